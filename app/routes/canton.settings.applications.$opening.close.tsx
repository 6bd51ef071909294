import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { TextArea } from '#app/components/text-field.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { reasonInput } from '#app/domain/lifecycle/decision-forms.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { found } from '#app/http/found.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { closeOpening, isOpen, openingBy } from '#app/models/programme/late-openings.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { shortDate } from '#app/text/dates.ts'
import { useText } from '#app/text/use-text.tsx'

const BACK = '/canton/settings/applications'

export const handle = programmeCrumbs((t) => [
  { label: t('settings.title'), to: '/canton/settings' },
  { label: t('settingName.applications'), to: BACK },
  { label: t('late.close') },
])

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireCantonalPerson(request, 'officer')
  const opening = found(openingBy(params.opening ?? ''))
  const { bfsNumber, fromYear: year, untilOn } = opening
  return {
    municipality: municipalityName(bfsNumber),
    year,
    untilOn,
    stands: isOpen(opening, today(now())),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request, 'officer')
  const { id } = found(openingBy(params.opening ?? ''))

  return answerForm(request, {
    form: reasonInput,
    verb: (typed) => closeOpening(person, { id, ...typed }, now()),
    next: BACK,
  })
}

export default function CloseOpeningPage() {
  const t = useText()
  const { municipality, year, untilOn, stands } = useLoaderData<typeof loader>()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/lifecycle/decision-forms.ts').then((forms) => forms.reasonInput),
    { reason: '' },
  )
  return (
    <div className="stack-l">
      <PageTitle
        title={t('late.close.title')}
        lead={t('late.close.lead', { municipality, year, day: shortDate(untilOn) })}
      />
      <RefusalNotice offered={stands} />
      {stands ? (
        <CheckedForm {...checked} label={t('late.close')} back={BACK}>
          <TextArea
            field={field('reason')}
            label={t('field.reason')}
            hint={t('late.reason.hint')}
            maxLength={2000}
          />
        </CheckedForm>
      ) : (
        <Notice kind="info" title={t('late.close.over')} />
      )}
    </div>
  )
}
