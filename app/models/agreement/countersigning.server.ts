import type { CopyFindings } from '#app/domain/agreement/signed-copy.ts'
import type { Declaration, SignatureKind, TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import type { TransitionResult } from '#app/models/door.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { addDocument, keepDocument, type StoredFile } from '#app/models/records/documents.server.ts'
import type { AgreementData } from '#templates/agreement-data.ts'
import { agreementData } from './issued-agreement.server.ts'
import { type AgreementPaper, type Signing, stepWithPaper } from './signing.server.ts'

/** States in which an agreement can be looked at before it is issued. */
const PREVIEWED: readonly Dossier['state'][] = ['submitted', 'in_review', 'second_review', 'approved']

/** The agreement as it would be issued now; undefined once it is issued, and while the municipality has the ball. */
export function agreementPreview(dossier: Dossier, now: Date): AgreementData | undefined {
  return hasPreview(dossier) ? agreementData(dossier, now) : undefined
}

export function hasPreview({ state }: Pick<Dossier, 'state'>): boolean {
  return PREVIEWED.includes(state)
}

/** Issues the agreement that `file` holds; it was made from the data of the same `now`. */
export function issueAgreement(step: Signing, file: StoredFile): TransitionResult {
  return stepWithPaper(step, 'issue_agreement', { slot: 'agreement_issued', file, keep: addDocument })
}

/** The canton accepts in the portal: the agreement is in force, and `file` holds it with its acceptance page. */
export function acceptForTheCanton(
  step: Signing,
  { declaration, file, copyMatches }: { declaration: Declaration; file: StoredFile; copyMatches?: boolean },
): TransitionResult {
  return countersign(
    step,
    { file, keep: addDocument },
    { signatureKind: 'acceptance', declaration, copyMatches },
  )
}

/** The canton hands in the copy that both sides have signed: document and signature together or not at all. */
export function handInCountersigned(
  step: Signing,
  copy: { kind: SignatureKind; file: StoredFile; findings?: CopyFindings; copyMatches: boolean },
): TransitionResult {
  const { kind, file, findings, copyMatches } = copy
  const input = { signatureKind: kind, copyMatches, ...(findings && { findings }) }
  return countersign(step, { file, keep: keepDocument }, input)
}

function countersign(step: Signing, given: Omit<AgreementPaper, 'slot'>, input: TransitionInput) {
  return stepWithPaper(step, 'countersign', { ...given, slot: 'agreement_countersigned' }, input)
}

/** Another copy in the place of the one that was countersigned: it waits for a second person, and its file with it. */
export function handInReplacement(
  step: Signing,
  copy: { kind: SignatureKind; file: StoredFile; findings?: CopyFindings; reason: string },
): TransitionResult {
  const { kind, file, findings, reason } = copy
  const input = { reason, signatureKind: kind, copyMatches: true, ...(findings && { findings }) }
  const paper = { slot: 'agreement_countersigned', file, keep: keepDocument } as const
  return stepWithPaper(step, 'replace_copy', paper, input)
}
