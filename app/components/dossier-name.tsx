import { Name } from './written.tsx'

type DossierNameProps = {
  reference: string
  party: string
  /** One record of the dossier: a tranche, a claim, an amendment. */
  record?: string
}

/** Whose page this is, above the title of a page of one dossier. */
export function DossierName({ reference, party, record }: DossierNameProps) {
  return (
    <>
      {reference} · <Name>{party}</Name>
      {record && ` · ${record}`}
    </>
  )
}
