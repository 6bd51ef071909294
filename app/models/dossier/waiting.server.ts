import { type DocumentSlot, handedInBy } from '#app/domain/application/document-slots.ts'
import { inGermanOrder } from '#app/domain/german-order.ts'
import type { MachineName } from '#app/domain/lifecycle/machines.ts'
import { by } from '#app/domain/order.ts'
import { CANTONAL_ROLES, hasRole, type Person } from '#app/domain/roles.ts'
import { openObligations } from '#app/models/deadlines/obligations.server.ts'
import {
  accountChangeDoor,
  amendmentDoor,
  claimDoor,
  dossierDoor,
  reportingYearDoor,
  trancheDoor,
} from '#app/models/doors.server.ts'
import { awaitedSteps, type Reader } from './awaited-steps.server.ts'
import { heldByChain } from './dossier-chain.server.ts'
import type { Dossier } from './dossiers.server.ts'
import { lapsedAmong } from './lapsed.server.ts'
import {
  failedMails,
  filesToReplace,
  fundingToSettle,
  inquiriesToAnswer,
  mergersToFollow,
  noticesToPost,
  proposedHolds,
  refusedAddresses,
  silences,
  stepsToConfirm,
  unreportedYears,
} from './office-tasks.server.ts'
import { candidates } from './waiting-candidates.server.ts'

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
  /** Of an inquiry, to tell several apart. */
  subject?: string
  /** The day from which it has waited for this person. */
  since: string
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
  const asked = openObligations()
    .map(({ deadline }) => deadline)
    .filter(({ kind }) => kind === 'completion_request')
  const heldBy: Reader['heldBy'] = (of) => {
    const isSame = ({ dossierId, year }: Pick<typeof of, 'dossierId' | 'year'>) =>
      dossierId === of.dossierId && year === of.year
    return [
      ...(locked.some(isSame) ? ['noFileIsLocked' as const] : []),
      ...(asked.some(isSame) ? ['noOpenCompletionRequest' as const] : []),
    ]
  }
  const reader = {
    person,
    roles,
    today,
    heldBy,
    lapsed: lapsedAmong(of('dossier'), today),
    dossier: on?.dossier,
    taken: {
      all: of('dossier').map(({ dossierId }) => dossierId),
      asked: asked.map(({ dossierId }) => dossierId),
    },
  }
  return [
    ...awaitedSteps('dossier', dossierDoor, of('dossier'), {
      ...reader,
      heldBy: (of) => [...heldBy(of), ...heldByChain(of, roles, today)],
    }),
    ...awaitedSteps('amendment', amendmentDoor, of('amendment'), reader),
    ...awaitedSteps('reportingYear', reportingYearDoor, of('reportingYear'), reader),
    ...awaitedSteps('tranche', trancheDoor, of('tranche'), reader),
    ...awaitedSteps('claim', claimDoor, of('claim'), reader),
    ...(roles.includes('officer') || roles.includes('second') ? stepsToConfirm(person, on?.dossier) : []),
    ...inquiriesToAnswer(of('inquiry'), person),
    ...awaitedSteps('accountChange', accountChangeDoor, of('accountChange'), reader),
    ...(roles.includes('officer')
      ? [
          ...proposedHolds(),
          ...noticesToPost(today, on?.dossier),
          ...silences(today),
          ...fundingToSettle(today),
          ...mergersToFollow(today),
          ...unreportedYears(today),
          ...filesToReplace(handedIn('canton')),
        ]
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
