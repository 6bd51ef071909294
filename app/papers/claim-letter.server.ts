import { openAt, reopenedBy, standing } from '#app/domain/claim-bookings.ts'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import type { ClaimRow } from '#app/domain/ledger.ts'
import { rappen, sumRappen } from '#app/domain/money.ts'
import type { Address } from '#app/models/dossier/counterparty.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { lettersOfClaim } from '#app/models/money/claim-letters.server.ts'
import { claimsOf } from '#app/models/money/payments.server.ts'
import { settlementsOf } from '#app/models/report/report-facts.server.ts'
import type { DataOf } from '#templates/catalogue.ts'
import type { Asked, ForReader, Issued } from './asked.server.ts'
import { letterOf } from './letter.server.ts'

/** What a letter that asks for a claim says, by its number or else the last one; without the account of the office there is none. */
export function claimLetterFacts(asked: Asked): DataOf<'claim-letter'> | undefined {
  const found = lettersAsked(asked)
  const number = asked.query.get('number')
  return number === null ? found.at(-1)?.says : found.find((one) => String(one.number) === number)?.says
}

/** The letter to which the settlement led, where another one asks for the claim by now. */
export function firstClaimLetterFacts(asked: Asked): DataOf<'claim-letter'> | undefined {
  const found = lettersAsked(asked)
  return found.length > 1 ? found[0]?.says : undefined
}

/** Every letter that asked for a claim of a dossier, in the order in which they were issued. */
export function issuedClaimLetters(read: ForReader): Issued<'claim-letter'>[] {
  return claimsOf(read.dossier.id).flatMap((claim) => lettersAbout(read, claim))
}

function lettersAsked(asked: Asked) {
  const claim = claimsOf(asked.dossier.id).find(({ id }) => id === asked.params.id)
  return claim ? lettersAbout(asked, claim) : []
}

function lettersAbout(read: ForReader, claim: ClaimRow): (Issued<'claim-letter'> & { number: number })[] {
  const { dossier } = read
  return lettersOfClaim(dossier, claim).flatMap(({ account, askedAt, dueOn, number }) => {
    const settled = settlementAt(dossier, claim, askedAt)
    if (!settled) return []
    const { input, result } = settled.settlement
    const { unanswered, awaitedUntil } = settled.basis.exOfficio ?? {}
    const shared = letterOf(read, { issuedAt: askedAt })
    const says = {
      ...shared,
      year: claim.year,
      settledOn: dayInZurich(settled.settledAt),
      exOfficio: unanswered && awaitedUntil ? { unanswered, awaitedUntil } : null,
      entitlementRappen: input.entitlement,
      paidRappen: input.paid,
      finalRappen: result.final,
      dueOn,
      ...(settled.claimId === claim.id
        ? { bookedRappen: rappen(claim.amountRappen - openAt(claim, askedAt)), revived: null }
        : revivedIn(claim, { askedAt, settled })),
      replaces: number > 1,
      because: reopenedBy(claim.bookings, askedAt),
      creditor: { ...payer({ ...shared.office, name: account.holder }), iban: account.iban },
      debtor: payer(shared.recipient),
    }
    return [{ number, at: askedAt, says }]
  })
}

/** The settlement of its year that held when the claim was asked for: the one that led to it, or a later one. */
function settlementAt({ id: dossierId }: Dossier, { id }: ClaimRow, askedAt: string) {
  const led = recordsIn(dossierId, 'settlements').find(({ claimId }) => claimId === id)
  return (
    led &&
    settlementsOf({ id: led.reportingYearId, dossierId }).findLast(({ settledAt }) => settledAt <= askedAt)
  )
}

type Held = NonNullable<ReturnType<typeof settlementAt>>

/** What a later settlement counted as set off of the claim and was not, and what of that has come in since. */
function revivedIn(
  { amountRappen, bookings }: ClaimRow,
  { askedAt, settled: { settledAt, settlement } }: { askedAt: string; settled: Held },
) {
  const until = bookings.filter(({ bookedAt }) => bookedAt <= askedAt)
  const since = standing(until).filter((one) => one.bookedAt > settledAt && !one.isByPortal)
  const bookedRappen = sumRappen(since.map((one) => one.amountRappen))
  const countedRappen = rappen(openAt({ amountRappen, bookings }, askedAt) + bookedRappen)
  return { bookedRappen, revived: { countedRappen, topUpRappen: settlement.result.topUp } }
}

/** As the QR-bill wants it: the number of the building apart from its street. */
function payer({ name, street, postalCode, town }: Address) {
  const [, road = street, buildingNumber = ''] = /^(.*\S)\s+(\d+\s?[a-zA-Z]?)$/.exec(street) ?? []
  return { name, street: road, buildingNumber, postalCode, town, country: countryOf(postalCode) }
}

/** The postal codes of Liechtenstein are 9485 to 9498. */
function countryOf(postalCode: string) {
  return Number(postalCode) >= 9485 && Number(postalCode) <= 9498 ? ('LI' as const) : ('CH' as const)
}
