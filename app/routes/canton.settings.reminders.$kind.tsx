import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SettingsForm, versionValues } from '#app/components/canton/settings-form.tsx'
import { CheckboxField, CheckboxGroup, RadioGroup } from '#app/components/choice-field.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { settingsCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { reminderFormOf } from '#app/domain/deadlines/deadline-forms.ts'
import { DEADLINE_KINDS } from '#app/domain/deadlines/kinds.ts'
import { remindersOf, SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { DEFAULT_SETTINGS } from '#app/domain/programme/programme.ts'
import { MUNICIPAL_ROLES } from '#app/domain/roles.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { found } from '#app/http/found.server.ts'
import { changeIn, enterSettings } from '#app/http/settings.server.ts'
import { markOfReminders, saveReminders } from '#app/models/programme/reminder-settings.server.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = settingsCrumbs<typeof loader>((t, { shown, frame }) => [
  { label: t('reminders.title'), to: `/canton/settings/reminders${frame.query}` },
  { label: t(`deadline.kind.${shown.kind}`) },
])

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { frame, settings } = await enterSettings(request, ...SETTING_ROLES)
  const kind = kindNamed(params)
  const [shown, usual] = [settings, DEFAULT_SETTINGS].map((held) => remindersOf(held, kind))
  return { frame, shown: found(shown), usual: found(usual), seen: markOfReminders(settings, kind) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const entered = await enterSettings(request, ...SETTING_ROLES)
  const kind = kindNamed(params)

  return answerForm(request, {
    form: reminderFormOf(kind),
    verb: (typed) => {
      const { change, values } = changeIn(entered, typed)
      return saveReminders(change, kind, values)
    },
    next: `/canton/settings/reminders${entered.frame.query}`,
  })
}

export default function RemindersOfKind() {
  const t = useText()
  const { frame, shown, usual, seen } = useLoaderData<typeof loader>()
  const { kind, daysBefore, notice, to, from } = shown
  const figures = [
    ['secondNoticeAfterDays', shown.secondNoticeAfterDays],
    ['holdProposalAfterDays', shown.holdProposalAfterDays],
    ['days', shown.days],
  ] as const
  const checked = useZodForm(
    () => import('#app/domain/deadlines/deadline-forms.ts').then((forms) => forms.reminderFormOf(kind)),
    {
      ...versionValues(seen),
      daysBefore: daysBefore.join(', '),
      notice: notice ? 'on' : '',
      to,
      from,
      ...Object.fromEntries(figures.map(([name, value]) => [name, value === null ? '' : String(value)])),
    },
  )
  const { field } = checked
  const usually = (value: string | number) => t('settings.usual', { value })
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
      <SettingsForm
        {...checked}
        frame={frame}
        labels={labels}
        seen={seen}
        back={`/canton/settings/reminders${frame.query}`}
        effect="everybody"
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
          hint={`${t('reminders.form.before.hint')} ${usually(usual.daysBefore.join(', '))}.`}
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
            <TextField
              key={name}
              field={field(name)}
              label={labels[name] ?? ''}
              hint={usually(usual[name] ?? '')}
              short
              inputMode="numeric"
            />
          ))}
        <CheckboxGroup
          field={field('to')}
          label={t('reminders.to')}
          hint={t('reminders.form.to.hint')}
          choices={MUNICIPAL_ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
        />
      </SettingsForm>
    </div>
  )
}

function kindNamed(params: LoaderFunctionArgs['params']) {
  return found(DEADLINE_KINDS.find((known) => known === params.kind))
}
