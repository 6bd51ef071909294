import { type PlainDate, today } from '#app/domain/deadlines/calendar.ts'
import type { DeadlineKind } from '#app/domain/deadlines/kinds.ts'
import type { Happening, Merger } from './decade.ts'
import { type PlainStep, plainDueDay, plainSteps, plainTerm, type Told } from './plain-days.ts'

/** A mail the plain model expects to have reached somebody: about what, which step, to whom, when. */
type PlainMail = { id: string; sequence: number; step: string; to: string; sentAt: string }

/** `due`: since when it waits; being written anew the next day does not change that. */
type Mail = {
  state: 'waiting' | 'sent' | 'lost' | 'skipped' | 'let go'
  written: Date
  due: Date
  sentAt?: Date
}
type Taken = { mails: Map<string, Mail>; term?: PlainDate; posted?: PlainDate }
type Owed = {
  place: number
  of: DeadlineKind
  dueOn: PlainDate
  since: PlainDate
  sequence: number
  open: boolean
  taken: Map<string, Taken>
}

const A_LITTLE = 6 * 3_600_000

/**
 * What ought to happen, in the plainest words. At each run, of the steps that have come, the latest is told to whoever
 * can be reached, of the place and of what it has gone into; earlier ones are let go, and so is one that asks for a day that is over. A notice that has reached
 * nobody is tried again the next day, and nothing follows it until it has. What waits over midnight is written anew if
 * it is still the latest, else let go.
 */
