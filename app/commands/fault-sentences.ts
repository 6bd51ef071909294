import type { Fault, FaultKey } from '#app/domain/faults.ts'
import type { RecordFault } from '#app/models/records/proof.server.ts'
import { REFUSED } from '#app/refusal.ts'
import type { CommandIo } from './io.ts'
import { brokenLine, lineOf, pathText, repeatedField } from './json-places.ts'

/** One sentence per fault on stderr, nothing on stdout. */
export const refuseInput = (io: CommandIo, sentences: readonly string[]): number => {
  for (const sentence of sentences) io.stderr(`${sentence}\n`)
  return REFUSED
}

/** An option given twice contradicts itself: which of them is meant nobody can tell. */
export const repeatedOptions = (args: readonly string[]): string[] => {
  const names = args.filter((arg) => arg.startsWith('--')).map((arg) => arg.split('=')[0] ?? '')
  const repeated = new Set(names.filter((name, index) => names.indexOf(name) < index))
  return [...repeated].map((name) => `${name}: This option stands here twice.`)
}

/** `line 4, parties[0].members[1]: There is no municipality 9999.` */
export const faultSentence = (fault: Fault, json: string, firstLine = 1): string => {
  const line = lineOf(json, fault.path) + firstLine - 1
  const place = pathText(fault.path)
  return `line ${line}${place ? `, ${place}` : ''}: ${faultWords(fault)}`
}

export const faultWords = ({ key, figures = {} }: Fault): string =>
  WORDS[key].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(figures[name] ?? ''))

/** `tranches/… (MK-2026-0001) is not what event 41 says`: what, in which dossier, and since which event. */
export function faultOfRecord({ record, reference, fault, sequence, foundBy }: RecordFault): string {
  const name = reference ? `${record} (${reference})` : record
  const words = {
    before: `was not what event ${sequence} says when event ${foundBy} was written`,
    changed: `is not what event ${sequence} says`,
    missing: `is missing; event ${sequence} says what it was`,
    unknown: 'is told of by no event',
  }
  return `${name} ${words[fault]}`
}

export type ParsedJson = { ok: true; value: unknown } | { ok: false; sentence: string }

export const parseJson = (json: string, firstLine = 1): ParsedJson => {
  try {
    const value: unknown = JSON.parse(json)
    const repeated = repeatedField(json)
    if (!repeated) return { ok: true, value }
    const line = lineOf(json, repeated) + firstLine - 1
    return { ok: false, sentence: `line ${line}, ${pathText(repeated)}: This field stands here twice.` }
  } catch {
    const line = (brokenLine(json) ?? 1) + firstLine - 1
    const sentence = json.trim() === '' ? 'There is no input.' : 'From here on this is not JSON.'
    return { ok: false, sentence: `line ${line}: ${sentence}` }
  }
}

const WORDS: Record<FaultKey, string> = {
  required: 'A value is needed here.',
  choose: 'A value is needed here.',
  too_short: 'This is too short: at least {limit} characters.',
  too_long: 'This is too long: at most {limit} characters.',
  too_small: 'This number is too small: at least {limit}.',
  too_big: 'This number is too large: at most {limit}.',
  too_few: 'There are too few entries: at least {limit}.',
  too_many: 'There are too many entries: at most {limit}.',
  not_a_number: 'This is not a whole number.',
  not_a_date: 'This is not a day such as 2025-01-01.',
  not_an_email: 'This is not an e-mail address.',
  not_a_url: 'This is not an address.',
  unknown_choice: 'This is none of the possible values.',
  invalid: 'This is not the kind of value that is needed here.',
  unknown_field: 'There is no such field.',
  minimum_above_cap: 'The minimum is above the cap.',
  minimum_above_pool: 'The minimum of one party is above the pool.',
  first_bracket_not_over_0: 'The first bracket must be over 0.',
  brackets_not_ascending: 'Each bracket must begin above the one before it.',
  pool_not_multiple_of_unit: 'The pool must be a multiple of the rounding unit.',
  pool_with_member_bonus: 'A pool has no room for a bonus beside it: the sum would be more than the pool.',
  bound_not_multiple_of_unit: 'The bound of a pool must be a multiple of the rounding unit.',
  rate_above_one: 'A part cannot be larger than the whole.',
  shares_not_one: 'The shares must add up to the whole.',
  steps_not_descending: 'The steps must come nearer to the deadline one by one.',
  lead_not_a_member: 'The lead municipality is not among the members.',
  member_twice: 'Municipality {bfsNumber} ({name}) is named twice.',
  party_twice: 'There is more than one party «{id}».',
  municipality_twice: 'Municipality {bfsNumber} is counted already in «{other}»: nobody counts twice.',
  residents_twice:
    'The {residents} residents of {bfsNumber} ({name}), which went into {into}, are counted already in «{other}»: nobody counts twice.',
  municipality_unknown: 'There is no municipality {bfsNumber}.',
  municipality_not_yet:
    'Municipality {bfsNumber} ({name}) exists from {validFrom}, after the start on {startOn}.',
  municipality_dissolved:
    'Municipality {bfsNumber} ({name}) existed until {validTo}, before the start on {startOn}; it went to {successor}.',
  population_missing: 'There is no population of {bfsNumber} ({name}) on {referenceDate}.',
  eligible_cost_missing: 'This key needs the eligible cost.',
  class_unknown: 'The key has no rate for the class «{class}».',
  pool_without_parties: 'No party takes part in the pool of {pool} Rappen.',
  minima_above_pool: 'The minima of {count} parties are {minima} Rappen, more than the pool of {pool}.',
  caps_below_pool: 'The caps of {count} parties are {caps} Rappen and cannot use up the pool of {pool}.',
  pool_used_up:
    'Of the pool of {pool} Rappen, {taken} are promised in {year} already: nothing is left to share.',
  start_after_end: 'The end comes before the start.',
  amount_too_large: 'The sum is too large to be exact.',
}

/** A result, an agreement or a settlement that rests on other settings than were pinned with it. */
export function sentenceOfTerms({ what, reference }: { what: string; reference: string }): string {
  return `${what} (${reference}) rests on other settings than the version pinned with its approval`
}
