import type { ComponentProps } from 'react'
import type { Resolution } from '#app/domain/application/application.ts'
import { type FileSlot, RESOLUTION_PAPER } from '#app/domain/forms/file-slots.ts'
import { formatAmount } from '#app/domain/money.ts'
import { shortDate } from '#app/text/dates.ts'
import { useText } from '#app/text/use-text.tsx'
import { CheckedForm } from './checked-form.tsx'
import { Documents } from './documents.tsx'
import { useZodForm } from './form.tsx'
import { PrivacyNotice } from './paper-upload.tsx'
import { AmountField, DateField, FileField, TextField } from './text-field.tsx'

type ResolutionFormProps = {
  /** The mark of what the page showed; none where each sending is a record of its own. */
  seen?: string
  back: string
  /** Whether the form is nothing without its paper. */
  slot?: FileSlot
  /** The last day on which the council can have met, where it has; without, its meeting may lie ahead. */
  passedBy?: string
  /** The years of the agreement, proposed until others are typed. */
  from: string
  to: string
  saved: Resolution | null
  papers: ComponentProps<typeof Documents>['documents']
}

/** What the council of a member has resolved, with its paper (Merkblatt 2). */
export function ResolutionForm({ slot = RESOLUTION_PAPER, ...props }: ResolutionFormProps) {
  const { seen, back, from, to, saved, papers, passedBy } = props
  const t = useText()
  const { field, ...checked } = useZodForm(
    () =>
      import('#app/domain/application/forms.ts').then((forms) =>
        passedBy ? forms.passedResolutionForm({ today: passedBy }) : forms.resolutionForm,
      ),
    {
      body: saved?.body ?? '',
      resolvedOn: saved ? shortDate(saved.resolvedOn) : '',
      businessNumber: saved?.businessNumber ?? '',
      amount: saved ? formatAmount(saved.amountRappen) : '',
      fromYear: String(saved?.fromYear ?? from),
      toYear: String(saved?.toYear ?? to),
    },
    { file: slot },
  )
  return (
    <CheckedForm
      {...checked}
      labels={{ [slot.field]: t('papers.resolution.file') }}
      {...(seen && { seen })}
      label={t('edit.save')}
      back={back}
    >
      <TextField field={field('body')} label={t('field.body')} hint={t('papers.resolution.body.hint')} />
      <DateField
        field={field('resolvedOn')}
        label={t('field.resolvedOn')}
        {...(!passedBy && { hint: t('papers.resolution.day.hint') })}
      />
      <TextField field={field('businessNumber')} label={t('field.businessNumber')} short />
      <AmountField field={field('amount')} label={t('field.amount')} />
      <div className="year-fields">
        <TextField field={field('fromYear')} label={t('field.fromYear')} inputMode="numeric" short />
        <TextField field={field('toYear')} label={t('field.toYear')} inputMode="numeric" short />
      </div>
      {papers.length > 0 && <Documents documents={papers} />}
      <FileField
        field={field(slot.field)}
        slot={slot}
        label={t('papers.resolution.file')}
        hint={papers.length > 0 ? t('papers.resolution.file.replace') : undefined}
      />
      <PrivacyNotice />
    </CheckedForm>
  )
}
