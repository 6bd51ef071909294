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
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { reasonForm } from '#app/domain/lifecycle/decision-forms.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { found } from '#app/http/found.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { isOpenPoint, programmeOn, unconfirmOpenPoint } from '#app/models/programme/programme.server.ts'
import { useText } from '#app/text/use-text.tsx'

const BACK = '/canton/settings'

export const handle = programmeCrumbs<typeof loader>((t, { point }) => [
  { label: t('settings.title'), to: BACK },
  { label: `${t(`openPoint.${point}`)}: ${t('settings.unconfirm')}` },
])

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireCantonalPerson(request, ...SETTING_ROLES)
  return pointNamed(params.point)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request, ...SETTING_ROLES)
  const { point, periodId } = pointNamed(params.point)

  return answerForm(request, {
    form: reasonForm,
    verb: (typed) => unconfirmOpenPoint(person, { periodId, point, ...typed }, now()),
    next: `${BACK}#${point}`,
  })
}

export default function UnconfirmPage() {
  const t = useText()
  const { point, version, isConfirmed } = useLoaderData<typeof loader>()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/lifecycle/decision-forms.ts').then((forms) => forms.reasonForm),
    { reason: '', version: String(version) },
  )
  return (
    <div className="stack-l">
      <PageTitle
        kicker={t(`openPoint.${point}`)}
        title={t('settings.unconfirm')}
        lead={t('settings.unconfirm.lead')}
      />
      <RefusalNotice offered={isConfirmed} />
      {isConfirmed ? (
        <CheckedForm {...checked} version={version} label={t('settings.unconfirm')} back={BACK}>
          <TextArea field={field('reason')} label={t('field.reason')} maxLength={2000} />
        </CheckedForm>
      ) : (
        <Notice kind="info" title={t('settings.unconfirmed')} />
      )}
    </div>
  )
}

function pointNamed(name = '') {
  const { id, version, confirmed } = programmeOn(today(now()))
  const point = found(isOpenPoint(name) && name)
  return { point, periodId: id, version, isConfirmed: point in confirmed }
}
