import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { TextArea } from '#app/components/text-field.tsx'
import { reasonedForm } from '#app/domain/deadlines/deadline-forms.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { SECOND_ROLES } from '#app/domain/programme/two-persons.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { found } from '#app/http/found.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import {
  declineKey,
  dropKey,
  isFree,
  keyBy,
  markOfKey,
  suspendKey,
  withdrawKey,
} from '#app/models/programme/key-acts.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { versionOfPeriod, versionText } from '#app/text/key.ts'
import { useText } from '#app/text/use-text.tsx'

const LIST = '/canton/programme/keys'
const ACTS = ['drop', 'decline', 'withdraw', 'suspend'] as const
const VERBS = { drop: dropKey, decline: declineKey, withdraw: withdrawKey, suspend: suspendKey }

export const handle = programmeCrumbs<typeof loader>((t, { id, named, act }) => [
  { label: t('keys.title'), to: LIST },
  { label: versionOfPeriod(t, named), to: `${LIST}/${id}`, named: true },
  { label: t(`keys.${act}`) },
])

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { act, key } = await entered(request, params)
  return {
    act,
    id: key.id,
    named: { version: key.version, name: key.name, period: programmeOf(key.periodId).name },
    seen: markOfKey(key),
    isInUse: act === 'suspend' && key.state === 'in_force' && !isFree(key),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, key, person } = await entered(request, params)
  const { id } = key

  return answerForm(request, {
    form: reasonedForm,
    verb: (typed) => VERBS[act]({ id, person, ...typed, now: now() }),
    next: act === 'drop' ? LIST : `${LIST}/${id}`,
  })
}

export default function KeyActPage() {
  const t = useText()
  const { act, id, named, seen, isInUse } = useLoaderData<typeof loader>()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/deadlines/deadline-forms.ts').then((forms) => forms.reasonedForm),
    { reason: '', seen },
  )
  return (
    <div className="stack-l">
      <PageTitle
        kicker={versionText(t, named)}
        title={t(`keys.${act}`)}
        lead={t(isInUse ? 'refusal.key_in_use' : `keys.${act}.lead`)}
      />
      <RefusalNotice offered={!isInUse} />
      {!isInUse && (
        <CheckedForm
          {...checked}
          seen={seen}
          label={t(`keys.${act}`)}
          kind={act === 'drop' ? 'danger' : 'primary'}
          back={`${LIST}/${id}`}
        >
          <TextArea
            field={field('reason')}
            label={t('field.reason')}
            hint={t('keys.reason.hint')}
            maxLength={2000}
          />
        </CheckedForm>
      )}
    </div>
  )
}

/** Whoever confirms may also decline; all else is for those who decide on the programme. */
async function entered(request: Request, { act = '', key = '' }: { act?: string; key?: string }) {
  const roles = act === 'decline' ? SECOND_ROLES : SETTING_ROLES
  const person = await requireCantonalPerson(request, ...roles)
  return { person, act: found(isOneOf(ACTS, act) && act), key: found(keyBy(key)) }
}
