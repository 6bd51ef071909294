import { Link } from '@remix-run/react'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { SelectField } from '#app/components/choice-field.tsx'
import { Details } from '#app/components/details.tsx'
import type { FieldBinding } from '#app/components/field.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { AmountField, TextField } from '#app/components/text-field.tsx'
import type { KeyForm as Form } from '#app/domain/contribution/key.ts'
import {
  ASSOCIATION_RULES,
  KEY_FORMS,
  PRORATION_RULES,
  ROUNDING_MODES,
  ROUNDING_UNITS,
} from '#app/domain/contribution/key-choices.ts'
import { formatRappen, rappen } from '#app/domain/money.ts'
import type { KeyAbout } from '#app/domain/programme/key-typed.ts'
import { keyFieldText } from '#app/text/key.ts'
import { useText } from '#app/text/use-text.tsx'
import type { TypedKeyValues } from '#app/views/keys.server.ts'
import { OwnKeyFields } from './key-fields.tsx'
import { LiveKey } from './live-key.tsx'

type KeyFormProps = {
  form: Form
  typed: TypedKeyValues
  seen: string
  back: string
  about: KeyAbout
}

/** The editor of a key: what its form asks for, and what counts around every form. */
export function KeyForm({ form, typed, seen, back, about }: KeyFormProps) {
  const t = useText()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/contribution/key-form.ts').then((schemas) => schemas.keyFormOf(form)),
    { ...typed, seen },
    { watched: true },
  )
  const labels = keyFieldText(t, form)
  return (
    <CheckedForm
      {...checked}
      className="stack-l key-form"
      labels={labels}
      seen={seen}
      label={t('common.save')}
      back={back}
    >
      <TextField field={field('name')} label={t('keys.name')} hint={t('keys.name.hint')} maxLength={80} />
      <fieldset className="stack">
        <legend>
          <h2>{t(`keyForm.${form}`)}</h2>
        </legend>
        <p className="text soft">{t(`keyForm.${form}.hint`)}</p>
        <OwnKeyFields form={form} field={field} rowsOf={checked.rowsOf} />
        <OtherForms form={form} />
      </fieldset>
      <Around form={form} field={field} />
      <LiveKey form={form} typed={checked.typed} labelOf={labels} about={about} />
    </CheckedForm>
  )
}

function OtherForms({ form }: Pick<KeyFormProps, 'form'>) {
  const t = useText()
  return (
    <Details summary={t('keys.otherForm')}>
      <p className="soft">{t('keys.otherForm.text')}</p>
      <ul>
        {KEY_FORMS.filter((other) => other !== form).map((other) => (
          <li key={other}>
            <Link to={`?form=${other}`}>{t(`keyForm.${other}`)}</Link>
          </li>
        ))}
      </ul>
    </Details>
  )
}

function Around({ form, field }: { form: Form; field: (name: string) => FieldBinding }) {
  const t = useText()
  return (
    <>
      <fieldset className="stack">
        <legend>
          <h2>{t('keys.section.bounds')}</h2>
        </legend>
        <TextField
          field={field('minimumPopulation')}
          label={t('keys.minimumPopulation')}
          inputMode="numeric"
          optional
          short
        />
        <div className="columns-tight">
          <AmountField field={field('minimum')} label={t('keys.minimum')} optional />
          <AmountField field={field('cap')} label={t('keys.cap')} hint={t('keys.cap.hint')} optional />
        </div>
      </fieldset>
      <fieldset className="stack">
        <legend>
          <h2>{t('keys.section.association')}</h2>
        </legend>
        <SelectField
          field={field('association')}
          label={t('keys.association')}
          choices={ASSOCIATION_RULES.map((value) => ({ value, label: t(`setting.association.${value}`) }))}
          blank={null}
        />
        {form !== 'pool' && (
          <AmountField
            field={field('memberBonus')}
            label={t('keys.memberBonus')}
            hint={t('keys.memberBonus.hint')}
            optional
          />
        )}
      </fieldset>
      <fieldset className="stack">
        <legend>
          <h2>{t('keys.section.start')}</h2>
        </legend>
        <SelectField
          field={field('proration')}
          label={t('keys.proration')}
          choices={PRORATION_RULES.map((value) => ({ value, label: t(`setting.proration.${value}`) }))}
          blank={null}
        />
      </fieldset>
      <fieldset className="stack">
        <legend>
          <h2>{t('keys.section.rounding')}</h2>
        </legend>
        <div className="columns-tight">
          <SelectField
            field={field('unit')}
            label={t('keys.unit')}
            choices={ROUNDING_UNITS.map((unit) => ({
              value: String(unit),
              label: formatRappen(rappen(unit)),
            }))}
            blank={null}
          />
          <SelectField
            field={field('mode')}
            label={t('keys.mode')}
            choices={ROUNDING_MODES.map((value) => ({ value, label: t(`keys.mode.${value}`) }))}
            blank={null}
          />
        </div>
      </fieldset>
    </>
  )
}
