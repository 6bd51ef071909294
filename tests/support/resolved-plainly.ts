import { agreementInForce } from '#app/models/agreement/amendment-records.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { sqlite } from '#db/client.server.ts'
import type { AgreementData } from '#templates/agreement-data.ts'

/** By rows alone, without the rules: who is a member of an agreement in a year. */
function membersIn(dossierId: string, year: number): number[] {
  return sqlite
    .prepare(
      `SELECT bfs_number FROM party_members JOIN dossiers USING (party_id) WHERE dossiers.id = ?
        AND joined_on <= ? AND (left_on IS NULL OR left_on >= ?) ORDER BY bfs_number`,
    )
    .pluck()
    .all(dossierId, `${year}-12-31`, `${year}-01-01`) as number[]
}

/** Municipalities that are members of two of the agreements in one year. */
export function inTwoAgreements(agreements: readonly Dossier[], years: readonly number[]): string[] {
  return years.flatMap((year) => {
    const members = agreements.flatMap(({ id }) => (hasYear(id, year) ? membersIn(id, year) : []))
    return members.filter((one, place) => members.indexOf(one) < place).map((one) => `${year}: ${one}`)
  })
}

const hasYear = (dossierId: string, year: number) =>
  sqlite.prepare('SELECT 1 FROM reporting_years WHERE dossier_id = ? AND year = ?').get(dossierId, year)

type Resolved = { amount: number; paper: string | null }

/** What the council of a municipality has resolved last, by a day and for a year, with the paper of it. */
function resolvedBy(dossierId: string, bfsNumber: number, { year, day }: { year: number; day: string }) {
  return sqlite
    .prepare(
      `SELECT amount_rappen AS amount, paper FROM (
          SELECT resolved_on, amount_rappen, from_year, to_year, bfs_number, dossier_id, '' AS at,
            (SELECT max(documents.id) FROM documents WHERE documents.dossier_id = council_resolutions.dossier_id
              AND slot = 'resolution' AND documents.bfs_number = council_resolutions.bfs_number) AS paper
          FROM council_resolutions
        UNION ALL
          SELECT resolved_on, amount_rappen, from_year, to_year, bfs_number, dossier_id, handed_in_at,
            (SELECT id FROM documents WHERE id = document_id)
          FROM amendment_resolutions)
        WHERE dossier_id = ? AND bfs_number = ? AND resolved_on <= ? AND ? BETWEEN from_year AND to_year
        ORDER BY resolved_on DESC, at DESC LIMIT 1`,
    )
    .get(dossierId, bfsNumber, day, year) as Resolved | undefined
}

/** The version of an agreement that counts, and who its members are in each year. */
export type Version = { data: AgreementData; members: ReadonlyMap<number, readonly number[]> }

export function versionOf(dossier: Dossier): Version {
  const data = agreementInForce(dossier)?.data
  if (!data) throw new Error('Nothing is in force')
  const members = new Map(data.contributions.map(({ year }) => [year, membersIn(dossier.id, year)]))
  return { data, members }
}

/**
 * Merkblatt 2, in plain arithmetic, on the day on which a new version came into force: the council of whoever joins has
 * resolved its share by residents; and where more is asked for than before, or somebody joins, all of them together
 * have resolved it. Gives what is missing.
 */
export function unresolvedSince(
  before: Version,
  { id }: Dossier,
  { after, day }: { after: Version; day: string },
) {
  return after.data.contributions.flatMap(({ year, requiredOwnRappen: required }) => {
    const members = after.members.get(year) ?? []
    const joined = members.filter(
      (one) => !before.members.get(year)?.includes(one) && isChanged(before, year),
    )
    const asked = before.data.contributions.find((one) => one.year === year)?.requiredOwnRappen ?? 0
    if (joined.length === 0 && required <= asked) return []
    const residents = (bfsNumber: number) =>
      Number(
        sqlite
          .prepare('SELECT residents FROM populations WHERE bfs_number = ? AND reference_date = ?')
          .pluck()
          .get(bfsNumber, after.data.calculation.input.referenceDate),
      )
    const all = members.reduce((sum, one) => sum + residents(one), 0)
    const resolved = members.map((one) => resolvedBy(id, one, { year, day }))
    const total = resolved.reduce((sum, one) => sum + (one?.amount ?? 0), 0)
    return [
      ...members.flatMap((one, place) => {
        const given = resolved[place]
        if (!given?.paper) return [`${year}: nothing with its paper of ${one}`]
        const share = joined.includes(one) ? Math.floor((required * residents(one)) / all) : 0
        return given.amount < share ? [`${year}: ${given.amount} of ${share} by ${one}`] : []
      }),
      ...(total < required ? [`${year}: ${total} of ${required} by all`] : []),
    ]
  })
}

/** A year that comes with a longer term has had no members before: nobody joins by it. */
const isChanged = (before: Version, year: number) => before.members.has(year)
