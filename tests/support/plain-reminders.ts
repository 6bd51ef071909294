import { type PlainDate, today } from '#app/domain/deadlines/calendar.ts'
import { type Happening, plainDueDay, plainSteps } from './decade.ts'

/** A mail the plain model expects to have been sent: which report, which step, to whom, when. */
export type PlainMail = { report: string; sequence: number; step: string; to: string; sentAt: string }

type Report = { place: number; dueOn: PlainDate; sequence: number; open: boolean; handled: Set<string> }
type Waiting = Omit<PlainMail, 'sentAt'> & { from: Date }

/**
 * What ought to happen, in the plainest words: at each run, of the steps that have come for an open report, the
 * latest is told to whoever can be reached, unless that step was dealt with already; earlier ones are let go. What
 * waits is sent by the next run of the worker, unless the report was filed or extended meanwhile.
 */
export function plainReminders(happenings: readonly Happening[], people: readonly number[]) {
  const world = {
    reports: new Map<string, Report>(),
    lead: people.map((_, place) => place),
    refused: new Set<string>(),
  }
  const sent: PlainMail[] = []
  const figures = { skipped: 0, withdrawn: 0 }
  let waiting: Waiting[] = []

  const reached = (place: number) => {
    const lead = world.lead[place] ?? place
    return Array.from({ length: people[lead] ?? 0 }, (_, person) => `${lead}-${person}`).filter(
      (id) => !world.refused.has(id),
    )
  }

  const pass = (now: Date) => {
    for (const [id, report] of world.reports) if (report.open) examine(id, report, now)
  }

  const examine = (id: string, report: Report, now: Date) => {
    const day = today(now)
    const steps = plainSteps(report.dueOn)
    const readers = { municipality: reached(report.place), officer: ['officer'] }
    for (const audience of ['municipality', 'officer'] as const) {
      const come = steps[audience].filter(({ on }) => on <= day)
      if (readers[audience].length === 0) continue
      for (const { name } of come) {
        if (report.handled.has(name)) continue
        report.handled.add(name)
        if (name !== come.at(-1)?.name) figures.skipped += readers[audience].length
        else
          for (const to of readers[audience])
            waiting.push({ report: id, sequence: report.sequence, step: name, to, from: now })
      }
    }
  }

  const drop = (id: string) => {
    const kept = waiting.filter(({ report }) => report !== id)
    figures.withdrawn += waiting.length - kept.length
    waiting = kept
  }

  for (const one of happenings) {
    if (one.kind === 'pass') pass(one.now)
    if (one.kind === 'deliver') {
      for (const { from, ...mail } of waiting)
        if (from <= one.now) sent.push({ ...mail, sentAt: one.now.toISOString() })
      waiting = waiting.filter(({ from }) => from > one.now)
    }
    if (one.kind === 'open')
      world.reports.set(`${one.place}-${one.year}`, {
        place: one.place,
        dueOn: plainDueDay(one.year),
        sequence: 0,
        open: true,
        handled: new Set(),
      })
    if (one.kind === 'merge') world.lead = world.lead.map((lead) => (lead === one.place ? one.into : lead))
    if (one.kind === 'refuse') world.refused.add(`${one.place}-${one.person}`)
    if (one.kind === 'mend') world.refused.delete(`${one.place}-${one.person}`)
    if (one.kind === 'file' || one.kind === 'extend') {
      const id = `${one.place}-${one.year}`
      const report = world.reports.get(id)
      if (!report?.open) continue
      drop(id)
      if (one.kind === 'file') report.open = false
      else Object.assign(report, { dueOn: one.dueOn, sequence: report.sequence + 1, handled: new Set() })
    }
  }
  return { sent, ...figures, left: waiting.length }
}