export function plainReminders(
  happenings: readonly Happening[],
  { people, mergers }: { people: readonly number[]; mergers: readonly Merger[] },
) {
  const owed = new Map<string, Owed>()
  const refused = new Set<string>()
  const ended: PlainMail[] = []
  const figures = { skipped: 0, withdrawn: 0, noticesAgain: 0 }

  const acting = (place: number, day: PlainDate): number[] => {
    const gone = mergers.find((one) => one.place === place && one.mergedOn <= day)
    return gone ? [place, ...acting(gone.into, day)] : [place]
  }
  const readers = (place: number, now: Date) =>
    acting(place, today(now))
      .flatMap((one) => Array.from({ length: people[one] ?? 0 }, (_, person) => `${one}-${person}`))
      .filter((id) => !refused.has(id))
  const allOpen = () => [...owed].filter(([, { open }]) => open).map(([id, one]) => ({ id, one }))

  const pass = (now: Date) => {
    for (const { one } of allOpen()) {
      const steps = stepsToday(one)
      take(one, steps.municipality, readers(one.place, now), now)
      take(one, steps.officer, ['officer'], now)
    }
    for (const { one } of allOpen())
      for (const { mails } of one.taken.values())
        for (const mail of mails.values()) if (isStale(mail, now)) letGo(mail)
  }

  const take = (one: Owed, steps: readonly PlainStep[], to: readonly string[], now: Date) => {
    const come = steps.filter(({ on }) => on <= today(now))
    for (const { name, until } of come) {
      const isLatest = name === come.at(-1)?.name && (until === undefined || until >= today(now))
      const before = one.taken.get(name)
      const done = before !== undefined && (!name.startsWith('notice') || hasTold(before))
      const taken = before ?? { mails: new Map<string, Mail>() }
      for (const reader of to) {
        const mail = taken.mails.get(reader)
        if (isLatest && mail && isStale(mail, now)) write(one, name, taken, reader, now)
        else if (done) continue
        else if (isLatest && (!mail || isOfYesterday(mail, now))) write(one, name, taken, reader, now)
        else if (!isLatest && !mail) {
          taken.mails.set(reader, { state: 'skipped', written: now, due: now })
          figures.skipped += 1
        }
      }
      if (taken.mails.size > 0) one.taken.set(name, taken)
    }
  }

  const write = (one: Owed, name: string, taken: Taken, reader: string, now: Date) => {
    const again = taken.mails.get(reader)
    if (again?.state === 'let go') figures.withdrawn -= 1
    if (again?.state === 'lost' && name.startsWith('notice') && !hasTold(taken)) figures.noticesAgain += 1
    if (!firstDayOf(taken)) taken.term = plainTerm(today(now))
    const due = again?.state === 'waiting' ? again.due : now
    taken.mails.set(reader, { state: 'waiting', written: now, due })
    one.taken.set(name, taken)
  }

  const letGo = (mail: Mail) => {
    mail.state = 'let go'
    figures.withdrawn += 1
  }

  const deliver = ({ now, refusing }: Extract<Happening, { kind: 'deliver' }>) => {
    for (const { one } of allOpen())
      for (const { mails } of one.taken.values())
        for (const [to, mail] of mails) {
          if (mail.state !== 'waiting' || isStale(mail, now) || isAhead(mail.due, now)) continue
          Object.assign(mail, to === refusing ? { state: 'lost' } : { state: 'sent', sentAt: now })
        }
  }

  /** What went to this person last, about something that is still open, did not arrive. */
  const bounce = (person: string) => {
    refused.add(person)
    const gone = allOpen()
      .flatMap(({ one }) => [...one.taken.values()].flatMap(({ mails }) => mails.get(person) ?? []))
      .filter(({ state }) => state === 'sent')
    const last = Math.max(...gone.map(({ sentAt }) => sentAt?.getTime() ?? 0))
    for (const mail of gone) if (mail.sentAt?.getTime() === last) mail.state = 'lost'
  }

  const post = (now: Date) => {
    for (const { one } of allOpen()) {
      if (one.of !== 'annual_report') continue
      const name = stepsToday(one).municipality.findLast(({ on }) => on <= today(now))?.name
      if (!name?.startsWith('notice')) continue
      const taken = one.taken.get(name)
      if (taken ? hasTold(taken) : readers(one.place, now).length > 0) continue
      const posted = today(now)
      one.taken.set(name, { mails: taken?.mails ?? new Map(), posted, term: plainTerm(posted) })
    }
  }

  /** What was told about a day that does not count any more stays told; what waits or was lost is taken back. */
  const close = (id: string, one: Owed) => {
    for (const [step, { mails }] of one.taken)
      for (const [to, mail] of mails) {
        if (isUntold(mail)) letGo(mail)
        if (mail.state === 'sent' && mail.sentAt)
          ended.push({ id, sequence: one.sequence, step, to, sentAt: mail.sentAt.toISOString() })
      }
    one.taken = new Map()
  }

  for (const one of happenings) {
    const { now } = one
    if (one.kind === 'pass') pass(now)
    if (one.kind === 'deliver') deliver(one)
    if (one.kind === 'bounce') bounce(one.person)
    if (one.kind === 'mend') refused.delete(one.person)
    if (one.kind === 'post') post(now)
    if (one.kind === 'open') {
      const { id, place, of, legalOn } = one
      const since = today(now)
      const dueOn = plainDueDay(of, legalOn, since)
      owed.set(id, { place, of, dueOn, since, sequence: 0, open: true, taken: new Map() })
    }
    if (one.kind === 'known') {
      const found = owed.get(one.id)
      const dueOn = plainDueDay('annual_report', today(now), today(now))
      if (!found?.open || dueOn <= found.dueOn) continue
      for (const { mails } of found.taken.values())
        for (const mail of mails.values()) if (isUntold(mail)) letGo(mail)
      Object.assign(found, { dueOn, since: today(now) })
    }
    if (one.kind === 'meet' || one.kind === 'extend') {
      const found = owed.get(one.id)
      if (!found?.open) continue
      close(one.id, found)
      if (one.kind === 'meet') found.open = false
      else Object.assign(found, { dueOn: one.dueOn, since: today(now), sequence: found.sequence + 1 })
    }
  }
  const left = allOpen().flatMap(({ one }) =>
    [...one.taken.values()].flatMap(({ mails }) =>
      [...mails.values()].filter(({ state }) => state === 'waiting'),
    ),
  ).length
  const { withdrawn, noticesAgain } = figures
  for (const { id, one } of allOpen()) close(id, one)
  return { sent: ended, skipped: figures.skipped, withdrawn, left, noticesAgain }
}

const stepsToday = (one: Owed) =>
  plainSteps({ ...one, first: toldBy(one.taken.get('notice_1')), second: toldBy(one.taken.get('notice_2')) })

function toldBy(taken: Taken | undefined): Told {
  const on = taken && firstDayOf(taken)
  return on && taken.term ? { on, term: taken.term } : undefined
}

/** The first day somebody was reached, by mail or by post. */
function firstDayOf({ mails, posted }: Taken): PlainDate | undefined {
  const days = [...mails.values()].flatMap(({ state, sentAt }) =>
    state === 'sent' && sentAt ? [today(sentAt)] : [],
  )
  return [...days, ...(posted ? [posted] : [])].sort()[0]
}

const hasTold = (taken: Taken) =>
  firstDayOf(taken) !== undefined || [...taken.mails.values()].some(({ state }) => state === 'waiting')

const isUntold = ({ state }: Mail) => state === 'waiting' || state === 'lost'
const isStale = ({ state, written }: Mail, now: Date) => state === 'waiting' && today(written) < today(now)
const isOfYesterday = ({ state, written }: Mail, now: Date) =>
  (state === 'lost' || state === 'let go') && today(written) < today(now)

/** Written by a clock that was ahead a little; one that was ahead by more counts as due. */
const isAhead = (due: Date, now: Date) => due > now && due.getTime() <= now.getTime() + A_LITTLE
