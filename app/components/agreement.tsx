import { formatRappen } from '#app/domain/money.ts'
import { useText } from '#app/text/use-text.tsx'
import type { ShownAgreement, ShownSignature, SignedDocument } from '#app/views/agreement-view.server.ts'
import type { DocumentEntry } from '#app/views/documents.server.ts'
import { Amount } from './amount.tsx'
import { CopyFindingsView } from './copy-findings.tsx'
import { DateText, InstantText } from './date-text.tsx'
import { FileLink, ReplaceLink, Withheld } from './documents.tsx'
import { FileList } from './file-list.tsx'
import { SetAside } from './set-aside.tsx'
import { SummaryList } from './summary-list.tsx'

/** The documents to download, each in its version: first the one with both signatures, then the one as issued. */
export function AgreementFiles({ agreements }: { agreements: readonly ShownAgreement[] }) {
  const t = useText()
  return (
    <FileList
      files={agreements.flatMap((agreement) => {
        const { id, version, documentId, fileName, size, issuedAt, sha256, signed, withdrawn } = agreement
        const kind = t('signing.document', { version })
        const issued = { documentId, fileName, size, sha256, at: issuedAt, withheld: undefined }
        return [
          ...(signed
            ? [fileOf({ id: `${id}-signed`, kind: t('signing.signed.document', { version }), ...signed })]
            : []),
          {
            ...fileOf({ id, kind: signed ? t('signing.issued.document', { version }) : kind, ...issued }),
            ...(withdrawn && { status: t('signing.withdrawn') }),
          },
        ]
      })}
    />
  )
}

function fileOf({
  id,
  kind,
  documentId,
  fileName,
  size,
  sha256,
  at,
  withheld,
}: SignedDocument & { id: string; kind: string }) {
  const file = { id, name: fileName, kind, bytes: size, at, sha256 }
  return withheld
    ? { ...file, status: <Withheld why={withheld} /> }
    : { ...file, href: `/documents/${documentId}` }
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
      items={signatures.map(
        ({ side, kind, declaration, signer, signedAt, findings, matchedAt, matchedBy, ...rest }) => ({
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
              <SetAside of={rest} />
              {findings && kind !== 'acceptance' && (
                <CopyFindingsView
                  kind={kind}
                  findings={findings}
                  matchedAt={matchedAt}
                  matchedBy={matchedBy}
                  setAside={rest.setAside}
                />
              )}
              {kind !== 'acceptance' && rest.withheld && <Withheld why={rest.withheld} />}
            </>
          ),
          action:
            rest.documentId && kind !== 'acceptance' ? (
              <CopyAction file={{ ...rest, id: rest.documentId, fileName: rest.fileName ?? '' }} />
            ) : undefined,
        }),
      )}
    />
  )
}

type CopyActionProps = { file: Pick<DocumentEntry, 'id' | 'fileName' | 'withheld' | 'replaceAt'> }

function CopyAction({ file }: CopyActionProps) {
  const t = useText()
  if (file.withheld) return <ReplaceLink document={file} />
  return <FileLink file={file} label={t('common.download')} />
}
