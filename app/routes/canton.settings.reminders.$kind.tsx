import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { CheckboxField, CheckboxGroup, RadioGroup } from '#app/components/choice-field.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { reminderForm } from '#app/domain/deadlines/deadline-forms.ts'
import { DEADLINE_KINDS } from '#app/domain/deadlines/kinds.ts'
import { remindersOf, SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { MUNICIPAL_ROLES } from '#app/domain/roles.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { found } from '#app/http/found.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'
import { markOfReminders, saveReminders } from '#app/models/programme/reminder-settings.server.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = programmeCrumbs<typeof loader>((t, { shown }) => [
  { label: t('settings.title'), to: '/canton/settings' },
  { label: t('reminders.title'), to: '/canton/settings/reminders' },
  { label: t(`deadline.kind.${shown.kind}`) },
])

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { kind, programme } = await enter({ request, params })
  const { settings } = programme
  return { shown: remindersOf(settings, kind), seen: markOfReminders(settings, kind) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { person, kind, programme, at } = await enter({ request, params })

  return answerForm(request, {
    form: reminderForm,
    verb: (typed, seen) => saveReminders({ periodId: programme.id, person, seen, now: at }, kind, typed),
    next: '/canton/settings/reminders',
  })
}

export default function RemindersOfKind() {
  const t = useText()
  const { shown, seen } = useLoaderData<typeof loader>()
  const { kind, daysBefore, notice, to, from } = shown
  const figures = [
    ['secondNoticeAfterDays', shown.secondNoticeAfterDays],
    ['holdProposalAfterDays', shown.holdProposalAfterDays],
    ['days', shown.days],
  ] as const
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/deadlines/deadline-forms.ts').then((forms) => forms.reminderForm),
    {
      seen,
      daysBefore: daysBefore.join(', '),
      notice: notice ? 'on' : '',
      to,
      from,
      ...Object.fromEntries(figures.map(([name, value]) => [name, value === null ? '' : String(value)])),
    },
  )
  const labels: Record<string, string> = {
    daysBefore: t('reminders.form.before'),
    to: t('reminders.to'),
    secondNoticeAfterDays: t('reminders.form.secondNoticeAfterDays'),
    holdProposalAfterDays: t('reminders.form.holdProposalAfterDays'),
    days: t(kind === 'annual_report' ? 'reminders.form.days.annual_report' : 'reminders.form.days'),
  }
  return (
    <div className="stack-l">
      <PageTitle
        title={t(`deadline.kind.${kind}`)}
        kicker={t('reminders.title')}
        lead={t('reminders.form.lead')}
      />
      <RefusalNotice />
      <CheckedForm
        {...checked}
        labels={labels}
        seen={seen}
        label={t('common.save')}
        back="/canton/settings/reminders"
      >
        {kind === 'resolution' && (
          <RadioGroup
            field={field('from')}
            label={t('reminders.form.from')}
            choices={[
              { value: 'beginning', label: t('reminders.form.from.beginning') },
              { value: 'first_resolution', label: t('reminders.form.from.first_resolution') },
            ]}
          />
        )}
        <TextField
          field={field('daysBefore')}
          label={t('reminders.form.before')}
          hint={t('reminders.form.before.hint')}
          optional
        />
        {kind === 'annual_report' ? (
          <input type="hidden" name="notice" value="on" />
        ) : (
          <CheckboxField field={field('notice')} label={t('reminders.notice')} />
        )}
        {figures
          .filter(([, value]) => value !== null)
          .map(([name]) => (
            <TextField key={name} field={field(name)} label={labels[name] ?? ''} short inputMode="numeric" />
          ))}
        <CheckboxGroup
          field={field('to')}
          label={t('reminders.to')}
          hint={t('reminders.form.to.hint')}
          choices={MUNICIPAL_ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
        />
      </CheckedForm>
    </div>
  )
}

async function enter({ request, params }: Pick<LoaderFunctionArgs, 'request' | 'params'>) {
  const person = await requireCantonalPerson(request, ...SETTING_ROLES)
  const kind = found(DEADLINE_KINDS.find((known) => known === params.kind))
  const at = now()
  return { person, kind, at, programme: programmeOn(today(at)) }
}
