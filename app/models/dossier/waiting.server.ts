import { type DocumentSlot, handedInBy } from '#app/domain/application/catalogue.ts'
import { inGermanOrder } from '#app/domain/german-order.ts'
import { awaitedIn, decide, isGuardedBy } from '#app/domain/lifecycle/decide.ts'
import type { MachineName } from '#app/domain/lifecycle/machines.ts'
import { free } from '#app/domain/lifecycle/next-step.ts'
import { by } from '#app/domain/order.ts'
import { CANTONAL_ROLES, hasRole, type Person, type Role } from '#app/domain/roles.ts'
import type { Door, Stateful } from '#app/models/door.server.ts'
import {
  amendmentDoor,
  claimDoor,
  dossierDoor,
  reportingYearDoor,
  trancheDoor,
} from '#app/models/transitions.server.ts'
import { type Dossier, dossiersById } from './dossiers.server.ts'
import { takeOut } from './folder.server.ts'
import {
  failedMails,
  filesToReplace,
  noticesToPost,
  proposedHolds,
  refusedAddresses,
} from './office-tasks.server.ts'
import { type Candidate, candidates, latestDay } from './waiting-candidates.server.ts'

/** One thing that waits for a person at the canton: a step that its table waits for, or a task of the office. */
export type Waiting = {
  machine: MachineName | 'office'
  action: string
  /** Empty where it is about the portal as a whole. */
  reference: string
  party: string
  year: number | null
  /** What the address of the step names: a tranche, a claim, the number of an amendment. */
  record: string
  count: number
  /** The day from which it has waited for this person. */
  since: string
}

type Reader = {
  person: Person
  roles: readonly Role[]
  today: string
  /** Whether what stands in a year of a dossier, or beside its years, rests on a file that its municipality has to replace. */
  isLocked: (of: Pick<Candidate<string>, 'dossierId' | 'year'>) => boolean
  /** The only one that is asked about. */
  dossier: Dossier | undefined
}

/** One dossier, or what is about one of its years. */
type Wanted = { dossier: Dossier; year?: number }

/** What this person may do now, on one dossier or on all, what has waited longest first. Whoever only reads has nothing waiting. */
export function waitingFor(person: Person, today: string, on?: Wanted): Waiting[] {
  const roles = CANTONAL_ROLES.filter((role) => hasRole(person, role))
  const isWanted = ({ reference, year }: Pick<Waiting, 'reference' | 'year'>) =>
    !on || (reference === on.dossier.reference && (on.year === undefined || year === on.year))
  const found = candidates(today).filter(({ dossierId }) => !on || dossierId === on.dossier.id)
  const of = <S extends string>(machine: (typeof found)[number]['machine']) =>
    found.filter((one) => one.machine === machine) as ((typeof found)[number] & { state: S })[]
  const files = of<DocumentSlot>('file')
  const handedIn = (side: ReturnType<typeof handedInBy>) =>
    files.filter(({ state }) => handedInBy(state) === side)
  const locked = handedIn('municipality')
  const isLocked: Reader['isLocked'] = (of) =>
    locked.some(({ dossierId, year }) => dossierId === of.dossierId && year === of.year)
  const reader = { person, roles, today, isLocked, dossier: on?.dossier }
  return [
    ...steps('dossier', dossierDoor, of('dossier'), reader),
    ...steps('amendment', amendmentDoor, of('amendment'), reader),
    ...steps('reportingYear', reportingYearDoor, of('reportingYear'), reader),
    ...steps('tranche', trancheDoor, of('tranche'), reader),
    ...steps('claim', claimDoor, of('claim'), reader),
    ...(roles.includes('officer')
      ? [...proposedHolds(), ...noticesToPost(today, on?.dossier), ...filesToReplace(handedIn('canton'))]
      : []),
    ...(roles.includes('officer') || roles.includes('admin')
      ? [
          ...(on?.year === undefined ? refusedAddresses(today, on?.dossier) : []),
          ...(on ? [] : failedMails()),
        ]
      : []),
  ]
    .filter(isWanted)
    .sort((one, other) => inGermanOrder(one.party, other.party))
    .sort(by(({ since }) => since))
}

/**
 * The steps that the table of a machine waits for from these roles, on the records that stand there. Whoever decided
 * first does not decide again.
 */
function steps<Row extends Stateful, F extends { state: string }, A extends string, E extends string>(
  machine: MachineName,
  door: Door<Row, F, A, E>,
  candidates: readonly Candidate<F['state']>[],
  reader: Reader,
): Waiting[] {
  const asked = candidates.flatMap((found) =>
    free(door.machine, awaitedIn(door.machine, found.state, reader.roles), reader.isLocked(found))
      .filter(
        (action) =>
          found.decidedBy !== reader.person.id || !isGuardedBy(door.machine, action, 'reviewerIsSomeoneElse'),
      )
      .map((action) => ({ found, action, awaited: door.machine.transitions[action].awaited })),
  )
  const guarded = asked.filter(({ awaited }) => awaited !== 'always').map(({ found }) => found.dossierId)
  const known = reader.dossier ? [reader.dossier] : dossiersWithRecords(guarded, reader.today)
  const dossiers = new Map(known.map((dossier) => [dossier.id, dossier]))
  return asked
    .filter(({ found, action, awaited }) => {
      const dossier = dossiers.get(found.dossierId)
      return awaited === 'always' || (dossier && isAllowed(door, action, { found, dossier, reader }))
    })
    .map(({ found, action, awaited }) => ({
      machine,
      action,
      reference: found.reference,
      party: found.party,
      year: found.year,
      record: found.record,
      count: 1,
      since: sinceOf(awaited, found),
    }))
}

/** With everything that guards look at, however many there are. */
function dossiersWithRecords(ids: readonly string[], today: string) {
  takeOut([...new Set(ids)], 'members', 'requests', 'agreements', 'settlements')
  return dossiersById([...new Set(ids)], today)
}

/** Where the table says so, a step waits only once its guards hold. */
function isAllowed<Row extends Stateful, F extends { state: string }, A extends string, E extends string>(
  { machine, all, facts }: Door<Row, F, A, E>,
  action: A,
  { found, dossier, reader }: { found: Candidate<F['state']>; dossier: Dossier; reader: Reader },
): boolean {
  const row = all(dossier).find(({ id }) => id === found.id)
  if (!row) return false
  const actor = { id: reader.person.id, roles: reader.roles }
  const situation = { facts: facts(row, dossier), actor, input: {}, today: reader.today }
  return decide(machine, action, situation).allowed
}

function sinceOf(awaited: string | undefined, { since, fulfilledAt }: Candidate<string>): string {
  return latestDay(since, awaited === 'once_fulfilled' ? fulfilledAt : null) ?? ''
}
