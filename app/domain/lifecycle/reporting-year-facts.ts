import type { Due } from '#app/domain/deadlines/due.ts'
import type { Extendable, ExtensionRule } from '#app/domain/deadlines/extension.ts'
import type { Silence } from '#app/domain/deadlines/silence.ts'
import type { Balance } from '#app/domain/money.ts'
import type { FourEyes } from '#app/domain/programme/four-eyes.ts'
import type { Agreed, AnnualReport } from '#app/domain/report/report.ts'
import type { FileFacts, RequestFacts } from './asked.ts'
import type { DossierState } from './dossier-states.ts'
import type { ReportingYearState } from './reporting-year.ts'

/** What the rules of a reporting year look at. */
export type ReportingYearFacts = FileFacts &
  RequestFacts & {
    state: ReportingYearState
    year: number
    report: AnnualReport
    /** As it was filed last; null before the first filing. */
    filed: AnnualReport | null
    agreed: Agreed
    /** The day that the municipality was given last for the report, by the deadline or by a notice. */
    due: Due | null
    openRequests: number
    /** Points of the open request that nobody has answered. */
    openPoints: number
    /** The sections that say something else than what was filed before the open request. */
    revised: readonly string[]
    secondPersonAsked: boolean
    decidedBy: string | null
    /** paid − returned − waived − final contribution; null before the settlement. */
    imbalanceRappen: Balance | null
    dossierState: DossierState
    fourEyes: Pick<FourEyes, 'reopenings' | 'longExtensions' | 'exOfficio'>
    /** What the municipality has left unanswered; null where nothing is asked of it. */
    silence: Silence | null
    /** Settled without what the municipality owed. */
    settledExOfficio: boolean
    /** Between which days the report may be given another one; null before it has any. */
    extendable: Extendable | null
    extensionRule: ExtensionRule
    /** The numbers of the top-ups that are released: the finance has them in hand. */
    releasedTopUps: readonly number[]
  }
