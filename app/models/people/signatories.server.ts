import type { DossierState } from '#app/domain/lifecycle/dossier.ts'
import { type Unsigned, waitsForSignatory } from '#app/domain/lifecycle/hand-over.ts'
import type { CantonalRole, Membership } from '#app/domain/roles.ts'
import { openDossiers } from '#app/models/dossier/open-dossiers.server.ts'
import { peopleInForce } from './role-holders.server.ts'

type Asked = {
  /** Only these municipalities; the canton asks for all of them, and sees no drafts. */
  bfsNumbers?: readonly number[]
  /** As if this person were no signatory any more. */
  without?: string
}

/** Open dossiers that nobody can sign for, or only one person where it takes two. A refused address counts as nobody. */
export function withoutSignatory({ bfsNumbers, without = '' }: Asked = {}): Unsigned[] {
  const signatoriesOf = (bfsNumber: number) =>
    peopleInForce().filter(
      (one) =>
        one.role === 'signatory' &&
        one.bfsNumber === bfsNumber &&
        one.bouncedAt === null &&
        one.id !== without,
    ).length
  return openDossiers()
    .filter(({ bfsNumber, state }) => (bfsNumbers ? bfsNumbers.includes(bfsNumber) : state !== 'draft'))
    .map((dossier) => ({ ...dossier, signatories: signatoriesOf(dossier.bfsNumber) }))
    .filter(({ signatories, signsJointly }) => signatories < (signsJointly ? 2 : 1))
    .map(({ state, owesReport, signsJointly: _rule, ...found }) => ({
      ...found,
      what: whatWaits(state, owesReport),
    }))
    .sort((one, other) => Number(one.what === 'later') - Number(other.what === 'later'))
}

/** What nobody could sign for any more once this role has ended. */
export function unsignedWithout({ role, userId, bfsNumber }: Membership & { userId: string }): Unsigned[] {
  if (role !== 'signatory' || bfsNumber === null) return []
  return withoutSignatory({ bfsNumbers: [bfsNumber], without: userId })
}

/** Roles without which the office stands still and that nobody holds; as if `without` had left. */
export function vacantRoles({ without = '' }: Pick<Asked, 'without'> = {}): CantonalRole[] {
  const held = new Set(peopleInForce().flatMap(({ id, role }) => (id === without ? [] : [role])))
  const waits = openDossiers().some(({ state }) => state === 'second_review')
  const needed: CantonalRole[] = ['officer', 'finance', 'admin', ...(waits ? (['second'] as const) : [])]
  return needed.filter((role) => !held.has(role))
}

function whatWaits(state: DossierState, owesReport: boolean): Unsigned['what'] {
  if (waitsForSignatory('agreement', state)) return 'sign'
  if (waitsForSignatory('application', state)) return 'file'
  return owesReport ? 'report' : 'later'
}
