import { useFieldLabel } from '#app/components/field-label.ts'
import { useZodForm } from '#app/components/form.tsx'
import { TextArea } from '#app/components/text-field.tsx'
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '#app/domain/language.ts'
import type { SettingsFrame } from '#app/domain/programme/period.ts'
import { useText } from '#app/text/use-text.tsx'
import { SettingsForm, versionValues } from './settings-form.tsx'

type MailAdditionProps = { frame: SettingsFrame; seen: string; addition: Record<Language, string> }

/** What the canton adds to a mail, in each language. */
export function MailAddition({ frame, seen, addition }: MailAdditionProps) {
  const t = useText()
  const checked = useZodForm(
    () => import('#app/domain/deadlines/deadline-forms.ts').then((forms) => forms.additionForm),
    {
      ...versionValues(seen),
      ...addition,
    },
  )
  const labelOf = useFieldLabel()
  return (
    <SettingsForm
      {...checked}
      frame={frame}
      labels={{}}
      seen={seen}
      label={t('reminders.addition.save')}
      back={`/canton/settings/reminders${frame.query}`}
      effect="everybody"
    >
      {LANGUAGES.map((language) => (
        <TextArea
          key={language}
          field={checked.field(language)}
          label={labelOf(language) ?? language}
          hint={language === DEFAULT_LANGUAGE ? t('reminders.addition.hint') : undefined}
          rows={3}
          maxLength={1000}
          optional
        />
      ))}
    </SettingsForm>
  )
}
