import { today } from '#app/domain/deadlines/calendar.ts'
import { missingFor, offered } from '#app/domain/lifecycle/decide.ts'
import { type DossierAction, dossierMachine } from '#app/domain/lifecycle/dossier.ts'
import { nextStepOf } from '#app/domain/lifecycle/next-step.ts'
import type { Reason } from '#app/domain/lifecycle/reasons.ts'
import type { Person } from '#app/domain/roles.ts'
import { MUNICIPAL_ROLES, rolesFor } from '#app/domain/roles.ts'
import { openDeadlinesOf } from '#app/models/deadlines.server.ts'
import { dossierFacts } from '#app/models/dossier-facts.server.ts'
import { type Dossier, isEditable } from '#app/models/dossiers.server.ts'
import { completionRequestsOf, filingsOf } from '#app/models/filings.server.ts'
import { eventsOf } from '#app/models/history.server.ts'
import { recipientsOf } from '#app/models/people.server.ts'
import { reportingYearsOf } from '#app/models/reports.server.ts'

/** What keeps an application from being filed, by every guard of filing but the declaration, which comes last. */
export function missingForFiling(dossier: Dossier, now: Date): Reason[] {
  return missingFor(dossierMachine, 'submit', { facts: dossierFacts(dossier), today: today(now) })
}

/** What a person may do with a dossier now: the buttons. */
export function offeredOn(dossier: Dossier, person: Person): DossierAction[] {
  const roles = rolesFor(person.memberships, dossier.party.leadBfsNumber)
  return offered(dossierMachine, { facts: dossierFacts(dossier), actor: { id: person.id, roles } })
}

/** The page of a step does not exist for those who cannot take it now. */
export function requireOffered(dossier: Dossier, person: Person, action: DossierAction) {
  if (!offeredOn(dossier, person).includes(action)) throw new Response(null, { status: 404 })
}

/** What was filed last; before the first filing there is none. */
export function requireFiling({ id }: Dossier) {
  const [last] = filingsOf(id, null)
  if (!last) throw new Response(null, { status: 404 })
  return last
}

/** Whether this person types in the application now: its own people, while the ball is with them. */
export function mayEdit(dossier: Dossier, person: Person) {
  const roles = rolesFor(person.memberships, dossier.party.leadBfsNumber)
  return isEditable(dossier) && roles.some((role) => (MUNICIPAL_ROLES as readonly string[]).includes(role))
}

/** Where a dossier stands, for those who have to act: who has the ball, the next step, the next deadline. */
export function standingOf(dossier: Dossier, now: Date) {
  const { id, reference, state, startsOn, endsOn, party } = dossier
  const missing = isEditable(dossier) ? missingForFiling(dossier, now) : []
  const [deadline] = openDeadlinesOf(id)
  return {
    reference,
    state,
    startsOn,
    endsOn,
    name: party.name,
    next: nextStepOf({
      state,
      missing,
      asked: requestFor(dossier)?.items ?? [],
      reports: reportingYearsOf(id),
    }),
    deadline: deadline ? deadlineEntry(deadline) : null,
  }
}

/** Every deadline that is open, next first. */
export function deadlinesFor(dossier: Dossier) {
  return openDeadlinesOf(dossier.id).map(deadlineEntry)
}

/** The open completion request over the application; what was changed since carries «überarbeitet». */
export function requestFor(dossier: Dossier) {
  const request = completionRequestsOf(dossier.id, null).find(({ closedAt }) => closedAt === null)
  if (!request) return null
  const { id, ground, reason, items, dueOn, createdAt } = request
  const edited = eventsOf(dossier.id)
    .filter(({ action, at }) => action === 'edit' && at > createdAt)
    .map(({ data }) => data.section)
  return {
    id,
    ground,
    reason,
    dueOn,
    items: items.map((item) => ({ ...item, revised: edited.includes(item.section) })),
  }
}

/** Who may file and sign for the municipality. */
export function signatoriesOf(dossier: Dossier): string[] {
  return recipientsOf('signatories', dossier.party.leadBfsNumber).map(({ name }) => name)
}

function deadlineEntry({ kind, year, effectiveOn }: ReturnType<typeof openDeadlinesOf>[number]) {
  return { kind, year, dueOn: effectiveOn }
}
