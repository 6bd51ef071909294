import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { SelectField } from '#app/components/choice-field.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { DateField, TextArea, TextField } from '#app/components/text-field.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { lateOpeningForm } from '#app/domain/programme/application-window.ts'
import { choicesOn } from '#app/domain/programme/municipality-choice.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { formerNames } from '#app/models/programme/former-names.server.ts'
import { openForLate } from '#app/models/programme/late-openings.server.ts'
import { municipalityHistories } from '#app/models/programme/municipalities.server.ts'
import { useText } from '#app/text/use-text.tsx'

const BACK = '/canton/settings/applications'

export const handle = programmeCrumbs((t) => [
  { label: t('settings.title'), to: '/canton/settings' },
  { label: t('settingName.applications'), to: BACK },
  { label: t('late.open') },
])

export async function loader({ request }: LoaderFunctionArgs) {
  await requireCantonalPerson(request, 'officer')
  const municipalities = choicesOn(municipalityHistories(), today(now()), formerNames())
  return {
    municipalities: municipalities.map(({ bfsNumber, name }) => ({ value: String(bfsNumber), label: name })),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request, 'officer')

  return answerForm(request, {
    form: lateOpeningForm,
    verb: (typed) => openForLate(person, typed, now()),
    next: BACK,
  })
}

export default function OpenForLatePage() {
  const t = useText()
  const { municipalities } = useLoaderData<typeof loader>()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/programme/application-window.ts').then((forms) => forms.lateOpeningForm),
    { bfsNumber: '', fromYear: '', untilOn: '', reason: '' },
  )
  const labels = {
    bfsNumber: t('late.municipality'),
    fromYear: t('late.fromYear'),
    untilOn: t('late.untilOn'),
    reason: t('field.reason'),
  }
  return (
    <div className="stack-l">
      <PageTitle title={t('late.open')} lead={t('late.lead')} />
      <RefusalNotice />
      <CheckedForm {...checked} labels={labels} label={t('late.open')} back={BACK}>
        <SelectField field={field('bfsNumber')} label={labels.bfsNumber} choices={municipalities} />
        <TextField field={field('fromYear')} label={labels.fromYear} short inputMode="numeric" />
        <DateField field={field('untilOn')} label={labels.untilOn} hint={t('late.untilOn.hint')} />
        <TextArea
          field={field('reason')}
          label={labels.reason}
          hint={t('late.reason.hint')}
          maxLength={2000}
        />
      </CheckedForm>
    </div>
  )
}
