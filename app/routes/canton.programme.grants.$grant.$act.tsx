import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { grantLabels } from '#app/components/canton/grant-fields.tsx'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { TextArea, TextField } from '#app/components/text-field.tsx'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { grantActForm } from '#app/domain/programme/grant-forms.ts'
import { yearsOf } from '#app/domain/programme/grants.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { found } from '#app/http/found.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { endGrant, grantBy, restoreGrant, takeBackGrant } from '#app/models/programme/grants.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { useText } from '#app/text/use-text.tsx'

const LIST = '/canton/programme/grants'
const ACTS = ['end', 'take-back', 'restore'] as const
const VERBS = { end: endGrant, 'take-back': takeBackGrant, restore: restoreGrant }

export const handle = programmeCrumbs<typeof loader>((t, { grantId, title, act }) => [
  { label: t('grants.title'), to: LIST },
  { label: title, to: `${LIST}/${grantId}`, named: true },
  { label: t(`grants.${act}`) },
])

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireCantonalPerson(request, ...SETTING_ROLES)
  const { act, grant } = named(params)
  const { grantId, version, title, bfsNumber } = grant
  return { act, grantId, version, title, municipality: municipalityName(bfsNumber), years: yearsOf(grant) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request, ...SETTING_ROLES)
  const { act, grant } = named(params)
  const { grantId } = grant

  return answerForm(request, {
    form: grantActForm,
    verb: (typed) => VERBS[act]({ grantId, ...typed }, { person, now: now() }),
    next: `${LIST}/${grantId}`,
  })
}

export default function GrantActPage() {
  const t = useText()
  const { act, grantId, version, title, municipality, years } = useLoaderData<typeof loader>()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/programme/grant-forms.ts').then((forms) => forms.grantActForm),
    { toYear: '', reason: '', version: String(version) },
  )
  return (
    <div className="stack-l">
      <PageTitle
        kicker={`${municipality}, ${title}, ${years}`}
        title={t(`grants.${act}`)}
        lead={t(`grants.${act}.lead`)}
      />
      <RefusalNotice />
      <CheckedForm
        {...checked}
        version={version}
        labels={{ ...grantLabels(t), toYear: t('grants.lastYear') }}
        label={t(`grants.${act}`)}
        kind={act === 'take-back' ? 'danger' : 'primary'}
        back={`${LIST}/${grantId}`}
      >
        {act === 'end' && (
          <TextField
            field={field('toYear')}
            label={t('grants.lastYear')}
            short
            inputMode="numeric"
            maxLength={4}
          />
        )}
        <TextArea field={field('reason')} label={t('field.reason')} maxLength={2000} />
      </CheckedForm>
    </div>
  )
}

function named({ act = '', grant = '' }: { act?: string; grant?: string }) {
  return { act: found(isOneOf(ACTS, act) && act), grant: found(grantBy(grant)) }
}
