import { Link } from '@remix-run/react'
import { Amount } from '#app/components/amount.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { dossierPath } from '#app/components/ways.ts'
import { Name } from '#app/components/written.tsx'
import type { Rappen } from '#app/domain/money.ts'
import { useText } from '#app/text/use-text.tsx'

export type ShownAffected = {
  reference: string
  party: string
  fromYear: number
  members: readonly number[]
  lead: number
  leadEnds: boolean
  before: Rappen | null
  after: Rappen | null
  decide: 'amend' | 'application' | 'withdraw' | 'succession' | 'follow' | 'counted' | 'done'
}

/** The dossiers a merger concerns, each with what a human has to decide; `reason` begins the amendment. */
export function AffectedDossiers({
  affected,
  reason,
}: {
  affected: readonly ShownAffected[]
  /** Null while the merger is only looked at. */
  reason: string | null
}) {
  const t = useText()
  return (
    <DataTable
      caption={t('merger.affected')}
      captionHidden
      rows={affected}
      rowKey={({ reference }) => reference}
      empty={<p className="soft">{t('merger.affected.none')}</p>}
      columns={[
        {
          key: 'dossier',
          label: t('merger.dossier'),
          cell: ({ reference, party }) => (
            <>
              <Link to={dossierPath(reference)}>
                <Name>{party}</Name>
              </Link>
              <div className="file-facts">{reference}</div>
            </>
          ),
        },
        { key: 'year', label: t('merger.year'), cell: ({ fromYear }) => fromYear },
        { key: 'before', label: t('merger.before'), align: 'end', cell: ({ before }) => amount(before) },
        { key: 'after', label: t('merger.after'), align: 'end', cell: ({ after }) => amount(after) },
        {
          key: 'decide',
          label: t('merger.decision'),
          cell: (row) =>
            row.decide === 'amend' && reason ? (
              <Link to={amendmentPath(row, reason)}>{t(decisionKey(row))}</Link>
            ) : (
              t(decisionKey(row))
            ),
        },
      ]}
    />
  )
}

const amount = (value: Rappen | null) => (value === null ? '–' : <Amount rappen={value} />)

/** Where the lead municipality ends, the amendment names a new one. */
function decisionKey({ decide, leadEnds }: ShownAffected) {
  return decide === 'amend' && leadEnds ? 'merger.decide.newLead' : (`merger.decide.${decide}` as const)
}

/** The form of the amendment, filled in, with its preview open. */
function amendmentPath({ reference, fromYear, members, lead }: ShownAffected, reason: string) {
  const query = new URLSearchParams({ fromYear: String(fromYear), leadBfsNumber: String(lead), reason })
  for (const bfsNumber of members) query.append('members', String(bfsNumber))
  return `${dossierPath(reference)}/amendments/new/members?${query}`
}
