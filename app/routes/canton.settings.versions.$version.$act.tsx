import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Differences } from '#app/components/canton/differences.tsx'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { FormButtons } from '#app/components/form-buttons.tsx'
import { Form, Mark } from '#app/components/form-element.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { settingsCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { TextArea } from '#app/components/text-field.tsx'
import { reasonedForm } from '#app/domain/deadlines/deadline-forms.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { seenForm } from '#app/domain/forms/fields.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { SECOND_ROLES } from '#app/domain/programme/two-persons.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { found } from '#app/http/found.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { enterSettings } from '#app/http/settings.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import {
  confirmVersion,
  declineVersion,
  markOfVersion,
  versionBy,
  withdrawVersion,
} from '#app/models/programme/settings-decisions.server.ts'
import { isWaiting } from '#app/models/programme/settings-versions.server.ts'
import { shortDate } from '#app/text/dates.ts'
import { useText } from '#app/text/use-text.tsx'
import { differencesIn } from '#app/views/settings-history.server.ts'

const ACTS = ['confirm', 'decline', 'withdraw'] as const

export const handle = settingsCrumbs<typeof loader>((t, { frame, version, act }) => [
  { label: t('settings.history'), to: `/canton/settings/history${frame.query}` },
  { label: t('version.validFrom', { day: shortDate(version.validFrom) }) },
  { label: t(`version.${act}`) },
])

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { act, version, frame } = await enter(request, params)
  const { id, validFrom, reason, periodId } = version
  return {
    frame,
    act,
    version: { id, validFrom, reason },
    differences: differencesIn(version, programmeOf(periodId), languageOf(request)),
    seen: markOfVersion(version),
    waits: isWaiting(version),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, version, person, at, frame } = await enter(request, params)
  const next = `/canton/settings/history${frame.query}#${version.id}`
  const deciding = { version, person, now: at }
  if (act === 'confirm')
    return answerForm(request, {
      form: seenForm,
      verb: ({ seen }) => confirmVersion({ ...deciding, seen }),
      next,
    })
  const verb = act === 'decline' ? declineVersion : withdrawVersion
  return answerForm(request, { form: reasonedForm, verb: (typed) => verb({ ...deciding, ...typed }), next })
}

export default function VersionActPage() {
  const t = useText()
  const { frame, act, version, differences, waits } = useLoaderData<typeof loader>()
  return (
    <div className="stack-l">
      <PageTitle kicker={frame.period.name} title={t(`version.${act}`)} lead={t(`version.${act}.lead`)} />
      <RefusalNotice offered={waits} />
      <p className="text">{version.reason}</p>
      <Differences caption={t('settings.history')} differences={differences} />
      {!waits && <Notice kind="info" title={t('version.gone')} />}
      {waits && (act === 'confirm' ? <Confirming /> : <Ending />)}
    </div>
  )
}

function Confirming() {
  const t = useText()
  const { frame, act, seen } = useLoaderData<typeof loader>()
  return (
    <Form method="post">
      <Mark name="seen" value={seen} />
      <FormButtons label={t(`version.${act}`)} back={`/canton/settings/history${frame.query}`} />
    </Form>
  )
}

function Ending() {
  const t = useText()
  const { frame, act, seen } = useLoaderData<typeof loader>()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/deadlines/deadline-forms.ts').then((forms) => forms.reasonedForm),
    { reason: '', seen },
  )
  return (
    <CheckedForm
      {...checked}
      seen={seen}
      label={t(`version.${act}`)}
      back={`/canton/settings/history${frame.query}`}
    >
      <TextArea field={field('reason')} label={t('field.reason')} maxLength={2000} />
    </CheckedForm>
  )
}

/** Whoever keeps the settings takes a change back; the word of the other person can also be a second reviewer's. */
async function enter(request: Request, params: LoaderFunctionArgs['params']) {
  const act = found(isOneOf(ACTS, params.act ?? '') && (params.act as (typeof ACTS)[number]))
  const entered = await enterSettings(request, ...(act === 'withdraw' ? SETTING_ROLES : SECOND_ROLES))
  return { ...entered, act, version: found(versionBy(params.version ?? '')) }
}
