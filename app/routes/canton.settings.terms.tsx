import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { type OfficeTerm, termsForm } from '#app/domain/programme/terms.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'
import { saveTerms } from '#app/models/programme/settings.server.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = programmeCrumbs((t) => [
  { label: t('settings.title'), to: '/canton/settings' },
  { label: t('openPoint.terms') },
])

export async function loader({ request }: LoaderFunctionArgs) {
  await requireCantonalPerson(request, ...SETTING_ROLES)
  const { terms } = programmeOn(today(now())).settings
  return { terms, seen: markOfRecord(terms) }
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request, ...SETTING_ROLES)

  return answerForm(request, {
    form: termsForm,
    verb: ({ seen, ...terms }) => {
      const at = now()
      return saveTerms({ periodId: programmeOn(today(at)).id, person, seen, now: at }, terms)
    },
    next: '/canton/settings#terms',
  })
}

export default function OfficeTermsPage() {
  const t = useText()
  const { terms, seen } = useLoaderData<typeof loader>()
  const shown = Object.keys(terms) as OfficeTerm[]
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/programme/terms.ts').then((forms) => forms.termsForm),
    { seen, ...Object.fromEntries(shown.map((term) => [term, String(terms[term])])) },
  )
  const labels: Record<string, string> = Object.fromEntries(
    shown.map((term) => [term, t(`setting.terms.${term}`)]),
  )
  return (
    <div className="stack-l">
      <PageTitle title={t('openPoint.terms')} lead={t('settings.terms.text')} />
      <RefusalNotice />
      <CheckedForm {...checked} labels={labels} seen={seen} label={t('common.save')} back="/canton/settings">
        {shown.map((term) => (
          <TextField key={term} field={field(term)} label={labels[term] ?? ''} short inputMode="numeric" />
        ))}
      </CheckedForm>
    </div>
  )
}
