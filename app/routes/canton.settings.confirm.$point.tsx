import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SettingStays } from '#app/components/canton/setting-stays.tsx'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { settingsCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { DateField, TextField } from '#app/components/text-field.tsx'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { whyItStays } from '#app/domain/programme/effect.ts'
import { effectOfPoint } from '#app/domain/programme/setting-names.ts'
import { confirmationForm } from '#app/domain/programme/version-form.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { found } from '#app/http/found.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { enterSettings } from '#app/http/settings.server.ts'
import { confirmOpenPoint, isOfKey, isOpenPoint, keyInForce } from '#app/models/programme/programme.server.ts'
import { settingText } from '#app/text/settings.ts'
import { translator } from '#app/text/text.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = settingsCrumbs<typeof loader>((t, { point }) => [
  { label: `${t(`settingName.${point}`)}: ${t('settings.confirm.title')}` },
])

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { frame, programme, settings } = await enterSettings(request, ...SETTING_ROLES)
  const point = pointNamed(params.point)
  return {
    frame,
    point,
    value: settingText(translator(languageOf(request)), point, {
      settings,
      key: keyInForce(programme.id).key,
    }),
    version: programme.version,
    isConfirmed: point in programme.confirmed,
    effect: effectOfPoint(point),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { person, at, programme, frame } = await enterSettings(request, ...SETTING_ROLES)
  const point = pointNamed(params.point)

  return answerForm(request, {
    form: confirmationForm,
    verb: (typed) => confirmOpenPoint(person, { periodId: programme.id, point, ...typed }, at),
    next: `/canton/settings${frame.query}#${point}`,
  })
}

export default function ConfirmPage() {
  const t = useText()
  const { frame, point, value, version, isConfirmed, effect } = useLoaderData<typeof loader>()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/programme/version-form.ts').then((forms) => forms.confirmationForm),
    { legalBasis: '', decidedOn: '', version: String(version) },
  )
  const labels = {
    legalBasis: t('settings.confirm.legalBasis'),
    decidedOn: t('settings.confirm.decidedOn'),
  }
  const stays = whyItStays(effect, frame.period)
  const isOffered = !isConfirmed && !stays
  return (
    <div className="stack-l">
      <PageTitle
        kicker={frame.period.name}
        title={t('settings.confirm.title')}
        lead={t('settings.confirm.lead')}
      />
      <RefusalNotice offered={isOffered} />
      <SummaryList
        items={[
          { term: t('settings.setting'), value: t(`settingName.${point}`) },
          { term: t('settings.confirm.value'), value },
        ]}
      />
      {isOffered ? (
        <CheckedForm
          {...checked}
          labels={labels}
          version={version}
          label={t('settings.confirm')}
          back={`/canton/settings${frame.query}`}
        >
          <TextField
            field={field('legalBasis')}
            label={labels.legalBasis}
            hint={t('settings.confirm.legalBasis.hint')}
            maxLength={200}
          />
          <DateField field={field('decidedOn')} label={labels.decidedOn} />
        </CheckedForm>
      ) : stays && !isConfirmed ? (
        <SettingStays why={stays} period={frame.period} />
      ) : (
        <Notice kind="info" title={t('settings.confirmed')} />
      )}
    </div>
  )
}

function pointNamed(name = '') {
  return found(isOpenPoint(name) && !isOfKey(name) && name)
}
