import type { AmendmentKind } from '#app/domain/agreement/amendment.ts'
import type { Person } from '#app/domain/roles.ts'
import { amendmentClosed } from '#app/models/agreement/amendment-faults.server.ts'
import { visibleAmendments } from '#app/models/agreement/amendment-records.server.ts'
import type { VisibleDossier } from '#app/models/dossier/dossiers.server.ts'

export function amendmentListFor({ person, dossier }: { person: Person; dossier: VisibleDossier }) {
  return visibleAmendments(person, dossier).map(({ number, kind, state, effectiveOn, proposedAt }) => ({
    number,
    kind,
    state,
    effectiveOn,
    proposedAt,
  }))
}

/** What of these kinds can be begun on a dossier now. */
export function newAmendments(dossier: VisibleDossier, kinds: readonly AmendmentKind[]) {
  return {
    closed: amendmentClosed(dossier) ?? null,
    kinds: kinds.map((kind) => ({ kind, closed: amendmentClosed(dossier, kind) ?? null })),
  }
}
