import type { KeyForm } from '#app/domain/contribution/key.ts'
import { keyFormOf } from '#app/domain/contribution/key-form.ts'
import type { MunicipalityHistory } from '#app/domain/contribution/population.ts'
import type { PlainDate } from '#app/domain/deadlines/calendar.ts'
import { formError } from '#app/domain/forms/form-errors.ts'
import { type Rappen, rappen } from '#app/domain/money.ts'
import { municipalitiesAlone, simulate } from './simulation.ts'

/** Over whom a key is counted while somebody types it, and what pools have promised of each year already. */
export type KeyAbout = {
  municipalities: readonly MunicipalityHistory[]
  referenceDate: PlainDate
  day: PlainDate
  promised: Readonly<Record<number, Rappen>>
}

/**
 * What a key comes to as it stands in its form: what is still wrong, by field; of a pool what each year has left of it;
 * of all others the sum over all municipalities, each alone, in francs a year. Of a share of costs nobody can tell.
 */
export type KeyAsTyped =
  | { is: 'faulty'; faults: readonly { field: string; message: string }[] }
  | { is: 'pool'; pool: Rappen; years: readonly { year: number; promised: Rappen; left: Rappen }[] }
  | { is: 'counted'; sum: Rappen; municipalities: number }
  | { is: 'untold' }

/** By the schema that reads the form on the server as well. */
export function keyAsTyped(form: KeyForm, typed: Record<string, unknown>, about: KeyAbout): KeyAsTyped {
  const read = keyFormOf(form).safeParse(typed, { error: formError })
  if (!read.success) {
    const faults = read.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }))
    return { is: 'faulty', faults }
  }
  const { key } = read.data
  if (key.form === 'pool') return { is: 'pool', pool: key.pool, years: leftOf(key.pool, about.promised) }
  const { municipalities, referenceDate, day } = about
  const parties = municipalitiesAlone(municipalities, day)
  const [counted] = simulate({ keys: [key], municipalities, referenceDate, parties }).sums
  return counted?.ok ? { is: 'counted', sum: counted.sum, municipalities: parties.length } : { is: 'untold' }
}

function leftOf(pool: Rappen, promisedOf: KeyAbout['promised']) {
  return Object.entries(promisedOf).map(([year, promised]) => ({
    ...{ year: Number(year), promised, left: rappen(Math.max(0, pool - promised)) },
  }))
}
