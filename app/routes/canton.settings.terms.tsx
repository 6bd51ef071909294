import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SettingsForm, versionValues } from '#app/components/canton/settings-form.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { settingsCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { DEFAULT_SETTINGS } from '#app/domain/programme/programme.ts'
import { type OfficeTerm, termsForm } from '#app/domain/programme/terms.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { changeIn, enterSettings } from '#app/http/settings.server.ts'
import { saveTerms } from '#app/models/programme/settings.server.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = settingsCrumbs<typeof loader>((t) => [{ label: t('settingName.terms') }])

export async function loader({ request }: LoaderFunctionArgs) {
  const { frame, settings } = await enterSettings(request, ...SETTING_ROLES)
  const { terms } = settings
  return { frame, terms, usual: DEFAULT_SETTINGS.terms, seen: markOfRecord(terms) }
}

export async function action({ request }: ActionFunctionArgs) {
  const entered = await enterSettings(request, ...SETTING_ROLES)

  return answerForm(request, {
    form: termsForm,
    verb: (typed) => {
      const { change, values } = changeIn(entered, typed)
      return saveTerms(change, values)
    },
    next: `/canton/settings${entered.frame.query}#terms`,
  })
}

export default function OfficeTermsPage() {
  const t = useText()
  const { frame, terms, usual, seen } = useLoaderData<typeof loader>()
  const shown = Object.keys(terms) as OfficeTerm[]
  const checked = useZodForm(
    () => import('#app/domain/programme/terms.ts').then((forms) => forms.termsForm),
    { ...versionValues(seen), ...Object.fromEntries(shown.map((term) => [term, String(terms[term])])) },
  )
  const labels: Record<string, string> = Object.fromEntries(
    shown.map((term) => [term, t(`setting.terms.${term}`)]),
  )
  return (
    <div className="stack-l">
      <PageTitle kicker={frame.period.name} title={t('settingName.terms')} lead={t('settingExplain.terms')} />
      <RefusalNotice />
      <SettingsForm
        {...checked}
        frame={frame}
        labels={labels}
        seen={seen}
        back={`/canton/settings${frame.query}`}
        effect="everybody"
      >
        {shown.map((term) => (
          <TextField
            key={term}
            field={checked.field(term)}
            label={labels[term] ?? ''}
            hint={t('settings.usual', { value: usual[term] })}
            short
            inputMode="numeric"
          />
        ))}
      </SettingsForm>
    </div>
  )
}
