import type { DossierState } from '#app/domain/lifecycle/dossier-states.ts'
import { type Unheard, type Unsigned, waitsForSignatory } from '#app/domain/lifecycle/hand-over.ts'
import { alone, asksForConfirmations } from '#app/domain/programme/two-persons.ts'
import {
  type CantonalRole,
  coordinates,
  type Membership,
  municipalitiesOf,
  type Person,
} from '#app/domain/roles.ts'
import { awaitedBy } from '#app/models/agreement/amendment-acceptances.server.ts'
import { openAmendmentsOf } from '#app/models/agreement/amendment-records.server.ts'
import { dossiersById } from '#app/models/dossier/dossiers.server.ts'
import { openDossiers } from '#app/models/dossier/open-dossiers.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { programmes } from '#app/models/programme/programme.server.ts'
import { actedForBy } from '#app/models/programme/succession.server.ts'
import { addressIsOpenTo } from './corrections.server.ts'
import { findPerson } from './people.server.ts'
import { peopleActingFor, peopleInForce } from './role-holders.server.ts'

type Asked = {
  /** The day whose people could sign. */
  day: string
  /** Only these municipalities; the canton asks for all of them, and sees no drafts. */
  bfsNumbers?: readonly number[]
  /** As if this person were no signatory any more. */
  without?: string
}

/**
 * Open dossiers that nobody can sign for, or only one person where it takes two. Whoever has the role can, also where
 * mails come back: that is another matter (`unheardSignatories`).
 */
export function withoutSignatory({ day, bfsNumbers, without = '' }: Asked): Unsigned[] {
  return [...signable(bfsNumbers), ...acceptable(day, bfsNumbers)]
    .map((dossier) => ({
      ...dossier,
      signatories: signatoriesOf(dossier.bfsNumber, day).filter(({ id }) => id !== without).length,
    }))
    .filter(({ signatories, needed }) => signatories < needed)
    .map(({ needed: _needed, ...found }) => found)
}

/**
 * Open dossiers for which no mail reaches as many signatories as could sign and have to: whose address is refused. Of
 * those that one municipality leads or of all.
 */
export function unheardSignatories(day: string, lead?: number): Unheard[] {
  const isRefused = ({ role, bouncedAt }: ReturnType<typeof peopleInForce>[number]) =>
    role === 'signatory' && bouncedAt !== null
  if (!peopleInForce().some(isRefused)) return []
  return signable(lead === undefined ? undefined : [lead]).flatMap(({ needed, ...found }) => {
    const all = signatoriesOf(found.bfsNumber, day)
    const refused = all.flatMap(({ name, bouncedAt }) => (bouncedAt === null ? [] : [{ name, bouncedAt }]))
    const since = refused
      .map(({ bouncedAt }) => bouncedAt)
      .sort()
      .at(-1)
    const isHeard = all.length - refused.length >= Math.min(needed, all.length)
    return since === undefined || isHeard ? [] : [{ ...found, names: refused.map(({ name }) => name), since }]
  })
}

/** Whose mails come back in the municipalities of a person; `correct`: the role under which this person corrects them. */
export function refusedAround(person: Person): { name: string; email: string; correct: string | null }[] {
  const own = municipalitiesOf(person)
  const found = peopleInForce().flatMap(({ id, name, email, bfsNumber, bouncedAt, membershipId }) => {
    if (bouncedAt === null || bfsNumber === null || !own.includes(bfsNumber)) return []
    const known = coordinates(person, bfsNumber) && findPerson(id)
    const correct = known && addressIsOpenTo(person, known) ? membershipId : null
    return [[id, { name, email, correct }] as const]
  })
  return [...new Map(found).values()]
}

function signatoriesOf(bfsNumber: number, day: string) {
  return peopleActingFor(bfsNumber, day).filter(({ role }) => role === 'signatory')
}

/** Open dossiers, with how many have to sign; what waits comes before what will. */
function signable(bfsNumbers?: readonly number[]) {
  return openDossiers()
    .filter(({ bfsNumber, state }) => (bfsNumbers ? bfsNumbers.includes(bfsNumber) : state !== 'draft'))
    .map(({ id: _id, state, owesReport, hasAmendment, signsJointly, ...found }) => ({
      ...found,
      needed: signsJointly ? 2 : 1,
      what: whatWaits({ state, owesReport, hasAmendment }),
    }))
    .sort((one, other) => Number(one.what === 'later') - Number(other.what === 'later'))
}

/** What nobody could sign for any more once this role has ended. */
export function unsignedWithout(
  { role, userId, bfsNumber }: Membership & { userId: string },
  day: string,
): Unsigned[] {
  if (role !== 'signatory' || bfsNumber === null) return []
  return withoutSignatory({ day, bfsNumbers: actedForBy([bfsNumber], day), without: userId })
}

/** Roles without which the office stands still and that nobody holds; as if `without` had left. */
export function vacantRoles({ without = '' }: Pick<Asked, 'without'> = {}): CantonalRole[] {
  const held = new Set(peopleInForce().flatMap(({ id, role }) => (id === without ? [] : [role])))
  const waits = openDossiers().some(({ state }) => state === 'second_review')
  const confirms = waits || programmes().some(({ settings }) => asksForConfirmations(settings))
  const needed: CantonalRole[] = ['officer', 'finance', 'admin', ...(confirms ? (['second'] as const) : [])]
  return needed.filter((role) => !held.has(role))
}

/** Where the programmes in force ask for two persons of the office, and only one is there. */
export function aloneAtTheOffice() {
  const holding = (role: CantonalRole) => peopleInForce().filter((one) => one.role === role)
  return alone(
    programmes().map(({ settings }) => settings),
    { officer: holding('officer'), second: holding('second'), finance: holding('finance') },
  )
}

/** What a municipality that would join has to accept: one person signs for it, and the lead needs its acceptance. */
function acceptable(day: string, bfsNumbers?: readonly number[]) {
  const adding = openDossiers().filter(
    ({ id, hasAmendment }) =>
      hasAmendment && openAmendmentsOf(id).some(({ change }) => change.kind === 'members'),
  )
  return dossiersById(
    adding.map(({ id }) => id),
    day,
  ).flatMap((dossier) => {
    const { reference, party } = dossier
    const lead = party.leadBfsNumber
    const joining = openAmendmentsOf(dossier.id)
      .flatMap((amendment) => awaitedBy(amendment, dossier))
      .filter((one) => one !== lead && (bfsNumbers?.includes(one) ?? true))
    return joining.map((bfsNumber) => ({
      reference,
      party: municipalityName(bfsNumber),
      bfsNumber,
      contact: contactIn(bfsNumber, day),
      needed: 1,
      what: 'amendment' as const,
    }))
  })
}

/** Whom to write to in a municipality that has no agreement here yet: its coordinator, else somebody who works for it. */
function contactIn(bfsNumber: number, day: string): string {
  const people = peopleActingFor(bfsNumber, day)
  return (people.find(({ role }) => role === 'coordinator') ?? people[0])?.email ?? ''
}

type Standing = { state: DossierState; owesReport: boolean; hasAmendment: boolean }

function whatWaits({ state, owesReport, hasAmendment }: Standing): Unsigned['what'] {
  if (waitsForSignatory('agreement', state)) return 'sign'
  if (waitsForSignatory('application', state)) return 'file'
  if (hasAmendment) return 'amendment'
  return owesReport ? 'report' : 'later'
}
