import { Link } from '@remix-run/react'
import { DataTable } from '#app/components/data-table.tsx'
import { DateText } from '#app/components/date-text.tsx'
import { Badge } from '#app/components/status-badge.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { useText } from '#app/text/use-text.tsx'
import type { VersionShown } from '#app/views/versions.server.ts'

const TONES = { draft: 'pending', in_force: 'success', replaced: 'neutral' } as const

export function VersionBadge({ standing }: Pick<VersionShown, 'standing'>) {
  const t = useText()
  return <Badge label={t(`catalogue.standing.${standing}`)} tone={TONES[standing]} />
}

/** Where a version stands, and on what it rests. */
export function VersionFacts({ shown }: { shown: VersionShown }) {
  const t = useText()
  const { standing, legalBasis, reason, inForceOn, enacter } = shown
  return (
    <SummaryList
      items={[
        { term: t('catalogue.standing'), value: <VersionBadge standing={standing} /> },
        ...(inForceOn === null
          ? []
          : [
              {
                term: t('catalogue.inForce'),
                value: (
                  <>
                    <DateText day={inForceOn} />
                    {enacter && `, ${enacter}`}
                  </>
                ),
              },
              { term: t('field.legalBasis'), value: legalBasis },
              { term: t('field.reason'), value: reason },
            ]),
      ]}
    />
  )
}

/** All versions of a part of the programme in a period, the latest first, each with its page below `at`. */
export function VersionTable({
  versions,
  title,
  at,
}: {
  versions: VersionShown[]
  title: string
  at: string
}) {
  const t = useText()
  return (
    <DataTable<VersionShown>
      caption={title}
      captionHidden
      rows={versions}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'version',
          label: t('catalogue.version.which'),
          cell: ({ id, version }) => <Link to={`${at}/${id}`}>{t('catalogue.version', { version })}</Link>,
        },
        {
          key: 'standing',
          label: t('catalogue.standing'),
          cell: ({ standing }) => <VersionBadge standing={standing} />,
        },
        {
          key: 'since',
          label: t('catalogue.inForce'),
          cell: ({ inForceOn }) => (inForceOn === null ? '–' : <DateText day={inForceOn} short />),
        },
        {
          key: 'basis',
          label: t('field.legalBasis'),
          prose: true,
          cell: ({ legalBasis }) => legalBasis || '–',
        },
      ]}
    />
  )
}
