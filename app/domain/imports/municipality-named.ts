import type { MunicipalityHistory } from '#app/domain/contribution/population.ts'
import type { FormerName } from '#app/domain/programme/municipality-choice.ts'
import { searchKey } from '#app/domain/programme/municipality-search.ts'

/** How tables call the number and the name of a municipality, in German, French and as programs write it. */
export const NUMBER_LABELS = [
  'bfs nr',
  'bfs nummer',
  'bfs number',
  'bfsnr',
  'bfs',
  'gemeindenummer',
  'gemeindenr',
  'gemeinde nr',
  'gemeinde nummer',
  'gemeinde bfs nr',
  'gdenr',
  'gde nr',
  'nr bfs',
  'no ofs',
  'n ofs',
  'numero ofs',
  'numero de commune',
  'numero de la commune',
  'fso no',
] as const
export const NAME_LABELS = [
  'gemeinde',
  'gemeindename',
  'gemeinden',
  'politische gemeinde',
  'name der gemeinde',
  'name',
  'commune',
  'nom de la commune',
  'nom',
  'municipality',
] as const

export type Registry = { municipalities: readonly MunicipalityHistory[]; formerNames: readonly FormerName[] }

export type NamedFault =
  | 'municipality_missing'
  | 'number_unreadable'
  | 'number_unknown'
  | 'name_unknown'
  | 'number_and_name'
  | 'letters_broken'
export type Named =
  | {
      ok: true
      municipality: MunicipalityHistory
      /** What the file calls it, where the register does not. */
      calledOtherwise: string | null
    }
  | { ok: false; fault: NamedFault; field: 'number' | 'name' }

/** `......1001 Doppleschwand`, `1001 - Doppleschwand`, `Doppleschwand (1001)`. */
export function numberAndName(given: { number?: string; name?: string }): { number: string; name: string } {
  const name = (given.name ?? '').replace(/^[.\s>–-]+/, '').trim()
  const [, before, after] = /^(\d{1,4})\s*[-–.:]?\s+(.+)$/.exec(name) ?? []
  const [, first, behind] = /^(.+?)\s*\((\d{1,4})\)$/.exec(name) ?? []
  const number = (given.number ?? '').trim()
  return {
    number: number || before || behind || '',
    name: after ?? first ?? name,
  }
}

/** The municipality of a line, by its number and its name; the two have to be of the same one. */
export function municipalityNamed(
  { number, name }: { number: string; name: string },
  { municipalities, formerNames }: Registry,
): Named {
  if (number === '' && name === '') return { ok: false, fault: 'municipality_missing', field: 'name' }
  if (number === '') return byName(name, { municipalities, formerNames })
  if (!/^[1-9]\d{0,3}(?:\.0+)?$/.test(number))
    return { ok: false, fault: 'number_unreadable', field: 'number' }
  const found = municipalities.find(({ bfsNumber }) => bfsNumber === Number(number))
  if (!found) return { ok: false, fault: 'number_unknown', field: 'number' }
  const key = searchKey(name)
  if (key === '' || key === searchKey(found.name))
    return { ok: true, municipality: found, calledOtherwise: null }
  if (BROKEN.test(name)) return { ok: true, municipality: found, calledOtherwise: name }
  const other = municipalities.find((one) => searchKey(one.name) === key)
  if (other) return { ok: false, fault: 'number_and_name', field: 'name' }
  return { ok: true, municipality: found, calledOtherwise: name }
}

/** Text in UTF-8 that was read as another encoding, or the other way round. */
const BROKEN = /\uFFFD|Ã[\u0080-\u00BF\u0152-\u0178\u2013-\u2122]/

function byName(name: string, { municipalities, formerNames }: Registry): Named {
  const key = searchKey(name)
  const found = municipalities.find((one) => searchKey(one.name) === key)
  if (found) return { ok: true, municipality: found, calledOtherwise: null }
  const former = formerNames.find((one) => searchKey(one.name) === key)
  const today = municipalities.find(({ bfsNumber }) => bfsNumber === former?.bfsNumber)
  if (today) return { ok: true, municipality: today, calledOtherwise: name }
  return { ok: false, fault: BROKEN.test(name) ? 'letters_broken' : 'name_unknown', field: 'name' }
}
