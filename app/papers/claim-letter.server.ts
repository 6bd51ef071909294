import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { type ClaimRow, isPaidInCash } from '#app/domain/ledger.ts'
import { applicationOf } from '#app/models/dossier/application.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { claimsOf } from '#app/models/money/payments.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { settlementFor } from '#app/models/report/report-facts.server.ts'
import { reportingYearsOf } from '#app/models/report/reports.server.ts'
import type { DataOf } from '#templates/catalogue.ts'
import type { Asked } from './asked.server.ts'
import { letterOf } from './letter.server.ts'

/** What the letter that asks for a claim last says; without the account of the office there is none. */
export function claimLetterFacts(asked: Asked): DataOf<'claim-letter'> | undefined {
  const claim = claimAsked(asked)
  return claim && letterAbout(asked, claim)
}

/** The letter to which the settlement led, where another one asks for the claim by now. */
export function firstClaimLetterFacts(asked: Asked): DataOf<'claim-letter'> | undefined {
  const claim = claimAsked(asked)
  if (!claim?.dueAgainAt) return undefined
  return letterAbout(asked, { ...claim, dueOn: claim.firstDueOn, dueAgainAt: null })
}

function claimAsked({ dossier, params }: Asked) {
  return claimsOf(dossier.id).find(({ id }) => id === params.id)
}

function letterAbout(asked: Asked, claim: ClaimRow): DataOf<'claim-letter'> | undefined {
  const { dossier } = asked
  const settled = settlementOf(dossier, claim)
  const { account, office } = programmeOf(dossier.periodId)
  if (!claim.dueOn || !settled || !account || !isPaidInCash(claim)) return undefined
  const { party } = applicationOf(dossier)
  const letter = letterOf(asked, { party, issuedAt: claim.dueAgainAt ?? settled.settledAt })
  const { input, result } = settled.settlement
  if (result.claim === 0) return undefined
  return {
    ...letter,
    year: claim.year,
    settledOn: dayInZurich(settled.settledAt),
    entitlementRappen: input.entitlement,
    paidRappen: input.paid,
    finalRappen: result.final,
    dueOn: claim.dueOn,
    offsetLapsed: claim.dueAgainAt !== null,
    creditor: { ...payer({ ...office, name: account.holder }), iban: account.iban },
    debtor: payer(letter.recipient),
  }
}

function settlementOf({ id }: Dossier, { year }: ClaimRow) {
  const reportingYear = reportingYearsOf(id).find((one) => one.year === year)
  return reportingYear && settlementFor(reportingYear)
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
