import { useText } from '#app/text/use-text.tsx'
import { CheckedForm } from './checked-form.tsx'
import { useZodForm } from './form.tsx'
import { RefusalNotice } from './reasons.tsx'
import { TextField } from './text-field.tsx'

type CorrectionProps = { name: string; email: string; seen: string; addressIsOpen: boolean; back: string }

/** Name, and the address as long as it can be a slip of the invitation. */
export function CorrectionForm({ name, email, seen, addressIsOpen, back }: CorrectionProps) {
  const t = useText()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/people/team-form.ts').then((forms) => forms.correctionForm),
    {
      seen,
      name,
      email,
    },
  )
  const labels: Record<string, string> = { name: t('correct.name'), email: t('correct.email') }
  return (
    <>
      <RefusalNotice />
      <CheckedForm {...checked} labels={labels} seen={seen} label={t('correct.do')} back={back}>
        <TextField
          field={field('name')}
          label={t('correct.name')}
          hint={t('correct.past')}
          autoComplete="off"
          maxLength={120}
        />
        {addressIsOpen && (
          <TextField
            field={field('email')}
            label={t('correct.email')}
            hint={t('correct.email.hint')}
            type="email"
            autoComplete="off"
            maxLength={254}
          />
        )}
      </CheckedForm>
    </>
  )
}
