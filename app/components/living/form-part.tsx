import { CheckedForm } from '#app/components/checked-form.tsx'
import { CheckboxField, CheckboxGroup, RadioGroup, SelectField } from '#app/components/choice-field.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { RepeatedRows } from '#app/components/repeated-rows.tsx'
import { AmountField, DateField, TextArea, TextField } from '#app/components/text-field.tsx'
import type { TextKey } from '#app/text/text.ts'
import { useText } from '#app/text/use-text.tsx'
import { SAMPLE_COSTS, SAMPLE_GROUPS } from './sample-choices.ts'

const LABELS: Readonly<Record<string, TextKey>> = {
  contact: 'living.contact',
  email: 'living.email',
  amount: 'living.amount',
  day: 'living.day',
  about: 'living.about',
  category: 'living.category',
  groups: 'living.groups',
  kind: 'living.kind',
  measures: 'living.measures',
  agree: 'living.agree',
}

/** A whole form, checked in the browser and on the server, with rows that work without JavaScript. */
export function FormPart() {
  const t = useText()
  const { field, ...checked } = useZodForm(
    () => import('./sample-form.ts').then((forms) => forms.SampleForm),
    {},
    { warnUnsaved: false },
  )
  const labelOf = (name: string) => {
    const key = LABELS[name.split('.')[0] ?? '']
    return key && (t as (key: TextKey) => string)(key)
  }
  return (
    <CheckedForm {...checked} labels={labelOf} label={t('common.save')}>
      <p className="soft">{t('form.allRequired')}</p>
      <TextField field={field('contact')} label={t('living.contact')} autoComplete="name" />
      <TextField
        field={field('email')}
        type="email"
        label={t('living.email')}
        hint={t('living.email.hint')}
        autoComplete="email"
      />
      <AmountField field={field('amount')} label={t('living.amount')} />
      <DateField field={field('day')} label={t('living.day')} />
      <TextArea field={field('about')} label={t('living.about')} optional />
      <SelectField
        field={field('category')}
        label={t('living.category')}
        choices={SAMPLE_COSTS.map((value) => ({ value, label: t(`living.cost.${value}`) }))}
      />
      <CheckboxGroup
        field={field('groups')}
        label={t('living.groups')}
        choices={SAMPLE_GROUPS.map((value) => ({ value, label: t(`living.group.${value}`) }))}
      />
      <RadioGroup
        field={field('kind')}
        label={t('living.kind')}
        choices={[
          { value: 'municipality', label: t('living.kind.municipality') },
          {
            value: 'association',
            label: t('living.kind.association'),
            hint: t('living.kind.association.hint'),
          },
        ]}
      />
      <RepeatedRows name="measures" label={t('living.measures')} count={checked.rowsOf('measures')} most={5}>
        {(prefix) => <TextField field={field(`${prefix}.title`)} label={t('living.measure')} />}
      </RepeatedRows>
      <CheckboxField field={field('agree')} label={t('living.agree')} />
    </CheckedForm>
  )
}
