import type { Language } from '#app/domain/language.ts'
import type { MachineName } from '#app/domain/lifecycle/machines.ts'
import { lookUp, translator } from './text.ts'

/** An event of the history: which machine, what was done, and the year or the section it was about. */
export type ToldEvent = {
  machine: string
  action: string
  year: number | string | null
  section: string | null
  /** Where a step has led: «Beitrag festgelegt» is none that waits for the second review. */
  toState?: string | null
  /** Of what became of a proposal: which step it was about. */
  step?: { machine: string; action: string } | null
}

/** «Budget geändert», «Bericht 2026 eingereicht»; undefined for an event without words. */
export function eventText(language: Language, event: ToldEvent) {
  const { action, toState } = event
  const told = (what: string) =>
    lookUp(language, eventKey({ ...event, action: what }), detailsOf(language, event))
  return worded((toState && told(`${action}.${toState}`)) || told(action))
}

/** The same of a step that waits for the word of another person: «Bericht 2026 wieder öffnen». */
export function proposedText(language: Language, event: ToldEvent): string {
  const key = `proposed.${event.machine}.${event.action}`
  return lookUp(language, key, detailsOf(language, event)) ?? key
}

/** The same; an event without words says its name. */
export function toldEvent(language: Language, { step, ...event }: ToldEvent): string {
  const told = eventText(language, event) ?? translator(language)('event.other', { action: event.action })
  return step ? `${told}: ${proposedText(language, { ...event, ...step })}` : told
}

const KEYS: Readonly<Record<MachineName, (action: string) => string>> = {
  dossier: (action) => `dossierEvent.${action}`,
  amendment: (action) => `amendmentEvent.${action}`,
  reportingYear: (action) => `reportingYearEvent.${action}`,
  tranche: (action) => `trancheEvent.${action}`,
  claim: (action) => `claimEvent.${action}`,
  accountChange: (action) => `accountChangeEvent.${action}`,
}

/** The words of what a step leaves stand beside those of the step. */
function eventKey({ machine, action }: Pick<ToldEvent, 'machine' | 'action'>) {
  return isMachine(machine) ? KEYS[machine](action) : `event.${machine}.${action}`
}

function isMachine(name: string): name is MachineName {
  return Object.hasOwn(KEYS, name)
}

/** The same to whoever just did it: «Budget ist gespeichert» where that reads better. */
export function doneText(language: Language, event: ToldEvent) {
  const done = lookUp(language, `done.${event.machine}.${event.action}`, detailsOf(language, event))
  return worded(done) ?? eventText(language, event)
}

/** The same from its name in an address: `dossier.edit.party`, `reportingYear.submit.2026`. */
export function wordsOfDone(language: Language, done: string) {
  const [machine = '', action = '', detail = ''] = done.split('.')
  const isYear = /^\d{4}$/.test(detail)
  const event = { machine, action, year: isYear ? detail : null, section: isYear ? null : detail }
  return lookUp(language, `done.${done}`) ?? doneText(language, event)
}

function detailsOf(language: Language, { year, section }: ToldEvent) {
  return { year: year ?? '', section: (section && lookUp(language, `section.${section}`)) || '' }
}

function worded(words: string | undefined) {
  return words?.replace(/ {2,}/g, ' ').trim()
}
