import { Link } from '@remix-run/react'
import { Amount } from '#app/components/amount.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { Section } from '#app/components/section.tsx'
import { Badge } from '#app/components/status-badge.tsx'
import { formatDifference, formatRappen } from '#app/domain/money.ts'
import type { Tone } from '#app/text/status.ts'
import { useText } from '#app/text/use-text.tsx'
import type { KeyAgreement, KeyAgreementSum } from '#app/views/key-agreements.server.ts'

const TONES = { same: 'neutral', ready: 'info', held: 'pending' } as const satisfies Record<
  KeyAgreement['standing'],
  Tone
>

/** Each running agreement with what its years give now and by the key, and what stands in the way of following it. */
export function KeyAgreements({ rows }: { rows: readonly KeyAgreement[] }) {
  const t = useText()
  const years = rows.flatMap((agreement) =>
    agreement.years.map((year, index) => ({ ...year, agreement, isFirst: index === 0 })),
  )
  return (
    <Section title={t('keyAgreements.differences')}>
      <DataTable<(typeof years)[number]>
        stacked
        caption={t('keyAgreements.differences')}
        captionHidden
        rows={years}
        rowKey={({ agreement, year }) => `${agreement.reference} ${year}`}
        columns={[
          {
            key: 'agreement',
            label: t('keyAgreements.agreement'),
            cell: ({ agreement: { reference, party }, isFirst }) =>
              isFirst ? <Link to={`/canton/dossiers/${reference}`}>{party}</Link> : party,
          },
          { key: 'year', label: t('keyAgreements.year'), cell: ({ year }) => year },
          {
            key: 'before',
            label: t('amendment.differences.before'),
            align: 'end',
            cell: ({ before }) => <Amount rappen={before} />,
          },
          {
            key: 'after',
            label: t('amendment.differences.after'),
            align: 'end',
            cell: ({ after }) => (after === null ? '–' : <Amount rappen={after} />),
          },
          {
            key: 'difference',
            label: t('keyAgreements.difference'),
            align: 'end',
            cell: ({ difference }) => (difference === null ? '–' : formatDifference(difference)),
          },
          { key: 'note', label: t('keyAgreements.note'), prose: true, cell: (row) => <Note of={row} /> },
        ]}
      />
      <dl className="stack">
        {rows.map((row) => (
          <Standing key={row.reference} of={row} />
        ))}
      </dl>
    </Section>
  )
}

/** What of a year is settled already, and what of it is paid or about to be. */
function Note({ of: { closed, underWay } }: { of: KeyAgreement['years'][number] }) {
  const t = useText()
  if (closed) return t('keyAgreements.closed')
  return underWay > 0 ? t('keyAgreements.underWay', { amount: formatRappen(underWay) }) : null
}

/** Whether an amendment can be proposed, and why not. */
function Standing({ of }: { of: KeyAgreement }) {
  const { reference, party, prepared, amendment, standing, hurdles } = of
  const t = useText()
  const at = `/canton/dossiers/${reference}/amendments`
  return (
    <div className="stack-xs">
      <dt className="row">
        <strong>{party}</strong>{' '}
        <Badge label={t(`keyAgreements.standing.${standing}`)} tone={TONES[standing]} />
      </dt>
      {hurdles.map((words) => (
        <dd key={words}>{words}</dd>
      ))}
      {prepared && (
        <dd>
          <Link to={`${at}/new/amount?${prepared}`}>{t('keyAgreements.prepare', { party })}</Link>
        </dd>
      )}
      {amendment !== null && (
        <dd>
          <Link to={`${at}/${amendment}`}>
            {t('amendment.one', { number: amendment })}, {party}
          </Link>
        </dd>
      )}
    </div>
  )
}

/** What all of them come to in each year, and what that leaves of the credit. */
export function KeyAgreementSums({ sums }: { sums: readonly KeyAgreementSum[] }) {
  const t = useText()
  return (
    <Section title={t('keyAgreements.sums')}>
      <DataTable<KeyAgreementSum>
        stacked
        caption={t('keyAgreements.sums')}
        captionHidden
        rows={sums}
        rowKey={({ year }) => String(year)}
        columns={[
          { key: 'year', label: t('keyAgreements.year'), cell: ({ year }) => year },
          {
            key: 'before',
            label: t('amendment.differences.before'),
            align: 'end',
            cell: ({ before }) => <Amount rappen={before} />,
          },
          {
            key: 'after',
            label: t('amendment.differences.after'),
            align: 'end',
            cell: ({ after }) => <Amount rappen={after} />,
          },
          {
            key: 'difference',
            label: t('keyAgreements.difference'),
            align: 'end',
            cell: ({ difference }) => formatDifference(difference),
          },
          {
            key: 'left',
            label: t('keyAgreements.left'),
            align: 'end',
            cell: ({ left }) =>
              left === null ? (
                <span className="soft">{t('simulator.creditNone')}</span>
              ) : (
                <Amount rappen={left} />
              ),
          },
        ]}
      />
    </Section>
  )
}
