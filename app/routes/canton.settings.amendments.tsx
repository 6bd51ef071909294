import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { CheckboxField } from '#app/components/choice-field.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { AMENDMENT_RULES, amendmentRulesForm } from '#app/domain/programme/amendment-rules.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'
import { saveAmendmentRules } from '#app/models/programme/settings.server.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = programmeCrumbs((t) => [
  { label: t('settings.title'), to: '/canton/settings' },
  { label: t('openPoint.amendments') },
])

export async function loader({ request }: LoaderFunctionArgs) {
  await requireCantonalPerson(request, ...SETTING_ROLES)
  const { amendments } = programmeOn(today(now())).settings
  return { rules: AMENDMENT_RULES, amendments, seen: markOfRecord(amendments) }
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request, ...SETTING_ROLES)

  return answerForm(request, {
    form: amendmentRulesForm,
    verb: ({ seen, ...amendments }) => {
      const at = now()
      return saveAmendmentRules({ periodId: programmeOn(today(at)).id, person, seen, now: at }, amendments)
    },
    next: '/canton/settings#amendments',
  })
}

export default function AmendmentRulesPage() {
  const t = useText()
  const { rules, amendments, seen } = useLoaderData<typeof loader>()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/programme/amendment-rules.ts').then((forms) => forms.amendmentRulesForm),
    { seen, ...Object.fromEntries(rules.map((rule) => [rule, amendments[rule] ? 'on' : ''])) },
  )
  const labels = Object.fromEntries(rules.map((rule) => [rule, t(`setting.amendments.${rule}`)]))
  return (
    <div className="stack-l">
      <PageTitle title={t('openPoint.amendments')} lead={t('settings.amendments.text')} />
      <RefusalNotice />
      <CheckedForm {...checked} labels={labels} seen={seen} label={t('common.save')} back="/canton/settings">
        {rules.map((rule) => (
          <CheckboxField key={rule} field={field(rule)} label={t(`setting.amendments.${rule}`)} />
        ))}
      </CheckedForm>
    </div>
  )
}
