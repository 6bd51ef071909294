import { now } from '#app/clock.server.ts'
import { CHECKLIST_RULES } from '#app/domain/application/checklist.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import type { ClaimAction } from '#app/domain/lifecycle/claim.ts'
import type { DossierAction } from '#app/domain/lifecycle/dossier.ts'
import type { TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import type { ReportingYearAction } from '#app/domain/lifecycle/reporting-year.ts'
import type { TrancheAction } from '#app/domain/lifecycle/tranche.ts'
import type { Person } from '#app/domain/roles.ts'
import { acceptForTheCanton } from '#app/models/agreement/countersigning.server.ts'
import { executedAgreement } from '#app/models/agreement/executed-agreement.server.ts'
import { agreementData } from '#app/models/agreement/issued-agreement.server.ts'
import type { TransitionRequest, TransitionResult } from '#app/models/door.server.ts'
import { claimDoor, dossierDoor, reportingYearDoor, trancheDoor } from '#app/models/doors.server.ts'
import { type Dossier, dossierById } from '#app/models/dossier/dossiers.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { addDocument } from '#app/models/records/documents.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { drawDocument } from '#app/papers/drawing.server.ts'
import { db, type Tx } from '#db/client.server.ts'
import { checklistEntries } from '#db/schema/review.ts'
import { officer, personAs } from './people.server.ts'

/** Steps of the road, each taken by the person who takes it in life, at a day of the story. */
type Step = { input?: TransitionInput; prepare?: (tx: Tx) => TransitionInput; at: Date }

export function moveDossier(dossier: Dossier, action: DossierAction, person: Person, step: Step): Dossier {
  const { version } = current(dossier, step.at)
  done(applyTransition(dossierDoor, request({ id: dossier.id, action, person, version, step })))
  return current(dossier, step.at)
}

type Row = { id: string; version: number }

export function moveReport(row: Row, action: ReportingYearAction, person: Person | null, step: Step) {
  return moved(row, applyTransition(reportingYearDoor, request({ ...row, action, person, step })))
}

export function moveTranche(row: Row, action: TrancheAction, person: Person, step: Step) {
  return moved(row, applyTransition(trancheDoor, request({ ...row, action, person, step })))
}

export function moveClaim(row: Row, action: ClaimAction, person: Person, step: Step) {
  return moved(row, applyTransition(claimDoor, request({ ...row, action, person, step })))
}

export function current({ id }: Pick<Dossier, 'id'>, at = now()): Dossier {
  const found = dossierById(id, today(at))
  if (!found) throw new Error(`The dossier ${id} of the demo is gone`)
  return found
}

export function submit(dossier: Dossier, at: Date) {
  return moveDossier(dossier, 'submit', signatoryOf(dossier), {
    at,
    input: { declaration: declarationOf(dossier) },
  })
}

export function takeUp(dossier: Dossier, at: Date) {
  return moveDossier(dossier, 'take_up', officer(), { at })
}

export function approve(dossier: Dossier, at: Date) {
  const by = officer()
  db.insert(checklistEntries)
    .values(
      CHECKLIST_RULES.map((rule) => ({
        dossierId: dossier.id,
        rule,
        verdict: 'fulfilled' as const,
        remark: '',
        checkedBy: by.id,
        checkedAt: at.toISOString(),
      })),
    )
    .run()
  return moveDossier(dossier, 'approve', by, { at })
}

export async function issue(dossier: Dossier, at: Date) {
  const file = await drawDocument('agreement', agreementData(dossier, at))
  const slot = 'agreement_issued' as const
  const keep = { dossierId: dossier.id, slot, file, uploadedBy: officer().id, now: at }
  return moveDossier(dossier, 'issue_agreement', officer(), {
    at,
    prepare: (tx) => ({ documentId: addDocument(tx, keep).id }),
  })
}

export function sign(dossier: Dossier, at: Date) {
  const input = { signatureKind: 'acceptance' as const, declaration: declarationOf(dossier) }
  return moveDossier(dossier, 'sign', signatoryOf(dossier), { at, input })
}

export async function countersign(dossier: Dossier, at: Date) {
  const person = officer()
  const declaration = {
    name: person.name,
    function: 'Integrationsbeauftragte',
    onBehalfOf: programmeOf(dossier.periodId).office.name,
  }
  const executed = executedAgreement(current(dossier, at), { declaration, person, now: at })
  if (!executed) throw new Error(`The agreement ${dossier.reference} of the demo is not signed yet`)
  const file = await drawDocument('executed-agreement', executed)
  const step = { dossier, person, version: current(dossier, at).version, now: at }
  done(acceptForTheCanton(step, { declaration, file }))
  return current(dossier, at)
}

export function signatoryOf({ party }: Dossier) {
  return personAs('signatory', party.leadBfsNumber)
}

export function declarationOf(dossier: Dossier) {
  return {
    name: signatoryOf(dossier).name,
    function: 'Gemeindeschreiberei',
    onBehalfOf: `Gemeinderat ${dossier.party.name}`,
  }
}

function request<A extends string>({
  step,
  ...rest
}: Pick<TransitionRequest<A>, 'id' | 'action' | 'person' | 'version'> & { step: Step }) {
  const { at, ...others } = step
  return { ...rest, ...others, now: at }
}

function moved({ id, version }: Row, result: TransitionResult): Row {
  done(result)
  return { id, version: version + 1 }
}

/** Whatever the portal refuses to the story stops it. */
export function done<Result extends { ok: boolean }>(result: Result): Extract<Result, { ok: true }> {
  if (!isDone(result)) throw new Error(`The demo story was refused: ${JSON.stringify(result)}`)
  return result
}

function isDone<Result extends { ok: boolean }>(result: Result): result is Extract<Result, { ok: true }> {
  return result.ok
}
