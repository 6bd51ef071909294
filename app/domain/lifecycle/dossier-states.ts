/** Every state of a dossier, from application to agreement. */
export const DOSSIER_STATES = [
  'draft',
  'submitted',
  'in_review',
  'returned',
  'second_review',
  'approved',
  'agreement_issued',
  'signed_by_municipality',
  'active',
  'completed',
  'rejected',
  'withdrawn',
  'terminated',
] as const
export type DossierState = (typeof DOSSIER_STATES)[number]

/** States in which the municipality may change its application. */
export const EDITABLE_STATES = ['draft', 'returned'] as const satisfies readonly DossierState[]
/** In which other bodies act, where the programme has them decide along. */
export const WAITING_FOR_BODIES = [
  'approved',
  'signed_by_municipality',
] as const satisfies readonly DossierState[]

export const CLOSED_STATES = [
  'completed',
  'rejected',
  'withdrawn',
  'terminated',
] as const satisfies readonly DossierState[]
