import { Link } from '@remix-run/react'
import { DataTable } from '#app/components/data-table.tsx'
import { DateText } from '#app/components/date-text.tsx'
import { Badge } from '#app/components/status-badge.tsx'
import { ToldApart } from '#app/components/told-apart.tsx'
import { Name } from '#app/components/written.tsx'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { shortDate } from '#app/text/dates.ts'
import type { Tone } from '#app/text/status.ts'
import { useText } from '#app/text/use-text.tsx'
import type { OpeningShown } from '#app/views/late-openings.server.ts'

const TONES = { isOpen: 'success', isOver: 'neutral', isClosed: 'neutral' } as const satisfies Record<
  OpeningShown['state'],
  Tone
>

type LateOpeningsProps = { openings: readonly OpeningShown[]; mayClose: boolean }

/** For whom late applications are or were let in: by whom, why, and how it was taken back. */
export function LateOpenings({ openings, mayClose }: LateOpeningsProps) {
  const t = useText()
  return (
    <DataTable
      caption={t('late.title')}
      captionHidden
      rows={openings}
      rowKey={({ id }) => id}
      empty={<p className="soft">{t('late.none')}</p>}
      columns={[
        {
          key: 'municipality',
          label: t('list.column.municipality'),
          cell: ({ municipality }) => <Name>{municipality}</Name>,
        },
        { key: 'fromYear', label: t('late.fromYear'), cell: ({ fromYear }) => fromYear },
        { key: 'untilOn', label: t('late.untilOn'), cell: ({ untilOn }) => <DateText day={untilOn} short /> },
        {
          key: 'reason',
          label: t('field.reason'),
          prose: true,
          cell: ({ reason, opened }) => <Said words={reason} {...opened} />,
        },
        {
          key: 'state',
          label: t('late.state'),
          prose: true,
          cell: ({ id, municipality, state, closed }) => (
            <>
              <Badge label={t(`late.${state}`)} tone={TONES[state]} />
              {closed && <Said words={closed.reason} {...closed} />}
              {mayClose && state === 'isOpen' && (
                <div>
                  <Link to={`/canton/settings/applications/${id}/close`}>
                    <ToldApart by={municipality}>{t('late.close')}</ToldApart>
                  </Link>
                </div>
              )}
            </>
          ),
        },
      ]}
    />
  )
}

function Said({ words, name, at }: { words: string; name: string; at: string }) {
  const t = useText()
  return (
    <>
      <div>{words}</div>
      <div className="soft">{t('late.by', { name, day: shortDate(dayInZurich(at)) })}</div>
    </>
  )
}
