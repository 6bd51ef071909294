import { overlap } from '#app/domain/people/membership.ts'
import { type Grant, isSameGrant } from '#app/domain/programme/grants.ts'
import { searchKey } from '#app/domain/programme/municipality-search.ts'
import type { ReadSheet } from '#app/domain/sheet.ts'
import type { LineFault } from './import-line.ts'
import {
  municipalityNamed,
  NAME_LABELS,
  NUMBER_LABELS,
  numberAndName,
  type Registry,
} from './municipality-named.ts'
import { type Line, tableIn } from './table.ts'

type Name = 'number' | 'name' | 'title' | 'fromYear' | 'toYear' | 'years' | 'reference' | 'standing'

const WANTED = {
  number: NUMBER_LABELS,
  name: NAME_LABELS,
  title: [
    'projekt',
    'projekttitel',
    'titel',
    'bezeichnung',
    'vorhaben',
    'project',
    'title',
    'projet',
    'titre',
  ],
  fromYear: [
    'erstes jahr',
    'von',
    'ab',
    'beginn',
    'jahr von',
    'von jahr',
    'from',
    'from year',
    'first year',
    'premiere annee',
    'de',
  ],
  toYear: [
    'letztes jahr',
    'bis',
    'ende',
    'jahr bis',
    'bis jahr',
    'to',
    'to year',
    'last year',
    'derniere annee',
    'a',
  ],
  years: [
    'jahr',
    'jahre',
    'forderjahr',
    'beitragsjahr',
    'beitragsjahre',
    'year',
    'years',
    'annee',
    'annees',
    'dauer',
  ],
  reference: [
    'geschaftsnummer',
    'geschafts nr',
    'geschaft',
    'aktenzeichen',
    'referenz',
    'dossiernummer',
    'business number',
    'reference',
    'nr',
    'nummer',
  ],
  standing: ['stand', 'status', 'etat'],
} as const satisfies Record<Name, readonly string[]>

export type GrantLine = { line: number; grant: Grant }
export type KnownGrant = Grant & { grantId: string; version: number }
export type GrantsPlan = {
  fresh: GrantLine[]
  changed: (GrantLine & { known: KnownGrant })[]
  unchanged: GrantLine[]
  /** In the register and in none of the lines, in years that the file is about. */
  gone: KnownGrant[]
  faults: LineFault[]
  /** What may well be so, and should be looked at. */
  notes: LineFault[]
  /** How many lines the table has. */
  lines: number
  unread: readonly string[]
}
export type GrantsRead = { ok: true; plan: GrantsPlan } | { ok: false; fault: 'no_heading' }

type Known = Registry & { standing: readonly KnownGrant[] }

/** What taking a table over would do to the register: every line is new, changed, unchanged or faulty. */
export function planGrants(sheets: readonly ReadSheet[], known: Known): GrantsRead {
  const table = tableIn<Name>(sheets, {
    wanted: WANTED,
    isEnough: ({ number, name, title, fromYear, years }) =>
      (number ?? name) !== undefined && title !== undefined && (fromYear ?? years) !== undefined,
  })
  if (!table) return { ok: false, fault: 'no_heading' }
  const read = table.lines.map((line) => readLine(line, known))
  const taken = withoutTwins(read.flatMap(({ grant }) => grant ?? []))
  const matched = matchedWith(taken.lines, known.standing)
  return {
    ok: true,
    plan: {
      ...matched,
      faults: [...read.flatMap(({ faults }) => faults), ...taken.faults].sort((a, b) => a.line - b.line),
      notes: read.flatMap(({ notes }) => notes),
      lines: read.length,
      unread: table.unread,
    },
  }
}

type ReadLine = { grant?: GrantLine; faults: LineFault[]; notes: LineFault[] }

function readLine({ line, cells, formulas }: Line<Name>, registry: Known): ReadLine {
  const at = (field: Name, fault: string, said = ''): LineFault => ({ line, field, fault, said })
  const { number, name } = numberAndName(cells)
  const named = municipalityNamed({ number, name }, registry)
  const years = yearsIn(cells)
  const title = (cells.title ?? '').replace(/\s+/g, ' ').trim()
  const faults = [
    ...formulas.filter((field) => field !== 'standing').map((field) => at(field, 'formula', cells[field])),
    ...(named.ok ? [] : [at(named.field, named.fault, named.field === 'number' ? number : name)]),
    ...(title === '' ? [at('title', 'title_missing')] : []),
    ...(title.length > LONGEST_TITLE ? [at('title', 'title_long', String(LONGEST_TITLE))] : []),
    ...(years.ok ? [] : [at(years.field, years.fault, years.said)]),
    ...(named.ok && years.ok ? goneInto(named.municipality, years.fromYear, registry) : []).map((said) =>
      at('name', 'municipality_gone', said),
    ),
  ]
  if (faults.length > 0 || !named.ok || !years.ok) return { faults, notes: [] }
  const { bfsNumber, name: ofRegister } = named.municipality
  const reference = (cells.reference ?? '').trim().slice(0, LONGEST_REFERENCE)
  const { fromYear, toYear } = years
  return {
    grant: { line, grant: { bfsNumber, title, reference, fromYear, toYear } },
    faults,
    notes: named.calledOtherwise === null ? [] : [at('name', 'called_otherwise', ofRegister)],
  }
}

