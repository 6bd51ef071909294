import type { DocumentSlot } from '#app/domain/application/document-slots.ts'
import { slotFor } from '#app/domain/forms/file-slots.ts'
import { useText } from '#app/text/use-text.tsx'
import { CheckedForm } from './checked-form.tsx'
import { CheckboxField } from './choice-field.tsx'
import { ContraryCopy } from './contrary-copy.tsx'
import { DossierName } from './dossier-name.tsx'
import { useZodForm } from './form.tsx'
import { PageTitle } from './page-title.tsx'
import { RefusalNotice } from './reasons.tsx'
import { FileField } from './text-field.tsx'

type Replacement = {
  reference: string
  party: string
  slot: DocumentSlot
  fileName: string
  finding: string
  /** Where the file lies. */
  back: string
}
type ReplacementPageProps = {
  replacement: Replacement
  /** Whoever hands in a copy for the canton has compared it. */
  isCompared?: boolean
}

/** A clean file in the place of one in which the scanner found malware. */
export function ReplacementPage({ replacement, isCompared = false }: ReplacementPageProps) {
  const t = useText()
  const { reference, party, slot: paper, fileName, finding, back } = replacement
  const slot = slotFor(paper)
  const { field, ...checked } = useZodForm(
    () =>
      import('#app/domain/lifecycle/decision-forms.ts').then((forms) =>
        isCompared ? forms.replaceOwnCopyForm : forms.replacementForm,
      ),
    { despite: false, ...(isCompared && { uploadMatches: false }) },
    { file: slot },
  )
  const label = t('file.replace.slot', { slot: t(`documentSlot.${paper}`) })
  const labels: Record<string, string> = {
    [slot.field]: label,
    despite: t('copy.despite'),
  }
  return (
    <div className="stack-l">
      <PageTitle
        kicker={<DossierName reference={reference} party={party} />}
        title={t('file.replace.title')}
        lead={t('file.replace.lead', { name: fileName, finding })}
      />
      <RefusalNotice />
      <p className="text">{t('file.replace.text')}</p>
      <CheckedForm {...checked} labels={labels} label={t('file.replace.do')} back={back}>
        <FileField field={field(slot.field)} slot={slot} label={label} />
        <ContraryCopy field={field('despite')} />
        {isCompared && (
          <CheckboxField field={field('uploadMatches')} label={t('decision.countersign.uploadMatches')} />
        )}
      </CheckedForm>
    </div>
  )
}
