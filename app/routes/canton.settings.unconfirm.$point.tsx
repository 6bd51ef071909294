import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SettingStays } from '#app/components/canton/setting-stays.tsx'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { settingsCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { TextArea } from '#app/components/text-field.tsx'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { reasonForm } from '#app/domain/lifecycle/decision-forms.ts'
import { whyItStays } from '#app/domain/programme/effect.ts'
import { effectOfPoint } from '#app/domain/programme/setting-names.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { found } from '#app/http/found.server.ts'
import { enterSettings } from '#app/http/settings.server.ts'
import { isOfKey, isOpenPoint, unconfirmOpenPoint } from '#app/models/programme/programme.server.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = settingsCrumbs<typeof loader>((t, { point }) => [
  { label: `${t(`settingName.${point}`)}: ${t('settings.unconfirm')}` },
])

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { frame, programme } = await enterSettings(request, ...SETTING_ROLES)
  const point = pointNamed(params.point)
  return {
    frame,
    point,
    version: programme.version,
    isConfirmed: point in programme.confirmed,
    effect: effectOfPoint(point),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { person, at, programme, frame } = await enterSettings(request, ...SETTING_ROLES)
  const point = pointNamed(params.point)

  return answerForm(request, {
    form: reasonForm,
    verb: (typed) => unconfirmOpenPoint(person, { periodId: programme.id, point, ...typed }, at),
    next: `/canton/settings${frame.query}#${point}`,
  })
}

export default function UnconfirmPage() {
  const t = useText()
  const { frame, point, version, isConfirmed, effect } = useLoaderData<typeof loader>()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/lifecycle/decision-forms.ts').then((forms) => forms.reasonForm),
    { reason: '', version: String(version) },
  )
  const stays = whyItStays(effect, frame.period)
  const isOffered = isConfirmed && !stays
  return (
    <div className="stack-l">
      <PageTitle
        kicker={t(`settingName.${point}`)}
        title={t('settings.unconfirm')}
        lead={t('settings.unconfirm.lead')}
      />
      <RefusalNotice offered={isOffered} />
      {isOffered ? (
        <CheckedForm
          {...checked}
          version={version}
          label={t('settings.unconfirm')}
          back={`/canton/settings${frame.query}`}
        >
          <TextArea field={field('reason')} label={t('field.reason')} maxLength={2000} />
        </CheckedForm>
      ) : stays && isConfirmed ? (
        <SettingStays why={stays} period={frame.period} />
      ) : (
        <Notice kind="info" title={t('settings.unconfirmed')} />
      )}
    </div>
  )
}

function pointNamed(name = '') {
  return found(isOpenPoint(name) && !isOfKey(name) && name)
}
