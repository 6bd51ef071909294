import { today, yearOf } from '#app/domain/deadlines/calendar.ts'
import type { DeadlineKind } from '#app/domain/deadlines/kinds.ts'
import type { Language } from '#app/domain/language.ts'
import { noFileIsLocked } from '#app/domain/lifecycle/asked.ts'
import { missingFor } from '#app/domain/lifecycle/decide.ts'
import { dossierMachine } from '#app/domain/lifecycle/dossier.ts'
import { furtherStepsOf, type NextStep, type Standing } from '#app/domain/lifecycle/next-step.ts'
import { ASKS_FOR_A_PAPER } from '#app/domain/lifecycle/points.ts'
import type { Reason } from '#app/domain/lifecycle/reasons.ts'
import { turnOf } from '#app/domain/lifecycle/turn.ts'
import type { Person } from '#app/domain/roles.ts'
import { duesOf } from '#app/models/deadlines/owed.server.ts'
import { dossierFacts } from '#app/models/dossier/dossier-facts.server.ts'
import { type AtDossier, type Dossier, isEditable } from '#app/models/dossier/dossiers.server.ts'
import { leftOn, ownTime, wouldJoin } from '#app/models/dossier/own-time.server.ts'
import { type CompletionRequest, openRequestOf } from '#app/models/dossier/points.server.ts'
import { standingFacts } from '#app/models/dossier/standing.server.ts'
import { endingOf, termOf } from '#app/models/dossier/terminations.server.ts'
import { recipientsOf } from '#app/models/people/role-holders.server.ts'
import { toldStep, turnStatus } from '#app/text/next-step.ts'
import { explainedBy } from './dossier-chain.server.ts'
import { leadFor } from './own-resolution.server.ts'
import { stepFor } from './reader-step.server.ts'

export type ShownRequest = ReturnType<typeof shownRequest>

/**
 * What keeps an application from being filed, by every guard of filing but what the signatory declares at last; of one
 * that is filed, the papers that have to be replaced.
 */
export function missingForFiling(dossier: Dossier, now: Date): Reason[] {
  const facts = dossierFacts(dossier)
  if (!isEditable(dossier)) return noFileIsLocked({ facts })
  return missingFor(dossierMachine, 'submit', { facts, today: today(now) })
}

/** Whether this person types in the application now: its own people, while the ball is with them. */
export function mayEdit(dossier: Dossier, person: Person) {
  return isEditable(dossier) && leadFor(dossier, person) === null
}

/** Where a dossier stands, for those who have to act: who has the ball, the next step, the day of it. */
export function standingOf({ dossier, person, language, now }: AtDossier & { language: Language }) {
  const { id, reference, state, party } = dossier
  const day = today(now)
  const ending = endingOf(dossier, day)
  const left = leftOn(person, dossier, day)
  const inTime = ownTime(person, dossier)
  const missing = isEditable(dossier) ? missingForFiling(dossier, now) : []
  const own = standingFacts(dossier, { today: day, missing, inTime })
  const standing = wouldJoin(person, dossier) ? joining(own) : left === null ? own : afterwards(own)
  const turn = turnOf(standing)
  const { asked, mine } = stepFor(turn.next, { dossier, person, now })
  const deadlines = duesInTime(dossier, person, day)
  const isMember = leadFor(dossier, person) !== null
  return {
    reference,
    state,
    ...termOf(dossier),
    isOver: ending.isOver,
    name: party.name,
    /** By the next step of the municipality which leads. */
    status: {
      ...turnStatus(language, { state, ...ending, ...turn }),
      ...(standing.lapsedOn === null && explainedBy(language, dossier)),
    },
    /** The next step of the reader. */
    mine: toldStep(language, mine),
    /** What else there is to do for those who work for the lead. */
    further: isMember
      ? []
      : furtherStepsOf(standing).map((step) =>
          toldStep(language, stepFor(step, { dossier, person, now }).mine),
        ),
    deadline: deadlines.find((one) => isDayOf(one, asked)) ?? deadlines[0] ?? null,
    /** The days of what else there is to do, in the same order. */
    furtherDue: isMember
      ? []
      : furtherStepsOf(standing).map((step) => deadlines.find((one) => isDayOf(one, step)) ?? null),
    requests: requestsFor(id, standing, !isMember),
  }
}

/** What concerns members alone. */
const NOT_THEIRS = {
  openClaims: 0,
  owedTranches: 0,
  accountChange: null,
  accountToConfirm: false,
  proposals: [],
} as const

/** What of a dossier concerns a member that has left: the reports of its time. */
function afterwards(standing: Standing): Standing {
  return { ...standing, ...NOT_THEIRS, amendment: null }
}

/** And of one that would join: the amendment. */
function joining(standing: Standing): Standing {
  return { ...standing, ...NOT_THEIRS, reports: [], locked: [] }
}

/** What is still owed by when, of the years that the reader sees. */
export function duesInTime(dossier: Dossier, person: Person, day: string) {
  const inTime = ownTime(person, dossier)
  return duesOf(dossier, day).filter(({ year, dueOn }) => inTime(year ?? yearOf(dueOn)))
}

/** The requests of the canton that wait for an answer, on the application and on reports. */
function requestsFor(dossierId: string, { state, reports }: Standing, answerable: boolean) {
  const records = [{ year: null, state }, ...reports]
  return records.flatMap((record) => openShown({ ...record, dossierId }, answerable) ?? [])
}

/** The deadline of the step itself, where it has one. */
function isDayOf({ kind, year }: { kind: DeadlineKind; year: number | null }, next: NextStep) {
  switch (next.step) {
    case 'answer':
    case 'hand_in':
      return kind === 'completion_request' && year === next.year
    case 'file':
    case 'fill_in':
      return kind === 'completion_request' && year === null
    case 'report':
      return (kind === 'annual_report' || kind === 'completion_request') && year === next.year
    case 'sign':
      return kind === 'signature'
    case 'own_resolution':
      return kind === 'resolution'
    case 'pay_claim':
      return kind === 'claim'
    default:
      return false
  }
}

/** For `<RequestBox>`: the open request on the application or on a report. */
export function openShown(
  about: { dossierId: string; year: number | null; state: string },
  answerable: boolean,
) {
  const request = openRequestOf(about)
  return request ? shownRequest(request, { ...about, answerable }) : null
}

/** What is shown of a request; `answerable`: to those who work for the lead. */
export function shownRequest(
  { year, ground, reason, dueOn, termOn, points }: CompletionRequest,
  { state, answerable }: { state: string; answerable: boolean },
) {
  return { year, ground, reason, dueOn, termOn, points, answerable, paper: state === ASKS_FOR_A_PAPER }
}

/** Who may file and sign for the municipality. */
export function signatoriesOf({ party }: Dossier, now: Date): string[] {
  return recipientsOf('signatories', { bfsNumber: party.leadBfsNumber, day: today(now) }).map(
    ({ name }) => name,
  )
}
