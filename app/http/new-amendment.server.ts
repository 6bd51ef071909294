import type { LoaderFunctionArgs } from '@remix-run/node'
import {
  AMENDMENT_KINDS,
  type AmendmentChange,
  type AmendmentKind,
  KINDS_OF_MUNICIPALITY,
} from '#app/domain/agreement/amendment.ts'
import { fieldsOf } from '#app/domain/agreement/amendment-fields.ts'
import { amendmentForms, amountByKeyForm, changedMeasureForm } from '#app/domain/agreement/amendment-forms.ts'
import type { FormFailure } from '#app/domain/forms/form-result.ts'
import type { Reason, ReasonKey } from '#app/domain/lifecycle/reasons.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import type { Side } from '#app/domain/roles.ts'
import type { Amending } from '#app/models/agreement/amended-agreement.server.ts'
import { amendmentClosed, budgetAsked } from '#app/models/agreement/amendment-faults.server.ts'
import { agreementInForce, visibleAmendment } from '#app/models/agreement/amendment-records.server.ts'
import { askedAmendment } from '#app/models/agreement/asked-amendment.server.ts'
import { changedMeasure } from '#app/models/agreement/changed-measures.server.ts'
import { catalogueOf } from '#app/models/programme/catalogues.server.ts'
import { toldReasons } from '#app/text/reasons.ts'
import { askedIn } from './asked-forms.server.ts'
import { type Entered, requireDossier, requireOwnDossier } from './dossier.server.ts'
import { formFailure, parseForm } from './form.server.ts'
import { found, notFound } from './found.server.ts'

type Args = Pick<LoaderFunctionArgs, 'request' | 'params'>
type Data = Amending['current']

/** The side whose area an address lies in. */
export function sideIn({ request }: Pick<Args, 'request'>): Side {
  return new URL(request.url).pathname.startsWith('/canton/') ? 'canton' : 'municipality'
}

/** To what an amendment is prepared from: the officer, or who signs for the municipality; an agreement in force. */
export async function enterAmending(args: Args) {
  const side = sideIn(args)
  const entered = side === 'canton' ? await requireDossier(args, 'officer') : await requireOwnDossier(args)
  if (side === 'municipality' && !entered.dossier.roles.includes('signatory')) throw notFound()
  const { data: current } = found(agreementInForce(entered.dossier))
  return { ...entered, side, current }
}

/** The door of a new amendment of one of the kinds that this side may begin; `closed`: why none is begun today. */
export async function enterNewAmendment(args: Args) {
  const entered = await enterAmending(args)
  const kinds = entered.side === 'canton' ? AMENDMENT_KINDS : KINDS_OF_MUNICIPALITY
  const kind = found(kinds.find((known) => known === args.params.kind))
  return { ...entered, kind, closed: amendmentClosed(entered.dossier, kind) ?? null }
}

/** What the form stands for at this address: what was sent to be looked at, an earlier amendment once more, or a beginning. */
export function fieldsAskedAt(entered: EnteredNew, request: Request): URLSearchParams {
  const { dossier, kind, person, current } = entered
  const { searchParams } = new URL(request.url)
  const asked = askedIn(request, person.id)
  if (asked) return asked
  const again = searchParams.get('again')
  if (again === null) return searchParams
  const { change, reason } = found(visibleAmendment(person, dossier, Number(again)))
  if (change.kind !== kind) throw notFound()
  const budget = budgetAsked({ dossier, current })
  return new URLSearchParams(fieldsOf(change, { reason, budget, measures: current.measures }))
}

export type EnteredNew = Awaited<ReturnType<typeof enterNewAmendment>>

/**
 * Reads what somebody has typed, as it was kept or sent, and makes the version it would lead to. What the rules say
 * against it on the facts of today stands at the field where it can be mended.
 */
