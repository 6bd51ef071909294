import type { ReactNode } from 'react'
import { RETURN_GROUNDS } from '#app/domain/lifecycle/inputs.ts'
import type { Asks, ShownStep } from '#app/domain/lifecycle/steps.ts'
import { longDate, shortDate } from '#app/text/dates.ts'
import { fieldText } from '#app/text/field-text.ts'
import type { StepWords } from '#app/text/step-words.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import type { Proposal } from '#app/views/step-proposal.server.ts'
import { CheckedForm } from './checked-form.tsx'
import { CheckboxField, RadioGroup, SelectField } from './choice-field.tsx'
import { bookingName, offsetSentence } from './claim-bookings.tsx'
import { DayBounds } from './day-bounds.tsx'
import type { FieldBinding } from './field.tsx'
import { useZodForm } from './form.tsx'
import { Mark } from './form-element.tsx'
import { RepeatedRows } from './repeated-rows.tsx'
import { AmountField, DateField, TextArea } from './text-field.tsx'

type Asked = Exclude<Asks, 'nothing'>

type StepFieldsProps = {
  asks: Asked
  /** The step as the page shows it. */
  of: Pick<ShownStep, 'version' | 'figures'>
  /** The words of the step itself; a field without any has the label that it has on every form. */
  own: StepWords['own']
  proposed: Proposal
  /** The buttons, by whether the form is on its way. */
  children: (busy: boolean) => ReactNode
}

/** What there is no choice about; among several nothing is chosen beforehand, because money follows the choice. */
const only = <T,>(choices: readonly T[] | undefined) => (choices?.length === 1 ? choices[0] : undefined)

/** The form of a step that asks for something. */
export function StepFields({ asks, of: { version, figures }, own, proposed, children }: StepFieldsProps) {
  const language = useLanguage()
  const labelOf = (name: string) => own[name] ?? fieldText(language, name.split('.').at(-1) ?? '')
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/lifecycle/decision-forms.ts').then((forms) => forms.STEP_FORMS[asks]),
    {
      version: String(version),
      ground: proposed.ground,
      reason: proposed.reason ?? '',
      legalRemedies: proposed.legalRemedies ?? '',
      effectiveOn: '',
      dueOn: proposed.dueOn && shortDate(proposed.dueOn),
      items: proposed.items?.map((item) => ({ ...item })),
      amountRappen: '',
      paidOn: '',
      trancheId: only(proposed.offsets)?.tranche.id ?? '',
      bookingId: only(proposed.bookings)?.id ?? '',
      instalments: proposed.instalments?.map((part) => ({ ...part })),
    },
  )
  const asked = (name: string, as = name) => ({
    field: field(name),
    label: labelOf(as) ?? '',
    hint: own[`${as}.hint`],
  })
  const Fields = FIELDS[asks]
  return (
    <CheckedForm
      {...checked}
      labels={(name) => labelOf(name.replace(/\.\d+/, ''))}
      version={version}
      buttons={children(checked.busy)}
    >
      {figures !== undefined && <Mark name="figures" value={figures} />}
      <Fields {...{ asked, proposed, rowsOf: checked.rowsOf }} />
    </CheckedForm>
  )
}

type FieldsProps = {
  /** A field with its own words, or those of every form. */
  asked: (name: string, as?: string) => { field: FieldBinding; label: string; hint: string | undefined }
  proposed: Proposal
  rowsOf: (name: string) => number
}

