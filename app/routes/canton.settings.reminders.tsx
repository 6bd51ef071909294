import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { DataTable } from '#app/components/data-table.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { settingsCrumbs } from '#app/components/programme-crumbs.ts'
import { Section } from '#app/components/section.tsx'
import { DEADLINE_KINDS, hasDays } from '#app/domain/deadlines/kinds.ts'
import { REMINDER_TEMPLATES } from '#app/domain/deadlines/reminder-mails.ts'
import { remindersOf, SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { hasRole } from '#app/domain/roles.ts'
import { enterSettings } from '#app/http/settings.server.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = settingsCrumbs<typeof loader>((t) => [{ label: t('reminders.title') }])

export async function loader({ request }: LoaderFunctionArgs) {
  const { person, frame, settings } = await enterSettings(request)
  return {
    frame,
    kinds: DEADLINE_KINDS.map((kind) => remindersOf(settings, kind)),
    mails: REMINDER_TEMPLATES.map((template) => ({ template, added: template in settings.mailAdditions })),
    mayChange: hasRole(person, ...SETTING_ROLES),
  }
}

type Shown = Awaited<ReturnType<typeof loader>>
type Kind = Shown['kinds'][number]

export default function ReminderSettings() {
  const t = useText()
  const { frame, kinds, mails, mayChange } = useLoaderData<typeof loader>()
  return (
    <div className="stack-xl">
      <PageTitle kicker={frame.period.name} title={t('reminders.title')} lead={t('reminders.lead')} />
      <Section title={t('reminders.kinds')}>
        <DataTable<Kind>
          caption={t('reminders.kinds')}
          captionHidden
          rows={kinds}
          rowKey={({ kind }) => kind}
          columns={[
            {
              key: 'kind',
              label: t('calendar.filter.kind'),
              cell: ({ kind }) => <KindName {...{ kind, mayChange, query: frame.query }} />,
            },
            { key: 'steps', label: t('reminders.steps'), prose: true, cell: (row) => <Steps row={row} /> },
            {
              key: 'to',
              label: t('reminders.to'),
              cell: ({ to }) => to.map((role) => t(`role.${role}`)).join(', '),
            },
          ]}
        />
      </Section>
      <Section title={t('reminders.mails')}>
        <p className="text">{t('reminders.mails.text')}</p>
        <DataTable<Shown['mails'][number]>
          caption={t('reminders.mails')}
          captionHidden
          rows={mails}
          rowKey={({ template }) => template}
          columns={[
            {
              key: 'mail',
              label: t('remind.mail'),
              cell: ({ template }) => (
                <Link to={`/canton/settings/mails/${template}${frame.query}`}>
                  {t(`reminderMail.${template}`)}
                </Link>
              ),
            },
            {
              key: 'added',
              label: t('reminders.addition'),
              cell: ({ added }) => t(added ? 'common.yes' : 'common.none'),
            },
          ]}
        />
      </Section>
    </div>
  )
}

function KindName({ kind, mayChange, query }: Pick<Kind, 'kind'> & { mayChange: boolean; query: string }) {
  const t = useText()
  const name = t(`deadline.kind.${kind}`)
  return mayChange ? <Link to={`/canton/settings/reminders/${kind}${query}`}>{name}</Link> : name
}

function Steps({ row }: { row: Kind }) {
  const t = useText()
  const { daysBefore, notice, secondNoticeAfterDays, holdProposalAfterDays } = row
  const lines = [
    ...daysText(t, row),
    daysBefore.length > 0
      ? t('reminders.before', { days: daysBefore.join(', ') })
      : t('reminders.before.none'),
    t(notice ? 'reminders.notice' : 'reminders.notice.none'),
    ...(secondNoticeAfterDays === null ? [] : [t('reminders.second', { days: secondNoticeAfterDays })]),
    ...(holdProposalAfterDays === null ? [] : [t('reminders.hold', { days: holdProposalAfterDays })]),
  ]
  return (
    <ul className="stack-xs">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

function daysText(t: ReturnType<typeof useText>, { kind, days, from }: Kind): string[] {
  if (days === null) return []
  if (kind === 'resolution') return [t(`reminders.days.resolution.${from}`, { days })]
  return hasDays(kind) ? [t(`reminders.days.${kind}`, { days })] : []
}