const LONGEST_TITLE = 200
const LONGEST_REFERENCE = 40

type Years =
  | { ok: true; fromYear: number; toYear: number }
  | { ok: false; field: Name; fault: string; said: string }

/** `2025`, `2025–2027`, `01.01.2025` or a day that a spreadsheet keeps. */
function yearsIn({ fromYear = '', toYear = '', years = '' }: Partial<Record<Name, string>>): Years {
  const [first, last] = fromYear !== '' ? [fromYear, toYear] : years.split(/\s*(?:[-–/]|bis)\s*(?=20\d\d)/)
  const from = yearIn(first ?? '')
  const to = (last ?? '') === '' ? from : yearIn(last ?? '')
  const [fromField, toField]: [Name, Name] = fromYear !== '' ? ['fromYear', 'toYear'] : ['years', 'years']
  if (from === undefined) return { ok: false, field: fromField, fault: 'year_unreadable', said: first ?? '' }
  if (to === undefined) return { ok: false, field: toField, fault: 'year_unreadable', said: last ?? '' }
  if (to < from) return { ok: false, field: toField, fault: 'years_turned', said: `${from}–${to}` }
  return { ok: true, fromYear: from, toYear: to }
}

function yearIn(text: string): number | undefined {
  const [year] = /^20\d\d$|(?<=^\d{1,2}\.\d{1,2}\.)20\d\d$|^20\d\d(?=-\d\d-\d\d$)/.exec(text.trim()) ?? []
  return year === undefined ? undefined : Number(year)
}

/** The municipality that it has gone into before the year begins. */
function goneInto(
  { validTo, successor }: Registry['municipalities'][number],
  fromYear: number,
  { municipalities }: Registry,
): string[] {
  if (validTo === null || validTo >= `${fromYear}-01-01`) return []
  return [municipalities.find(({ bfsNumber }) => bfsNumber === successor)?.name ?? '']
}

function withoutTwins(lines: readonly GrantLine[]) {
  const taken: GrantLine[] = []
  const faults: LineFault[] = []
  for (const one of lines) {
    const twin = taken.find(({ grant }) => isSameGrant(grant, one.grant))
    if (twin) faults.push({ line: one.line, field: 'title', fault: 'doubled', said: String(twin.line) })
    else taken.push(one)
  }
  return { lines: taken, faults }
}

function matchedWith(lines: readonly GrantLine[], standing: readonly KnownGrant[]) {
  const found = lines.map((one) => ({ ...one, known: standing.find((known) => isMeant(known, one.grant)) }))
  const used = new Set(found.map(({ known }) => known?.grantId))
  const span = spanOf(lines)
  const changed = found.flatMap(({ line, grant, known }) =>
    known && !isAlike(known, grant) ? [{ line, grant, known }] : [],
  )
  return {
    fresh: found.flatMap(({ line, grant, known }) => (known ? [] : [{ line, grant }])),
    changed,
    unchanged: found.flatMap(({ line, grant, known }) =>
      known && isAlike(known, grant) ? [{ line, grant }] : [],
    ),
    gone: standing.filter((known) => span && overlap(known, span) && !used.has(known.grantId)),
  }
}

/** By its number, where both have one; else the same project of the same municipality in a year of both. */
function isMeant(known: Grant, grant: Grant) {
  if (known.reference !== '' && grant.reference !== '')
    return known.bfsNumber === grant.bfsNumber && searchKey(known.reference) === searchKey(grant.reference)
  return isSameGrant(known, grant)
}

const FIELDS = ['title', 'reference', 'fromYear', 'toYear'] as const

/** What a line leaves empty says nothing against what the register knows. */
function isAlike(known: Grant, grant: Grant) {
  return FIELDS.every(
    (field) => known[field] === grant[field] || (field === 'reference' && grant.reference === ''),
  )
}

function spanOf(lines: readonly GrantLine[]) {
  if (lines.length === 0) return undefined
  return {
    fromYear: Math.min(...lines.map(({ grant }) => grant.fromYear)),
    toYear: Math.max(...lines.map(({ grant }) => grant.toYear)),
  }
}