export function amendmentAsked(entered: EnteredNew, fields: Iterable<[string, unknown]>) {
  const { dossier, now, kind, current, side, language } = entered
  const sent = [...fields].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as [string, string]] : [],
  )
  const form = kind === 'measures' ? measureAsked(entered, sent) : typedChange(kind, sent, current)
  if (!form.ok) return form
  const { change, reason } = form
  const asked = askedAmendment({ dossier, current, change, reason, side }, now)
  if (!asked.ok) return formFailure(sent, asked.errors)
  const { data, reasons, missing } = asked
  const errors = errorsOf(reasons, { change, language })
  if (Object.keys(errors).length > 0) return formFailure(sent, errors)
  return { ok: true as const, change, reason, data, fields: sent, missing }
}

type Sent = readonly [string, string][]
type Typed = { ok: true; change: AmendmentChange; reason: string } | FormFailure

function typedChange(kind: Exclude<AmendmentKind, 'measures'>, sent: Sent, current: Data): Typed {
  const isByKey = kind === 'amount' && sent.some(([name]) => name === 'keyVersion')
  const form = parseForm(isByKey ? amountByKeyForm : amendmentForms[kind], sent)
  if (!form.ok) return form
  const { reason, ...change } = form.data
  return { ok: true, reason, change: changeOf(kind, change, current) }
}

type TypedLines = {
  matchException?: string | undefined
  fromYear?: number
  lines?: { id: string; amountRappen: number }[]
}

/** Of a budget only the lines that read differently are part of the change. */
function changeOf(kind: AmendmentKind, change: TypedLines, { budget }: Data): AmendmentChange {
  if (kind !== 'budget') return { kind, ...change } as AmendmentChange
  const { fromYear = 0, lines = [] } = change
  const own = new Map(budget.map((line) => [line.id, line]))
  const changed = lines.filter(({ id, amountRappen }) => {
    const line = own.get(id)
    return line && line.year >= fromYear && line.amountRappen !== amountRappen
  })
  return { ...change, kind, lines: changed } as AmendmentChange
}

function measureAsked({ dossier, current }: EnteredNew, sent: Sent): Typed {
  const form = parseForm(amendmentForms.measures, sent)
  const isDropped = form.ok && form.data.dropped
  const years = current.contributions.map(({ year }) => year)
  const told = isDropped ? null : parseForm(changedMeasureForm(years, catalogueOf(dossier)), sent)
  if (!form.ok || told?.ok === false)
    return formFailure(sent, { ...(form.ok ? {} : form.errors), ...(told?.ok === false ? told.errors : {}) })
  const { reason, fromYear, matchException, measure: id } = form.data
  const measure = changedMeasure({ dossier, id, fromYear }, told?.data)
  return { ok: true, reason, change: { kind: 'measures', fromYear, matchException, measure } }
}

/** Said by the page itself, which is closed then. */
const SAID_ELSEWHERE = [
  'nothing_to_amend',
  'amendment_open',
  'amendment_overtaken',
] as const satisfies readonly ReasonKey[]

/** The field in which each kind of amendment can be mended; a file or resolution is handed in from there. */
const FIELDS = {
  amount: 'amountRappen',
  term: 'endsOn',
  members: 'members',
  budget: 'lines',
  measures: 'rows',
} as const satisfies Record<AmendmentKind, string>

/** Where the form of a kind has the field in which what a rule says against it is mended. */
export function fieldOf(key: ReasonKey, kind: AmendmentKind, isDropped: boolean): string {
  if (key === 'match_exception_not_allowed') return 'matchException'
  if (key === 'past_year_not_raised' && kind !== 'term') return 'fromYear'
  return isDropped ? 'measure' : FIELDS[kind]
}

function errorsOf(
  reasons: readonly Reason[],
  { change, language }: { change: AmendmentChange; language: Entered['language'] },
): Record<string, string> {
  const isDropped = change.kind === 'measures' && change.measure.dropped
  const told = toldReasons(
    language,
    reasons.filter(({ key }) => !isOneOf(SAID_ELSEWHERE, key)),
  )
  const at = (key: ReasonKey) => fieldOf(key, change.kind, isDropped)
  const fields = [...new Set(told.map(({ key }) => at(key)))]
  return Object.fromEntries(
    fields.map((field) => [
      field,
      `not_fulfilled:${told.flatMap(({ key, words }) => (at(key) === field ? [words] : [])).join(' ')}`,
    ]),
  )
}
