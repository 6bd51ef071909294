import type { MachineName } from '#app/domain/lifecycle/machines.ts'

/** The lawful ends of each machine: where nothing is owed by anybody. */
export const ENDS: Record<MachineName, readonly string[]> = {
  dossier: ['completed', 'rejected', 'withdrawn', 'terminated'],
  amendment: ['in_force', 'declined', 'withdrawn'],
  reportingYear: ['settled'],
  tranche: ['paid', 'cancelled', 'reversed'],
  claim: ['paid', 'offset', 'waived', 'withdrawn'],
  accountChange: ['in_force', 'refused', 'withdrawn', 'stopped'],
}
