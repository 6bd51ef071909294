import { Link } from '@remix-run/react'
import type { Side } from '#app/domain/roles.ts'
import { useText } from '#app/text/use-text.tsx'
import type { inquiriesOfDossier } from '#app/views/inquiry-list.server.ts'
import { DossierPart } from './dossier-part.tsx'
import { InquiryTable } from './inquiry-table.tsx'
import { askPath } from './ways.ts'

type InquiryPartProps = {
  shown: ReturnType<typeof inquiriesOfDossier>
  reference: string
  reader: Side
  today: string
}

/** The questions about a dossier and their answers, on the page of the dossier. */
export function InquiryPart({ shown: { rows, mayAsk }, reference, reader, today }: InquiryPartProps) {
  const t = useText()
  if (rows.length === 0 && !mayAsk) return null
  return (
    <DossierPart title={t('inquiry.part.title')} at="inquiries">
      {rows.length > 0 ? (
        <InquiryTable rows={rows} reader={reader} today={today} inDossier />
      ) : (
        <p className="soft">{t('inquiry.part.none')}</p>
      )}
      {mayAsk && (
        <p>
          <Link to={askPath(reader, { reference })}>{t('inquiry.ask')}</Link>
        </p>
      )}
    </DossierPart>
  )
}
