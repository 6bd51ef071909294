import { Link } from '@remix-run/react'
import { DataTable } from '#app/components/data-table.tsx'
import { DateText } from '#app/components/date-text.tsx'
import { List } from '#app/components/list.tsx'
import { Badge } from '#app/components/status-badge.tsx'
import { ToldApart } from '#app/components/told-apart.tsx'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { whyItStays } from '#app/domain/programme/effect.ts'
import type { SettingsFrame } from '#app/domain/programme/period.ts'
import { shortDate } from '#app/text/dates.ts'
import { useText } from '#app/text/use-text.tsx'
import type { SettingInTable } from '#app/views/settings.server.ts'

type SettingsTableProps = {
  caption: string
  settings: readonly SettingInTable[]
  frame: SettingsFrame
  mayChange: boolean
}

/** The settings of a group: what each is for, what it is set to, who has confirmed it, and where it is changed. */
export function SettingsTable({ caption, settings, frame, mayChange }: SettingsTableProps) {
  const t = useText()
  const { query, period } = frame
  const isOpen = ({ effect }: SettingInTable) => whyItStays(effect, period) === undefined
  return (
    <DataTable
      caption={caption}
      captionHidden
      stacked
      rows={settings}
      rowKey={({ name }) => name}
      columns={[
        {
          key: 'setting',
          label: t('settings.setting'),
          prose: true,
          cell: ({ name }) => (
            <>
              <span id={name}>{t(`settingName.${name}`)}</span>
              <div className="soft">{t(`settingExplain.${name}`)}</div>
            </>
          ),
        },
        {
          key: 'value',
          label: t('settings.value'),
          prose: true,
          cell: (setting) => <Value setting={setting} query={query} />,
        },
        { key: 'state', label: t('settings.state'), cell: (setting) => <State setting={setting} /> },
        ...(mayChange && settings.some(isOpen)
          ? [
              {
                key: 'action',
                label: t('settings.action'),
                cell: (setting: SettingInTable) =>
                  isOpen(setting) && <Ways setting={setting} query={query} />,
              },
            ]
          : []),
      ]}
    />
  )
}

type ValueProps = { setting: SettingInTable; query: string }

function Value({ setting: { value, usual, waiting }, query }: ValueProps) {
  const t = useText()
  return (
    <>
      {value}
      <div className="soft">
        {value === usual ? t('settings.usual.same') : t('settings.usual', { value: usual })}
      </div>
      {waiting.map(({ id, validFrom, isProposed }) => (
        <div key={id}>
          <Link to={`/canton/settings/history${query}#${id}`}>
            {isProposed ? t('settings.proposed') : t('settings.waits', { day: shortDate(validFrom) })}
          </Link>
        </div>
      ))}
    </>
  )
}

function State({ setting: { point, confirmed } }: { setting: SettingInTable }) {
  const t = useText()
  if (!point) return null
  if (!confirmed) return <Badge label={t('settings.unconfirmed')} tone="pending" />
  const { by, at, legalBasis, decidedOn } = confirmed
  return (
    <>
      <Badge label={t('settings.confirmed')} tone="success" />
      <div className="soft">
        {by}, <DateText day={dayInZurich(at)} short />
      </div>
      {legalBasis && (
        <div className="soft">
          {legalBasis}
          {decidedOn && `, ${shortDate(decidedOn)}`}
        </div>
      )}
    </>
  )
}

/** Where a setting is changed and confirmed; what the key holds is decided with it, as a whole. */
function Ways({ setting: { name, place, page, point, confirmed }, query }: ValueProps) {
  const t = useText()
  const label = t(`settingName.${name}`)
  if (place.in === 'key')
    return (
      <Link to={`/canton/programme/keys${query}`}>
        <ToldApart by={label}>{t('keys.title')}</ToldApart>
      </Link>
    )
  return (
    <List className="stack-xs">
      {page && (
        <li>
          <Link to={`/canton/settings/${page}${query}`}>
            <ToldApart by={label}>{t('common.change')}</ToldApart>
          </Link>
        </li>
      )}
      {point && (
        <li>
          <Link to={`/canton/settings/${confirmed ? 'unconfirm' : 'confirm'}/${point}${query}`}>
            <ToldApart by={label}>{t(confirmed ? 'settings.unconfirm' : 'settings.confirm')}</ToldApart>
          </Link>
        </li>
      )}
    </List>
  )
}
