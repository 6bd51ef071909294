import { CheckedForm } from '#app/components/checked-form.tsx'
import { CheckboxField, SelectField } from '#app/components/choice-field.tsx'
import type { FieldBinding } from '#app/components/field.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { RepeatedRows } from '#app/components/repeated-rows.tsx'
import { TextArea, TextField } from '#app/components/text-field.tsx'
import {
  CHAIN_BODIES,
  CHAIN_KINDS,
  CHAIN_PLACES,
  CHAIN_RECORDERS,
  LONGEST_DELEGATE,
  LONGEST_STEP,
  MOST_STEPS,
} from '#app/domain/programme/chain-values.ts'
import { useText } from '#app/text/use-text.tsx'
import type { typedChainOf } from '#app/views/chains.server.ts'

type ChainFormProps = { typed: ReturnType<typeof typedChainOf>; seen: string; back: string }

/** The steps of a draft, as rows to add, order, change and take away, and what belongs to all of them. */
export function ChainForm({ typed, seen, back }: ChainFormProps) {
  const t = useText()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/programme/chain-form.ts').then((forms) => forms.chainForm),
    { ...typed, seen },
  )
  const labelOf = (name: string) => {
    const [, row, own = name] = /^rows\.(\d+)\.(\w+)$/.exec(name) ?? []
    const label = own === 'rows' ? t('chain.steps') : t(`field.${own as 'position'}`)
    return row === undefined ? label : `${label}, ${t('form.rows.row', { row: Number(row) + 1 })}`
  }
  return (
    <CheckedForm
      {...checked}
      className="stack-l"
      labels={labelOf}
      seen={seen}
      label={t('common.save')}
      back={back}
    >
      <RepeatedRows
        name="rows"
        label={t('chain.steps')}
        hint={t('chain.steps.hint')}
        heading="h2"
        count={checked.rowsOf('rows')}
        most={MOST_STEPS}
      >
        {(prefix) => <Step of={(name) => field(`${prefix}.${name}`)} />}
      </RepeatedRows>
      <TextField
        field={field('delegate')}
        label={t('field.delegate')}
        hint={t('chain.delegate.hint')}
        maxLength={LONGEST_DELEGATE}
        optional
      />
      <TextArea
        field={field('distribution')}
        label={t('field.distribution')}
        hint={t('chain.distribution.hint')}
        rows={5}
        optional
      />
    </CheckedForm>
  )
}

function Step({ of }: { of: (name: string) => FieldBinding }) {
  const t = useText()
  const id = of('id')
  return (
    <>
      <input type="hidden" name={id.name} defaultValue={String(id.defaultValue ?? '')} />
      <TextField field={of('position')} label={t('field.position')} inputMode="numeric" short optional />
      <TextField
        field={of('name')}
        label={t('field.name')}
        hint={t('chain.step.name.hint')}
        maxLength={LONGEST_STEP}
      />
      <SelectField
        field={of('chainBody')}
        label={t('field.chainBody')}
        choices={CHAIN_BODIES.map((value) => ({ value, label: t(`chain.body.${value}`) }))}
        blank={null}
      />
      <SelectField
        field={of('chainKind')}
        label={t('field.chainKind')}
        choices={CHAIN_KINDS.map((value) => ({ value, label: t(`chain.kind.${value}`) }))}
        blank={null}
      />
      <SelectField
        field={of('place')}
        label={t('field.place')}
        choices={CHAIN_PLACES.map((value) => ({ value, label: t(`chain.place.${value}`) }))}
        blank={null}
      />
      <SelectField
        field={of('recorder')}
        label={t('field.recorder')}
        choices={CHAIN_RECORDERS.map((value) => ({ value, label: t(`chain.recorder.${value}`) }))}
        blank={null}
      />
      <CheckboxField field={of('asksNumber')} label={t('field.asksNumber')} />
      <CheckboxField field={of('asksPaper')} label={t('field.asksPaper')} />
      <CheckboxField field={of('sendsBack')} label={t('field.sendsBack')} />
    </>
  )
}
