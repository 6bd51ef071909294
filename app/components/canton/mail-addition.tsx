import { Button, ButtonLink } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { useFieldLabel } from '#app/components/field-label.ts'
import { useZodForm } from '#app/components/form.tsx'
import { Form, Mark } from '#app/components/form-element.tsx'
import { TextArea } from '#app/components/text-field.tsx'
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '#app/domain/language.ts'
import { useText } from '#app/text/use-text.tsx'

type MailAdditionProps = { seen: string; addition: Record<Language, string> }

/** What the canton adds to a mail, in each language. */
export function MailAddition({ seen, addition }: MailAdditionProps) {
  const t = useText()
  const { field, formProps, summary, busy } = useZodForm(
    () => import('#app/domain/deadlines/deadline-forms.ts').then((forms) => forms.additionForm),
    {
      seen,
      ...addition,
    },
  )
  const labelOf = useFieldLabel()
  return (
    <Form method="post" className="form" {...formProps}>
      <ErrorSummary {...summary} labelOf={labelOf} />
      <Mark name="seen" value={seen} />
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
      <div className="row">
        <Button disabled={busy}>{t('reminders.addition.save')}</Button>
        <ButtonLink kind="quiet" to="/canton/settings/reminders">
          {t('common.back')}
        </ButtonLink>
      </div>
    </Form>
  )
}
