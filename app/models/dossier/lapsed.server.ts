import { isTermOver, LAPSABLE, overSince } from '#app/domain/lifecycle/lapse.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { admittingFor } from '#app/models/programme/late-openings.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { filingsOf } from '#app/models/report/filings.server.ts'
import { type Dossier, dossiersById } from './dossiers.server.ts'

type Asked = Pick<Dossier, 'id' | 'state' | 'startsOn' | 'endsOn' | 'periodId'> & {
  party: Pick<Dossier['party'], 'leadBfsNumber'>
}

/** The last day of a term that is over before its agreement came into force, and for which nothing is agreed any more. */
export function lapsedOn(dossier: Asked, today: string): string | null {
  const { id, state, startsOn, endsOn, periodId, party } = dossier
  if (today <= endsOn || !isOneOf(LAPSABLE, state)) return null
  const over = isTermOver(
    {
      application: { startsOn, endsOn },
      admitting: admittingOf({ periodId, party }),
      firstFiledAt: filingsOf(id, null).at(-1)?.filedAt ?? null,
    },
    today,
  )
  return over ? endsOn : null
}

function admittingOf({ periodId, party }: Pick<Asked, 'periodId' | 'party'>) {
  return admittingFor(programmeOf(periodId), party.leadBfsNumber)
}

/** Of these dossiers those that have lapsed, each with the day from which it has; asks the database only where a term is over. */
export function lapsedAmong(
  known: readonly { dossierId: string; state: string; endsOn: string | null }[],
  today: string,
): ReadonlyMap<string, string> {
  const past = known.filter(
    ({ state, endsOn }) => endsOn !== null && endsOn < today && isOneOf(LAPSABLE, state),
  )
  const ids = [...new Set(past.map(({ dossierId }) => dossierId))]
  const found = ids.length > 0 ? dossiersById(ids, today) : []
  return new Map(
    found
      .filter((dossier) => lapsedOn(dossier, today) !== null)
      .map((dossier) => [dossier.id, overSince(dossier, admittingOf(dossier))]),
  )
}
