import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { CheckboxField } from '#app/components/choice-field.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { TextArea, TextField } from '#app/components/text-field.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { formatAmount } from '#app/domain/money.ts'
import { FOUR_EYES_ACTS, fourEyesForm } from '#app/domain/programme/four-eyes.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'
import { saveFourEyes } from '#app/models/programme/settings.server.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = programmeCrumbs((t) => [
  { label: t('settings.title'), to: '/canton/settings' },
  { label: t('openPoint.fourEyes') },
])

export async function loader({ request }: LoaderFunctionArgs) {
  await requireCantonalPerson(request, ...SETTING_ROLES)
  const { fourEyes } = programmeOn(today(now())).settings
  return { acts: FOUR_EYES_ACTS, fourEyes, seen: markOfRecord(fourEyes) }
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request, ...SETTING_ROLES)

  return answerForm(request, {
    form: fourEyesForm,
    verb: ({ seen, ...fourEyes }) => {
      const at = now()
      return saveFourEyes({ periodId: programmeOn(today(at)).id, person, seen, now: at }, fourEyes)
    },
    next: '/canton/settings#fourEyes',
  })
}

export default function FourEyesPage() {
  const t = useText()
  const { acts, fourEyes, seen } = useLoaderData<typeof loader>()
  const { amendmentsFromAmount } = fourEyes
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/programme/four-eyes.ts').then((forms) => forms.fourEyesForm),
    {
      seen,
      ...Object.fromEntries(acts.map((act) => [act, fourEyes[act] ? 'on' : ''])),
      amendmentsFromAmount: amendmentsFromAmount === null ? '' : formatAmount(amendmentsFromAmount),
      reason: '',
    },
  )
  const labels = {
    ...Object.fromEntries(acts.map((act) => [act, t(`setting.fourEyes.${act}`)])),
    amendmentsFromAmount: t('setting.fourEyes.amendmentsFromAmount'),
    reason: t('field.reason'),
  }
  return (
    <div className="stack-l">
      <PageTitle title={t('openPoint.fourEyes')} lead={t('settings.fourEyes.text')} />
      <RefusalNotice />
      <CheckedForm {...checked} labels={labels} seen={seen} label={t('common.save')} back="/canton/settings">
        {acts.map((act) => (
          <CheckboxField key={act} field={field(act)} label={t(`setting.fourEyes.${act}`)} />
        ))}
        <TextField
          field={field('amendmentsFromAmount')}
          label={labels.amendmentsFromAmount}
          short
          optional
          inputMode="decimal"
        />
        <TextArea
          field={field('reason')}
          label={labels.reason}
          hint={t('settings.fourEyes.reason')}
          maxLength={2000}
          optional
        />
      </CheckedForm>
    </div>
  )
}
