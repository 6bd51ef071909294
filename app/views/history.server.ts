import { calledName } from '#app/domain/agreement/account-change.ts'
import { dayInZurich, type PlainDate } from '#app/domain/deadlines/calendar.ts'
import type { Language } from '#app/domain/language.ts'
import type { AccountChangeAction } from '#app/domain/lifecycle/account-change.ts'
import { keepsItsReason } from '#app/domain/lifecycle/machines.ts'
import { byLatest } from '#app/domain/order.ts'
import type { Side } from '#app/domain/roles.ts'
import { accountChangesOf } from '#app/models/agreement/account-records.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import {
  type AskedBefore,
  eventsOf,
  takenBy,
  type Waited,
  waitedAmongTheCanton,
} from '#app/models/dossier/history.server.ts'
import { callText } from '#app/text/account-call.ts'
import { toldEvent } from '#app/text/events.ts'
import { type ToldReason, toldReasons } from '#app/text/reasons.ts'
import { translator } from '#app/text/text.ts'

export type HistoryEntry = {
  id: number | string
  at: string
  who: string
  /** Who had asked for a step that another person has confirmed with this entry. */
  asked: AskedBefore
  action: string
  year: number | null
  section: string | null
  /** What was done, in words. */
  told: string
  reason: string
  /** Why what was asked for could be confirmed no more. */
  reasons: readonly ToldReason[]
  /** The step that waited for the word of another person, whose page shows what it was decided on. */
  proposal: string | null
  /** Of another account that was confirmed: whom the canton called, and what came of it. */
  call: string | null
  /** The day it was about, and the one that stood there before. */
  day: PlainDate | null
  before: PlainDate | null
}

/**
 * For `<History entries={…} />`, newest first. Changes of one section by one person on one day are one entry. What the
 * canton does among itself (second pair of eyes) keeps its reason to the canton, and so does what waited there.
 */
export function historyFor(dossier: Dossier, reader: Side, language: Language): HistoryEntry[] {
  const entries = eventsOf(dossier.id).map(({ sequence, data, reason, reasons, bodyStep, ...event }) => {
    const taken = takenBy(event, { dossierId: dossier.id, reader })
    return {
      id: sequence,
      at: event.at,
      ...taken,
      action: event.action,
      year: event.year,
      section: textOf(data.section),
      told: [
        toldEvent(language, { ...event, section: textOf(data.section), step: stepIn(data) }),
        ...(bodyStep === null ? [] : [bodyStep]),
      ].join(': '),
      ...daysIn(event.action, data),
      call: reader === 'canton' ? callTold(event, { dossierId: dossier.id, language }) : null,
      reason: reader === 'municipality' && keepsItsReason(event) ? '' : reason,
      reasons: toldReasons(language, reasons),
      proposal: event.machine === 'proposal' ? event.recordId : (taken.asked?.proposal ?? null),
    }
  })
  const told = entries.filter((entry, index) => !isSameEdit(entry, entries[index - 1]))
  if (reader === 'municipality') return told
  return [...told, ...waitedAmongTheCanton(dossier.id).map((one) => waitedEntry(one, language))].sort(
    byLatest(({ at }) => at),
  )
}

function waitedEntry({ actorName: who, data, reasons, ...waited }: Waited, language: Language): HistoryEntry {
  const told = toldEvent(language, { ...waited, machine: 'proposal', section: null, step: stepIn(data) })
  const none = { asked: null, section: null, day: null, before: null, call: null }
  return { ...waited, ...none, who, told, reasons: toldReasons(language, reasons) }
}

type Told = Pick<ReturnType<typeof eventsOf>[number], 'machine' | 'action' | 'recordId'>

function callTold({ machine, action, recordId }: Told, { dossierId, language }: CallIn) {
  if (machine !== 'accountChange' || action !== ('confirm' satisfies AccountChangeAction)) return null
  const change = accountChangesOf(dossierId).find(({ id }) => id === recordId)
  if (!change?.called) return null
  const { called, phoned, notReached } = change
  return callText(translator(language), { whom: calledName(called), phoned: phoned ?? false, notReached })
}

type CallIn = { dossierId: string; language: Language }

/** The step that an event about its confirmation names. */
function stepIn({ machine, step }: Readonly<Record<string, unknown>>) {
  return typeof machine === 'string' && typeof step === 'string' ? { machine, action: step } : null
}

/** Where the data of an event keep its day, and the day before it. */
const DAYS: Readonly<Record<string, { day: string; before?: string }>> = {
  extend: { day: 'dueOn', before: 'from' },
  correct_extension: { day: 'dueOn', before: 'from' },
  post_notice: { day: 'postedOn' },
  correct_posting: { day: 'postedOn', before: 'recorded' },
  take_back_posting: { day: 'recorded' },
}

function daysIn(action: string, data: Readonly<Record<string, unknown>>) {
  const { day, before } = DAYS[action] ?? {}
  return { day: day ? textOf(data[day]) : null, before: before ? textOf(data[before]) : null }
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : null)

/** What is done in many small pieces. */
const EDITS = ['edit', 'correct']

function isSameEdit(entry: HistoryEntry, newer: HistoryEntry | undefined) {
  if (!EDITS.includes(entry.action) || entry.action !== newer?.action) return false
  const same = entry.who === newer.who && entry.section === newer.section && entry.year === newer.year
  return same && dayInZurich(entry.at) === dayInZurich(newer.at)
}
