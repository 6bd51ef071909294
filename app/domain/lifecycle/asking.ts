import { isOneOf } from '#app/domain/one-of.ts'
import { type ActingRole, MUNICIPAL_ROLES } from '#app/domain/roles.ts'
import type { ConfirmingRole } from './proposal.ts'
import type { SecondWord, Transition } from './table.ts'

/** The role whose word a step needs where somebody with these roles takes it. */
export function askedBy<Facts>(
  { by }: Pick<SecondWord<Facts>, 'by'>,
  roles: readonly ActingRole[],
): ConfirmingRole {
  if (by === 'second_person') return 'second'
  return roles.some((role) => isOneOf(MUNICIPAL_ROLES, role)) ? 'officer' : 'signatory'
}

/** Whether these roles may ask for a step, and it is this role's word that it would wait for. */
export function mayStillAsk<Facts>(
  { by, confirmed }: Pick<Transition<string, Facts, string, string>, 'by' | 'confirmed'>,
  { roles, asked }: { roles: readonly ActingRole[]; asked: ConfirmingRole },
): boolean {
  const may = roles.some((role) => by.includes(role))
  return may && confirmed !== undefined && askedBy(confirmed, roles) === asked
}
