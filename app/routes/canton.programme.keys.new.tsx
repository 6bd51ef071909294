import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { RadioGroup } from '#app/components/choice-field.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { KEY_FORMS } from '#app/domain/contribution/key-choices.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { emptyKey, newKeyForm } from '#app/domain/programme/key-drafts.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { found } from '#app/http/found.server.ts'
import { askedPeriod } from '#app/http/period.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { draftKey, keyBy } from '#app/models/programme/key-acts.server.ts'
import { versionText } from '#app/text/key.ts'
import { useText } from '#app/text/use-text.tsx'

const LIST = '/canton/programme/keys'

export const handle = programmeCrumbs((t) => [{ label: t('keys.title'), to: LIST }, { label: t('keys.new') }])

export async function loader({ request }: LoaderFunctionArgs) {
  await requireCantonalPerson(request, ...SETTING_ROLES)
  const { programme, query } = askedPeriod(request, today(now()))
  const from = new URL(request.url).searchParams.get('from')
  const copied = from === null ? null : found(keyBy(from))
  return {
    query,
    period: programme.name,
    copied: copied && { id: copied.id, version: copied.version, name: copied.name },
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request, ...SETTING_ROLES)
  const at = now()
  const { programme } = askedPeriod(request, today(at))

  return answerForm(request, {
    form: newKeyForm,
    verb: ({ name, form, from }) => {
      const copied = from === undefined ? null : found(keyBy(from))
      if (!copied && !form) return { ok: false as const, errors: { form: 'choose' } }
      const periodId = copied?.periodId ?? programme.id
      return draftKey(person, { periodId, name, key: copied?.key ?? emptyKey(form ?? 'per_capita') }, at)
    },
    next: ({ id }) => `${LIST}/${id}/edit`,
  })
}

export default function NewKeyPage() {
  const t = useText()
  const { query, period, copied } = useLoaderData<typeof loader>()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/programme/key-drafts.ts').then((forms) => forms.newKeyForm),
    { name: '', ...(copied ? { from: copied.id } : {}) },
  )
  const labels = { name: t('keys.name'), form: t('keys.form') }
  return (
    <div className="stack-l">
      <PageTitle
        kicker={period}
        title={copied ? t('keys.copy') : t('keys.new')}
        lead={copied ? t('keys.copy.lead', { version: versionText(t, copied) }) : t('keys.new.lead')}
      />
      <RefusalNotice />
      <CheckedForm {...checked} labels={labels} label={t('keys.begin')} back={`${LIST}${query}`}>
        <TextField field={field('name')} label={labels.name} hint={t('keys.name.hint')} maxLength={80} />
        {copied ? (
          <input type="hidden" name="from" value={copied.id} />
        ) : (
          <RadioGroup
            field={field('form')}
            label={labels.form}
            choices={KEY_FORMS.map((value) => ({
              value,
              label: t(`keyForm.${value}`),
              hint: t(`keyForm.${value}.hint`),
            }))}
          />
        )}
      </CheckedForm>
    </div>
  )
}
