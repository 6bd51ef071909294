import type { SignatureKind } from '#app/domain/lifecycle/inputs.ts'
import { formatRappen, type Rappen } from '#app/domain/money.ts'
import { useText } from '#app/text/use-text.tsx'
import { Amount } from './amount.tsx'
import { DateText, InstantText } from './date-text.tsx'
import { FileList } from './file-list.tsx'
import { SummaryList } from './summary-list.tsx'

export type ShownAgreement = {
  id: string
  version: number
  issuedAt: string
  documentId: string
  fileName: string
  size: number
  sha256: string
  term: { startsOn: string; endsOn: string }
  contributions: readonly { year: number; contributionRappen: Rappen; requiredOwnRappen: Rappen }[]
  reports: readonly { year: number; effectiveDueOn: string }[]
}

export type ShownSignature = {
  id: string
  side: 'municipality' | 'canton'
  kind: SignatureKind
  declaration: { name: string; function: string; onBehalfOf: string } | null
  documentId: string | null
  signedAt: string
  signer: string
}

/** The issued documents to download, each in its version. */
export function AgreementFiles({ agreements }: { agreements: readonly ShownAgreement[] }) {
  const t = useText()
  return (
    <FileList
      files={agreements.map(({ id, version, documentId, fileName, size, issuedAt, sha256 }) => ({
        id,
        name: fileName,
        kind: t('signing.document', { version }),
        href: `/documents/${documentId}`,
        bytes: size,
        at: issuedAt,
        sha256,
      }))}
    />
  )
}

/** The few lines of an agreement that everybody asks about. */
export function AgreementFacts({ agreement }: { agreement: ShownAgreement }) {
  const t = useText()
  const { term, contributions, reports } = agreement
  return (
    <SummaryList
      items={[
        {
          term: t('signing.term'),
          value: (
            <>
              <DateText day={term.startsOn} /> – <DateText day={term.endsOn} />
            </>
          ),
        },
        ...contributions.map(({ year, contributionRappen, requiredOwnRappen }) => ({
          term: t('signing.contribution', { year }),
          value: (
            <>
              <Amount rappen={contributionRappen} />,{' '}
              {t('signing.required', { amount: formatRappen(requiredOwnRappen) })}
            </>
          ),
        })),
        ...reports.map(({ year, effectiveDueOn }) => ({
          term: t('signing.report', { year }),
          value: <DateText day={effectiveDueOn} />,
        })),
      ]}
    />
  )
}

/** Who has signed, how, and when. */
export function Signatures({ signatures }: { signatures: readonly ShownSignature[] }) {
  const t = useText()
  if (signatures.length === 0) return <p className="soft">{t('signing.signatures.none')}</p>
  return (
    <SummaryList
      items={signatures.map(({ side, kind, declaration, documentId, signer, signedAt }) => ({
        term: t(`signing.side.${side}`),
        value: (
          <>
            {t('signing.by', { name: declaration?.name ?? signer, kind: t(`signing.kind.${kind}`) })}
            {declaration && (
              <div className="soft">
                {declaration.function}, {declaration.onBehalfOf}
              </div>
            )}
            <div className="soft">
              <InstantText at={signedAt} />
            </div>
          </>
        ),
        action: documentId ? <a href={`/documents/${documentId}`}>{t('common.download')}</a> : undefined,
      }))}
    />
  )
}
