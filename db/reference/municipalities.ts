import type { MunicipalityHistory } from '#app/domain/contribution/population.ts'
import { addDays } from '#app/domain/deadlines/calendar.ts'
import municipalities from './municipalities.csv?raw'
import population2023 from './population-2023.csv?raw'
import population2024 from './population-2024.csv?raw'
import population2025 from './population-2025.csv?raw'
import successions from './successions.csv?raw'

/** The municipalities of the canton since 31.12.2023, dissolved ones included. Quelle: BFS STATPOP / LUSTAT. */
export const referenceMunicipalities = (): MunicipalityHistory[] => REFERENCE

const rows = (csv: string): readonly Readonly<Record<string, string>>[] => {
  const [header = '', ...lines] = csv.trim().split(/\r?\n/)
  const columns = header.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']))
  })
}

const POPULATIONS = [population2023, population2024, population2025].flatMap(rows)
const SUCCESSIONS = rows(successions)

const history = (row: Readonly<Record<string, string>>): MunicipalityHistory => {
  const number = row.bfs_number
  const succession = SUCCESSIONS.find(({ bfs_number }) => bfs_number === number)
  const populations = POPULATIONS.filter(({ bfs_number }) => bfs_number === number)
  return {
    bfsNumber: Number(number),
    name: row.name ?? '',
    district: row.district ?? '',
    tile: { column: Number(row.tile_col), row: Number(row.tile_row) },
    validFrom: null,
    validTo: succession?.on ? addDays(succession.on, -1) : null,
    successor: succession ? Number(succession.successor) : null,
    populations: Object.fromEntries(populations.map(({ as_of, population }) => [as_of, Number(population)])),
  }
}

const REFERENCE = rows(municipalities).map(history)
