import { and, eq, gte } from 'drizzle-orm'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { grouped } from '#app/domain/grouped.ts'
import { type Balance, formatAmount, type Rappen, sumRappen } from '#app/domain/money.ts'
import type { CantonalRole, Person } from '#app/domain/roles.ts'
import { transferOf } from '#app/domain/year-money.ts'
import { moneyIn } from '#app/models/dossier/cockpit.server.ts'
import { type Dossier, ownDossiers } from '#app/models/dossier/dossiers.server.ts'
import { waitingFor } from '#app/models/dossier/waiting.server.ts'
import { ledgerFor, tranchesOf } from '#app/models/money/payments.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { actingOn } from '#app/models/programme/succession.server.ts'
import { taskText } from '#app/text/next-step.ts'
import { reportsFor } from '#app/views/dossier-years.server.ts'
import { standingOf } from '#app/views/own-dossier.server.ts'
import { db } from '#db/client.server.ts'
import { current } from '#db/demo/road.server.ts'
import { auditEvents, outbox } from '#db/schema/process.ts'
import { morning } from './days.ts'

/** What somebody of a municipality finds at home on a day: of each dossier its word and all that is to be done. */
export function homeOf(clerk: Person, day: string): string {
  const person = actingOn(clerk, day)
  const told = ownDossiers(person, day).map((dossier) => {
    const { status, mine, further } = standingOf({ dossier, person, language: 'de', now: morning(day) })
    return `${status.label}: ${[mine, ...further].map(({ title }) => title).join(' + ')}`
  })
  return told.join(' | ') || '-'
}

/** What waits on a desk of the canton. */
export function deskOf(person: Person, day: string): string {
  const tasks = waitingFor(person, day).map((task) => `${taskText('de', task)} (${task.party})`)
  return [...new Set(tasks)].join(' + ') || '-'
}

/** The amounts of a dossier by year, as its page shows them; none that is 0. */
export function moneyOf(dossier: Dossier, day: string): [number, string][] {
  const found = current(dossier, morning(day))
  return reportsFor(found).map(({ year, entitlementRappen, finalRappen }) => {
    const { sums, balanceRappen } = ledgerFor(found.id, (one) => one === year)
    const paid = tranchesOf(found.id).filter((one) => one.year === year && one.state === 'paid')
    const all: [string, Rappen | Balance | null][] = [
      ['zugesichert', entitlementRappen],
      ['ausbezahlt', sums.paid],
      ['überwiesen', sumRappen(paid.map(transferOf))],
      ['definitiv', finalRappen],
      ['gefordert', sums.claimed],
      ['zurückbezahlt', sums.returned],
      ['verrechnet', sums.offset],
      ['erlassen', sums.waived],
      ['Saldo', balanceRappen],
    ]
    return [
      year,
      all.flatMap(([word, amount]) => (amount ? `${word} ${formatAmount(amount)}` : [])).join(', '),
    ]
  })
}

/** What the cockpit adds up over all years. */
export function cockpitSums(): string {
  const { committed, released, paid, toCome } = moneyIn(null)
  const [all, ...parts] = [committed, paid, released, toCome].map((amount) => formatAmount(amount))
  return `zugesichert ${all}: ausbezahlt ${parts[0]}, freigegeben ${parts[1]}, offen ${parts[2]}`
}

type Told = { day: string; text: string }

/** Every mail that went out from a day on, but what the canton is told each morning: one line for all who got it in a place. */
export function mailsFrom(first: string): string[] {
  const readers = grouped(
    sentFrom(first)
      .filter(({ template }) => template !== 'digest' && template !== 'anchor')
      .map(({ at, template, to }) => [`${dayInZurich(at)} ${placeOf(to)}: ${template}`, roleOf(to)]),
  )
  const lines = [...readers].map(([told, roles]) => {
    const isEverybody = roles.length === 3 && new Set(roles).size === 3
    return isEverybody ? told : `${told} (${roles.sort().join(', ')})`
  })
  return lines.sort()
}

/** What the digest told somebody, by the mornings on which one came. */
export function digestsFrom(first: string, role: CantonalRole): Told[] {
  return sentFrom(first)
    .filter(({ template, to }) => template === 'digest' && roleOf(to) === role)
    .map(({ at, facts: { items = [] } }) => ({
      day: dayInZurich(at),
      text: items.map(({ section, text }) => `${section.replace('digest.', '')} ${text}`).join(', '),
    }))
}

export const anchorsFrom = (first: string) =>
  sentFrom(first)
    .filter(({ template }) => template === 'anchor')
    .map(({ at }) => dayInZurich(at))

/** The days on which anything happened at all. */
export function eventfulDays(first: string): string[] {
  const at = db.select({ at: auditEvents.at }).from(auditEvents).where(gte(auditEvents.at, first)).all()
  return [...new Set(at.map((event) => dayInZurich(event.at)))]
}

function sentFrom(first: string) {
  const { createdAt: at, template, toAddress: to, facts } = outbox
  return db
    .select({ at, template, to, facts })
    .from(outbox)
    .where(and(eq(outbox.state, 'sent'), gte(at, first)))
    .orderBy(at)
    .all()
}

const roleOf = (address: string) => address.split(/[.@]/)[0] ?? ''

function placeOf(address: string) {
  const bfsNumber = /\.(\d+)@/.exec(address)?.[1]
  return bfsNumber === undefined ? 'Kanton' : municipalityName(Number(bfsNumber))
}