const FIELDS: Record<Asked, (props: FieldsProps) => ReactNode> = {
  reason: ({ asked }) => <TextArea {...asked('reason')} maxLength={2000} />,
  reason_and_day: DayFields,
  points: PointFields,
  rejection: ({ asked }) => (
    <>
      <TextArea {...asked('reason')} rows={8} maxLength={4000} />
      <TextArea {...asked('legalRemedies')} maxLength={4000} />
    </>
  ),
  end_of_year: EndFields,
  reason_if_early: ({ asked }) => <TextArea {...asked('reason')} maxLength={2000} optional />,
  reason_if_ex_officio: ({ asked, proposed }) =>
    proposed.isBehindExOfficio && <TextArea {...asked('reason')} maxLength={2000} />,
  payment: ({ asked }) => (
    <>
      <AmountField {...asked('amountRappen')} />
      <DateField {...asked('paidOn')} />
      <TextArea {...asked('reason')} maxLength={500} optional />
    </>
  ),
  offset: OffsetFields,
  booking: BookingFields,
  instalments: InstalmentFields,
  account_check: ({ asked, proposed: { canBeCalled = true } }) => (
    <>
      <CheckboxField {...asked('accountCompared')} />
      {canBeCalled && <CheckboxField {...asked('phoned')} optional />}
      <TextArea {...asked('notReached')} rows={3} maxLength={2000} optional={canBeCalled} />
    </>
  ),
}

function PointFields({ asked, proposed: { sections = [], single }, rowsOf }: FieldsProps) {
  const t = useText()
  const point = (prefix: string) => (
    <>
      <SelectField
        {...asked(`${prefix}.section`, 'items.section')}
        choices={sections.map((value) => ({ value, label: t(`section.${value}`) }))}
      />
      <TextArea {...asked(`${prefix}.text`, 'items.text')} rows={2} maxLength={1000} />
    </>
  )
  return (
    <>
      <RadioGroup
        {...asked('ground')}
        choices={RETURN_GROUNDS.map((value) => ({ value, label: t(`dossier.ground.${value}`) }))}
      />
      <TextArea {...asked('reason')} maxLength={2000} />
      {single ? (
        point('items.0')
      ) : (
        <RepeatedRows
          name="items"
          label={asked('items').label}
          count={rowsOf('items')}
          most={40}
          heading="h2"
          addLabel={t('review.item.add')}
          rowLabel={(row) => t('review.item', { row })}
        >
          {point}
        </RepeatedRows>
      )}
      <DateField {...asked('dueOn')} />
    </>
  )
}

function DayFields({ asked, proposed: { bounds } }: FieldsProps) {
  const t = useText()
  return (
    <>
      <DateField
        {...asked('dueOn')}
        hint={
          <>
            {t('form.date.hint')} {bounds && <DayBounds {...bounds} />}
          </>
        }
      />
      <TextArea {...asked('reason')} maxLength={2000} />
    </>
  )
}

function EndFields({ asked, proposed: { ends = [] } }: FieldsProps) {
  const language = useLanguage()
  return (
    <>
      <SelectField
        {...asked('effectiveOn')}
        choices={ends.map((day) => ({ value: day, label: longDate(language, day) }))}
      />
      <TextArea {...asked('reason')} maxLength={2000} />
    </>
  )
}

function OffsetFields({ asked, proposed: { offsets = [] } }: FieldsProps) {
  const t = useText()
  return (
    <RadioGroup
      {...asked('trancheId')}
      choices={offsets.map((offset) => ({ value: offset.tranche.id, label: offsetSentence(t, offset) }))}
    />
  )
}

function BookingFields({ asked, proposed: { bookings = [] } }: FieldsProps) {
  const t = useText()
  return (
    <>
      <RadioGroup
        {...asked('bookingId')}
        choices={bookings.map((one) => ({ value: one.id, label: bookingName(t, one) }))}
      />
      <TextArea {...asked('reason')} maxLength={2000} />
    </>
  )
}

function InstalmentFields({ asked, rowsOf }: FieldsProps) {
  const t = useText()
  return (
    <RepeatedRows
      name="instalments"
      label={asked('instalments').label}
      count={rowsOf('instalments')}
      most={24}
      heading="h2"
      addLabel={t('claim.plan_instalments.add')}
      rowLabel={(row) => t('claim.plan_instalments.row', { row })}
    >
      {(prefix) => (
        <>
          <DateField {...asked(`${prefix}.dueOn`, 'dueOn')} />
          <AmountField {...asked(`${prefix}.amountRappen`, 'amountRappen')} />
        </>
      )}
    </RepeatedRows>
  )
}
