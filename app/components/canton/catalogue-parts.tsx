import { Link } from '@remix-run/react'
import { Details } from '#app/components/details.tsx'
import { Section } from '#app/components/section.tsx'
import { Badge } from '#app/components/status-badge.tsx'
import { ToldApart } from '#app/components/told-apart.tsx'
import type { NamedCatalogue } from '#app/domain/programme/catalogue-content.ts'
import { CATALOGUE_PARTS, type CataloguePart } from '#app/domain/programme/catalogue-parts.ts'
import { useText } from '#app/text/use-text.tsx'

type ContentProps = {
  content: NamedCatalogue
  /** The page of a draft, below which each part is edited. */
  editedAt: string | null
}

/** Everything a version offers, part by part; what is closed is told so. */
export function CatalogueContent({ content, editedAt }: ContentProps) {
  const t = useText()
  return CATALOGUE_PARTS.map((part) => {
    const title = t(`catalogue.part.${part}`)
    return (
      <Section
        key={part}
        title={title}
        beside={
          editedAt && (
            <Link to={`${editedAt}/edit/${part}`}>
              <ToldApart by={title}>{t('catalogue.edit')}</ToldApart>
            </Link>
          )
        }
      >
        <Entries content={content} part={part} />
      </Section>
    )
  })
}

type Entry = { code: string; name: string; text: string; open: boolean }

function Entries({ content, part }: { content: NamedCatalogue; part: CataloguePart }) {
  const t = useText()
  const { pillars, areas, targetGroups, costCategories, keyFigures } = content
  if (part === 'goals' || part === 'examples')
    return areas
      .filter((area) => area[part].length > 0)
      .map((area) => (
        <div key={area.number} className="stack-s">
          <h3>
            {area.number} {area.name}
          </h3>
          <EntryList entries={area[part]} />
        </div>
      ))
  if (part === 'areas') {
    const pillarOf = (code: string | null) => pillars.find((one) => one.code === code)?.name
    return (
      <EntryList
        entries={areas.map(({ number, name, text, open, pillar }) => ({
          ...{ code: String(number), name: `${number} ${name}`, open },
          text: [pillarOf(pillar), text].filter(Boolean).join(' · '),
        }))}
      />
    )
  }
  if (part === 'costs')
    return (
      <EntryList
        entries={costCategories}
        notesOf={({ eligible, scope }) => [scope, t(eligible ? 'catalogue.counts' : 'catalogue.countsNot')]}
      />
    )
  return <EntryList entries={{ pillars, 'target-groups': targetGroups, 'key-figures': keyFigures }[part]} />
}

function EntryList<One extends Entry>({
  entries,
  notesOf,
}: {
  entries: readonly One[]
  notesOf?: (entry: One) => string[]
}) {
  const t = useText()
  if (entries.length === 0) return <p className="soft">{t('catalogue.none')}</p>
  return (
    <dl className="stack-s">
      {entries.map((entry) => (
        <div key={entry.code}>
          <dt>
            <strong>{entry.name}</strong>{' '}
            {!entry.open && <Badge label={t('catalogue.closed')} tone="neutral" />}
          </dt>
          {entry.text.length > SHORT ? (
            <dd>
              <Details summary={t('catalogue.words')}>{entry.text}</Details>
            </dd>
          ) : (
            entry.text && <dd className="text">{entry.text}</dd>
          )}
          {notesOf?.(entry).map((note) => (
            <dd key={note} className="soft text">
              {note}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

/** In characters: what is longer is folded. */
const SHORT = 240
