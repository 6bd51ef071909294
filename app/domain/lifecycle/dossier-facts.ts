import type { OtherAgreement } from '#app/domain/agreement/other-agreement.ts'
import type { Application } from '#app/domain/application/application.ts'
import type { PopulationChange } from '#app/domain/contribution/pinned.ts'
import type { PoolFault } from '#app/domain/contribution/pool.ts'
import type { Rappen } from '#app/domain/money.ts'
import type { Admitting } from '#app/domain/programme/admission.ts'
import type { Catalogue } from '#app/domain/programme/catalogue-content.ts'
import type { ChainStanding } from '#app/domain/programme/chain.ts'
import type { FileFacts, RequestFacts } from './asked.ts'
import type { DossierState } from './dossier-states.ts'
import type { ReportingYearState } from './reporting-year.ts'

/** What the rules of a dossier look at. Years without a known contribution make `contribution` null. */
export type DossierFacts = FileFacts &
  RequestFacts & {
    state: DossierState
    application: Application
    /** Of its period: what it was filed with, before that what is in force. */
    catalogue: Catalogue
    period: { startsOn: string; endsOn: string }
    /** Files that were handed in as evidence of several things, each with of how many. */
    sharedFiles: readonly { fileName: string; slots: number }[]
    /** When its period takes applications, and what the office has opened for its lead municipality beside that. */
    admitting: Admitting
    /** Null: never filed. */
    firstFiledAt: string | null
    /** Members that go into another municipality before the term begins, and from which day on they are part of it. */
    endedMembers: readonly { name: string; successor: string; day: string }[]
    /** Members that go into another one after that day, each with it. */
    endingMembers: DossierFacts['endedMembers']
    /** Entitlement and own spending required, per year, by the key in force or the pinned calculation. */
    contribution: { byYear: Record<number, Rappen>; requiredByYear: Record<number, Rappen> } | null
    /** Why a pool cannot be shared among those who take part yet; null where it can, or the key divides none. */
    poolFault: PoolFault | null
    /** Of a terminated agreement: what it would need again beyond what its pool has left, only the years in which it would. */
    beyondPools: Readonly<Record<number, Rappen>>
    /** Francs missing for the match, only the years in which the budget fails it. */
    missingForMatch: Readonly<Record<number, Rappen>>
    /** Francs by which the contribution goes beyond what is left of the credit, only the years in which it does. */
    beyondCredit: Readonly<Record<number, Rappen>>
    /** Two persons have fixed it all the same, with a reason. */
    creditExceptionStands: boolean
    projectFunding: readonly { name: string; title: string; year: number }[]
    runningAgreements: readonly OtherAgreement[]
    checklist: { open: number; negative: readonly string[] }
    openRequests: number
    /** Points of the open request that nobody has answered. */
    openPoints: number
    /** The last day of the open request, and whether a reminder of it has reached somebody; null without one. */
    openRequest: { lastDay: string; reminded: boolean } | null
    /** The sections that say something else than what was filed before the open request. */
    revised: readonly string[]
    /** Who else decides, in order, with what was recorded for the contribution as it is fixed; empty: nobody. */
    chain: readonly ChainStanding[]
    calculationPinned: boolean
    /** Where the calculation that is pinned counts other residents than the register of municipalities of today. */
    populationChange: PopulationChange | null
    secondPersonAsked: boolean
    decidedBy: string | null
    /** Of an application that was turned down: another one that its party has filed since; null without one. */
    laterApplication: string | null
    issuedDocument: boolean
    /** The party signs with two persons, and nobody has signed for it yet. */
    awaitsSecondSignature: boolean
    /** The municipality signed on a copy, and nobody has compared it with the agreement as issued yet. */
    copyToCompare: boolean
    /** Both have signed, and a copy that was handed in counts, which can turn out to be the wrong one. */
    copyHandedIn: boolean
    /** Who has signed the issued agreement for the municipality already. */
    signedForMunicipality: readonly string[]
    /** An agreement on sample values is for practice only: false while a production key is not confirmed. */
    keyMayBindTheCanton: boolean
    /** The day to which the agreement was terminated last; null where nobody terminated it. */
    terminatedOn: string | null
    /** The years for which money is ordered, or paid and not back. */
    paidYears: readonly number[]
    /** What was decided is opened again by two persons. */
    reopeningsByTwo: boolean
    /** The municipality has asked for another account, and it is neither in force nor given up. */
    accountChangeOpen: boolean
    /** Years of which something is due: a report, its settlement, or money that is open although it is settled. */
    unsettledYears: readonly { year: number; state: ReportingYearState; openRappen: Rappen }[]
  }
