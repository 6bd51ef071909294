import type { ComponentProps } from 'react'
import type { StructureForm as Saved } from '#app/domain/application/forms.ts'
import { STRUCTURE_EVIDENCE } from '#app/domain/forms/file-slots.ts'
import { formatAmount } from '#app/domain/money.ts'
import { shortDate } from '#app/text/dates.ts'
import { useText } from '#app/text/use-text.tsx'
import type { SectionFrame } from '#app/views/sections.server.ts'
import { SaveButtons } from './application-section.tsx'
import { CheckedForm } from './checked-form.tsx'
import { DossierPart } from './dossier-part.tsx'
import type { FieldBinding } from './field.tsx'
import { useZodForm } from './form.tsx'
import { PaperList, PrivacyNotice } from './paper-upload.tsx'
import { AmountField, DateField, FileField, TextArea, TextField } from './text-field.tsx'

type StructureFormProps = {
  frame: SectionFrame
  today: string
  structure: Saved | null
  evidence: ComponentProps<typeof PaperList>['documents']
}

/** The permanent structure for integration, with its proofs (Merkblatt 2). */
export function StructureForm({ frame, today, structure, evidence }: StructureFormProps) {
  const t = useText()
  const { ownBudgetRappen, jobPercentage, mandateSince, ...texts } = structure ?? EMPTY
  const saved = {
    ...texts,
    jobPercentage: jobPercentage === null ? '' : String(jobPercentage),
    mandateSince: mandateSince ? shortDate(mandateSince) : '',
    ownBudget: ownBudgetRappen === null ? '' : formatAmount(ownBudgetRappen),
  }
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/application/forms.ts').then((forms) => forms.structureForm({ today })),
    saved,
    { file: STRUCTURE_EVIDENCE },
  )
  const labels = { [STRUCTURE_EVIDENCE.field]: t('documentSlot.structure_evidence') }
  return (
    <CheckedForm {...checked} labels={labels} seen={frame.seen} buttons={<SaveButtons busy={checked.busy} />}>
      <TextField
        field={field('contactPoint')}
        label={t('field.contactPoint')}
        hint={t('structure.contactPoint.hint')}
      />
      <TextField field={field('responsiblePerson')} label={t('field.responsiblePerson')} />
      <TextField
        field={field('jobPercentage')}
        label={t('field.jobPercentage')}
        hint={t('structure.jobPercentage.hint')}
        inputMode="numeric"
        short
      />
      <TextArea
        field={field('mandateBasis')}
        label={t('field.mandateBasis')}
        hint={t('structure.mandateBasis.hint')}
        rows={3}
      />
      <DateField field={field('mandateSince')} label={t('field.mandateSince')} />
      <AmountField
        field={field('ownBudget')}
        label={t('field.ownBudget')}
        hint={t('structure.ownBudget.hint')}
      />
      <Evidence field={field(STRUCTURE_EVIDENCE.field)} reference={frame.reference} documents={evidence} />
    </CheckedForm>
  )
}

/** Part of the form: a file is sent with the words, and what was typed is saved with the file. */
function Evidence({ field, ...papers }: { field: FieldBinding } & ComponentProps<typeof PaperList>) {
  const t = useText()
  return (
    <DossierPart title={t('structure.evidence')}>
      <p className="text soft">{t('structure.evidence.text')}</p>
      <PaperList {...papers} />
      <PrivacyNotice />
      <FileField
        field={field}
        slot={STRUCTURE_EVIDENCE}
        label={t('documentSlot.structure_evidence')}
        hint={t('structure.evidence.withSaving')}
      />
    </DossierPart>
  )
}

const EMPTY = {
  contactPoint: '',
  responsiblePerson: '',
  jobPercentage: null,
  mandateBasis: '',
  mandateSince: null,
  ownBudgetRappen: null,
}
