import { CheckedForm } from '#app/components/checked-form.tsx'
import { useFieldLabel } from '#app/components/field-label.ts'
import { useZodForm } from '#app/components/form.tsx'
import { TextArea } from '#app/components/text-field.tsx'
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '#app/domain/language.ts'
import { useText } from '#app/text/use-text.tsx'

type MailAdditionProps = { seen: string; addition: Record<Language, string> }

/** What the canton adds to a mail, in each language. */
export function MailAddition({ seen, addition }: MailAdditionProps) {
  const t = useText()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/deadlines/deadline-forms.ts').then((forms) => forms.additionForm),
    {
      seen,
      ...addition,
    },
  )
  const labelOf = useFieldLabel()
  return (
    <CheckedForm
      {...checked}
      seen={seen}
      label={t('reminders.addition.save')}
      back="/canton/settings/reminders"
    >
      {LANGUAGES.map((language) => (
        <TextArea
          key={language}
          field={field(language)}
          label={labelOf(language) ?? language}
          hint={language === DEFAULT_LANGUAGE ? t('reminders.addition.hint') : undefined}
          rows={3}
          maxLength={1000}
          optional
        />
      ))}
    </CheckedForm>
  )
}
