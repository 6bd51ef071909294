import { useActionData } from '@remix-run/react'
import { DataTable } from '#app/components/data-table.tsx'
import { DateText } from '#app/components/date-text.tsx'
import { Deadline } from '#app/components/deadline.tsx'
import { Details } from '#app/components/details.tsx'
import { useText } from '#app/text/use-text.tsx'
import type { missingReportsView } from '#app/views/missing-reports.server.ts'

type Missing = ReturnType<typeof missingReportsView>[number]

/** The missing reports to tick, each with when it was told last and the mail that would go out. */
export function MissingReports({ missing, today }: { missing: readonly Missing[]; today: string }) {
  const t = useText()
  return (
    <DataTable<Missing>
      caption={t('remind.table')}
      captionHidden
      rows={missing}
      rowKey={({ deadlineId }) => deadlineId}
      columns={[
        { key: 'party', label: t('remind.party'), cell: (row) => <Choice row={row} /> },
        {
          key: 'due',
          label: t('calendar.column.day'),
          cell: ({ dueOn, termOn, begun }) => (
            <>
              <Deadline dueOn={dueOn} termOn={termOn} today={today} />
              <div className="soft">{t(begun ? 'remind.begun' : 'remind.notBegun')}</div>
            </>
          ),
        },
        {
          key: 'last',
          label: t('remind.last'),
          cell: (row) => <LastTold row={row} />,
        },
        { key: 'mail', label: t('remind.mail'), cell: (row) => <Preview row={row} /> },
      ]}
    />
  )
}

function LastTold({ row: { lastToldOn, toldLately } }: { row: Missing }) {
  const t = useText()
  if (!lastToldOn) return <>–</>
  return (
    <>
      <DateText day={lastToldOn} short />
      {toldLately && <div className="soft">{t('remind.lately')}</div>}
    </>
  )
}

/** Ticked, unless nobody can be reached or they were reminded lately. */
function Choice({ row: { deadlineId, party, year, to, toldLately } }: { row: Missing }) {
  const t = useText()
  const id = `deadline-${deadlineId}`
  const sentUnticked = useActionData() !== undefined
  return (
    <div className="choice">
      <input
        type="checkbox"
        id={id}
        name="deadlines"
        value={deadlineId}
        defaultChecked={to.length > 0 && !toldLately && !sentUnticked}
        disabled={to.length === 0}
      />
      <label htmlFor={id}>{t('remind.report', { party, year: year ?? '' })}</label>
      <span className="field-hint choice-hint">
        {to.map(({ name }) => name).join(', ') || t('remind.nobody')}
      </span>
    </div>
  )
}

function Preview({ row: { preview } }: { row: Missing }) {
  const t = useText()
  if (!preview) return <>–</>
  return (
    <Details summary={t('remind.preview')}>
      <p>
        <strong>{preview.subject}</strong>
      </p>
      <pre className="mail-text">{preview.text}</pre>
    </Details>
  )
}
