import { CheckboxField } from '#app/components/choice-field.tsx'
import { CopyFindingsView } from '#app/components/copy-findings.tsx'
import { InstantText } from '#app/components/date-text.tsx'
import { FileLink } from '#app/components/documents.tsx'
import type { FieldBinding } from '#app/components/field.tsx'
import { useText } from '#app/text/use-text.tsx'
import type { SignedCopy } from '#app/views/agreement-versions.server.ts'

/** What was found in the signed copies, and the tick of whoever has compared them. */
export function CopyCheck({ copies, field }: { copies: readonly SignedCopy[]; field: FieldBinding }) {
  const t = useText()
  return (
    <div className="box stack">
      <h3>{t('decision.countersign.copy')}</h3>
      {copies.map(({ id, kind, documentId, fileName, withheld, signer, signedAt, findings, ...match }) => (
        <div key={id} className="stack-xs">
          <div>
            <FileLink
              file={{ id: documentId, fileName: fileName ?? '', withheld }}
              label={t('decision.countersign.copy.open')}
            />{' '}
            ({t(`dossier.signature.${kind}`)}, {signer}, <InstantText at={signedAt} />)
          </div>
          {findings && <CopyFindingsView kind={kind} findings={findings} {...match} />}
        </div>
      ))}
      <CheckboxField
        field={field}
        label={t('decision.countersign.copyMatches')}
        hint={t('decision.countersign.copyMatches.hint')}
      />
    </div>
  )
}
