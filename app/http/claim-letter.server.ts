import { type ClaimRow, isPaidInCash, type LetterOfClaim } from '#app/domain/ledger.ts'
import { applicationOf } from '#app/models/dossier/application.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { claimsOf } from '#app/models/money/payments.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { reportingYearsOf, settlementFor } from '#app/models/report/reports.server.ts'
import { dayInZurich } from '#app/text/dates.ts'
import { letterOf } from './letter.server.ts'

/** The claims of a dossier, and whether there is a letter with QR-bill to pay each. */
export function claimsWithLetters(dossier: Dossier) {
  const { account } = programmeOf(dossier.periodId)
  return claimsOf(dossier.id).map((claim) => ({ ...claim, letter: letterFor(claim, account !== null) }))
}

/** What the letter of a claim says; without the account of the office there is none. */
export function claimLetterDataOf(dossier: Dossier, id: string | undefined, request: Request) {
  const claim = claimsOf(dossier.id).find((one) => one.id === id)
  const settled = claim && settlementOf(dossier, claim)
  const { account, office } = programmeOf(dossier.periodId)
  if (!claim?.dueOn || !settled || !account || !isPaidInCash(claim)) throw new Response(null, { status: 404 })
  const { party } = applicationOf(dossier)
  const letter = letterOf(dossier, request, { party, issuedAt: settled.settledAt })
  const { input, result } = settled.settlement
  if (result.claim === 0) throw new Response(null, { status: 404 })
  return {
    ...letter,
    year: claim.year,
    settledOn: dayInZurich(settled.settledAt),
    entitlementRappen: input.entitlement,
    paidRappen: input.paid,
    finalRappen: result.final,
    dueOn: claim.dueOn,
    creditor: { ...payer({ ...office, name: account.holder }), iban: account.iban },
    debtor: payer(letter.recipient),
  }
}

function letterFor(claim: ClaimRow, hasAccount: boolean): LetterOfClaim {
  if (!isPaidInCash(claim) || claim.dueOn === null) return 'none'
  return hasAccount ? 'ready' : 'no_account'
}

function settlementOf({ id }: Dossier, { year }: ClaimRow) {
  const reportingYear = reportingYearsOf(id).find((one) => one.year === year)
  return reportingYear && settlementFor(reportingYear.id)
}

type Address = { name: string; street: string; postalCode: string; town: string }

/** As the QR-bill wants it: the number of the building apart from its street. */
function payer({ name, street, postalCode, town }: Address) {
  const [, road = street, buildingNumber = ''] = /^(.*\S)\s+(\d+\s?[a-zA-Z]?)$/.exec(street) ?? []
  return { name, street: road, buildingNumber, postalCode, town, country: countryOf(postalCode) }
}

/** The postal codes of Liechtenstein are 9485 to 9498. */
function countryOf(postalCode: string) {
  return Number(postalCode) >= 9485 && Number(postalCode) <= 9498 ? ('LI' as const) : ('CH' as const)
}
