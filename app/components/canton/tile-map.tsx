import { Link } from '@remix-run/react'
import { Fragment } from 'react'
import { ScrollBox } from '#app/components/scroll-box.tsx'
import { Name, useWrittenLanguage } from '#app/components/written.tsx'
import type { Tone } from '#app/text/status.ts'
import { useText } from '#app/text/use-text.tsx'
import type { Tile } from '#app/views/cockpit.server.ts'

const STATES = ['overdue', 'canton', 'municipality', 'active', 'draft', 'ended', 'none', 'merged'] as const
const TONES: Partial<Record<Tile['state'], Tone>> = {
  overdue: 'danger',
  canton: 'info',
  municipality: 'attention',
  active: 'success',
  draft: 'pending',
  ended: 'neutral',
}
const WIDTH = 104
const HEIGHT = 58
const GAP = 4
const SIDE = 11

/** The canton as a map of equal tiles, drawn on the server; the table below says the same in words. */
export function TileMap({ tiles }: { tiles: readonly Tile[] }) {
  const t = useText()
  return (
    <div className="stack">
      <ScrollBox label={t('map.label')}>
        <svg className="tile-map" viewBox={`0 0 ${SIDE * WIDTH} ${SIDE * HEIGHT}`}>
          <title>{t('map.label')}</title>
          {tiles.map((tile) => (
            <TileMark key={tile.bfsNumber} tile={tile} />
          ))}
        </svg>
      </ScrollBox>
      <Legend tiles={tiles} />
    </div>
  )
}

function TileMark({ tile }: { tile: Tile }) {
  const t = useText()
  const { name, column, row, state } = tile
  const [x, y] = [(column - 1) * WIDTH, (row - 1) * HEIGHT]
  const lines = linesOf(name)
  const word = t(`tile.${state}`)
  const written = useWrittenLanguage()
  return (
    <Link className="tile" data-tone={TONES[state]} to={pathOf(tile)}>
      <rect x={x} y={y} width={WIDTH - GAP} height={HEIGHT - GAP} rx={4} />
      {lines.map((line, index) => (
        <text key={line} className="tile-name" lang={written} x={x + 7} y={y + 15 + index * 13}>
          {line}
        </text>
      ))}
      <text x={x + 7} y={y + HEIGHT - GAP - 7}>
        {word}
      </text>
    </Link>
  )
}

/** Colours explained, and the map once more as a table: each status with its municipalities. */
function Legend({ tiles }: { tiles: readonly Tile[] }) {
  const t = useText()
  const groups = STATES.map((state) => ({ state, members: tiles.filter((tile) => tile.state === state) }))
  return (
    <ScrollBox className="table-box dense" label={t('map.table')}>
      <table className="table">
        <caption className="visually-hidden">{t('map.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('map.state')}</th>
            <th scope="col" className="align-end">
              {t('map.count')}
            </th>
            <th scope="col">{t('map.municipalities')}</th>
          </tr>
        </thead>
        <tbody>
          {groups
            .filter(({ members }) => members.length > 0)
            .map(({ state, members }) => (
              <tr key={state}>
                <th scope="row">
                  <span className="tile-swatch" data-tone={TONES[state]} /> {t(`tile.${state}.long`)}
                </th>
                <td className="align-end">{members.length}</td>
                <td className="prose">
                  <Names tiles={members} />
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function Names({ tiles }: { tiles: readonly Tile[] }) {
  return tiles.map((tile, index) => (
    <Fragment key={tile.bfsNumber}>
      {index > 0 && ', '}
      <Name>{tile.reference ? <Link to={pathOf(tile)}>{tile.name}</Link> : tile.name}</Name>
    </Fragment>
  ))
}

function pathOf({ reference, name }: Tile) {
  return reference ? `/canton/dossiers/${reference}` : `/canton/dossiers?${new URLSearchParams({ q: name })}`
}

/** Two lines at most: «Hergiswil bei» and «Willisau», «Escholzmatt-» and «Marbach». */
function linesOf(name: string): string[] {
  if (name.length <= 15) return [name]
  const at = Math.max(name.lastIndexOf(' ', 15), name.lastIndexOf('-', 15))
  return at > 0 ? [name.slice(0, at + 1).trim(), name.slice(at + 1)] : [name]
}
