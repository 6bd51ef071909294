import { CheckedForm } from '#app/components/checked-form.tsx'
import { SelectField } from '#app/components/choice-field.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { ReaderChoice } from '#app/components/reader-choice.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { DEFAULT_LANGUAGE, LANGUAGE_NAMES, LANGUAGES } from '#app/domain/language.ts'
import { ROLES } from '#app/domain/roles.ts'
import { useText } from '#app/text/use-text.tsx'

type RoleFormProps = { municipalities: readonly { bfsNumber: number; name: string }[] }

/** Gives a role to somebody, who is invited by mail. */
export function RoleForm({ municipalities }: RoleFormProps) {
  const t = useText()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/people/role-form.ts').then((forms) => forms.roleForm),
    {
      name: '',
      email: '',
      language: DEFAULT_LANGUAGE,
      bfsNumber: '',
    },
  )
  const labels = {
    name: t('people.name'),
    email: t('people.email'),
    role: t('people.role'),
    bfsNumber: t('list.column.municipality'),
    language: t('people.language'),
  }
  return (
    <CheckedForm {...checked} labels={labels} label={t('people.add')}>
      <TextField field={field('name')} label={t('people.name')} autoComplete="off" maxLength={120} />
      <TextField field={field('email')} label={t('people.email')} type="email" autoComplete="off" />
      <ReaderChoice field={field} />
      <SelectField
        field={field('role')}
        label={t('people.role')}
        choices={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
      />
      <SelectField
        field={field('bfsNumber')}
        label={t('list.column.municipality')}
        hint={t('people.municipality.hint')}
        optional
        choices={municipalities.map(({ bfsNumber, name }) => ({ value: String(bfsNumber), label: name }))}
      />
      <SelectField
        field={field('language')}
        label={t('people.language')}
        blank={null}
        choices={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
      />
    </CheckedForm>
  )
}
