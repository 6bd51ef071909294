import type { LoaderFunctionArgs } from '@remix-run/node'
import { AMENDMENT_KINDS, type AmendmentChange, type AmendmentKind } from '#app/domain/agreement/amendment.ts'
import { amendmentForms } from '#app/domain/agreement/amendment-forms.ts'
import { type AmendmentAction, amendmentMachine } from '#app/domain/lifecycle/amendment.ts'
import { stepsFrom } from '#app/domain/lifecycle/decide.ts'
import { type Amending, amendedAgreement } from '#app/models/agreement/amended-agreement.server.ts'
import { amendmentClosed } from '#app/models/agreement/amendment-faults.server.ts'
import {
  agreementBefore,
  agreementInForce,
  findAmendment,
} from '#app/models/agreement/amendment-records.server.ts'
import { heldUpAt } from '#app/models/door.server.ts'
import { amendmentDoor } from '#app/models/doors.server.ts'
import type { AtDossier, VisibleDossier } from '#app/models/dossier/dossiers.server.ts'
import { documentById } from '#app/models/records/documents.server.ts'
import { requireDossier } from './dossier.server.ts'
import { formFailure, parseForm } from './form.server.ts'
import { found, notFound } from './found.server.ts'

type Args = Pick<LoaderFunctionArgs, 'request' | 'params'>
type Data = Amending['current']

/** The door of a new amendment: the officer, an agreement in force, one of the kinds there are; `closed`: why none is begun today. */
export async function enterNewAmendment(args: Args) {
  const { person, dossier, now } = await requireDossier(args, 'officer')
  const kind = AMENDMENT_KINDS.find((known) => known === args.params.kind)
  const current = agreementInForce(dossier)
  if (!kind || !current) throw notFound()
  const closed = amendmentClosed(dossier, kind) ?? null
  return { person, dossier, now, kind, current: current.data, closed }
}

export type Entered = Awaited<ReturnType<typeof enterNewAmendment>>

/** Reads what the officer has typed, from address or form, and makes the version it would lead to. */
export function amendmentAsked(
  { dossier, now, kind, current }: Entered,
  fields: Iterable<[string, unknown]>,
) {
  const sent = [...fields].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as [string, string]] : [],
  )
  const form = parseForm(amendmentForms[kind], sent)
  if (!form.ok) return form
  const { reason } = form.data
  const change = changeOf(kind, form.data, current)
  const amended = amendedAgreement({ dossier, current, change, reason }, now)
  if (!amended.ok) return formFailure(sent, amended.errors)
  return { ok: true as const, change, reason, data: amended.data, fields: sent }
}

type Typed = { reason: string; fromYear?: number; lines?: { id: string; amountRappen: number }[] }

/** Of a budget only the lines that read differently are part of the change. */
function changeOf(kind: AmendmentKind, typed: Typed, { budget }: Data): AmendmentChange {
  const { reason: _reason, ...change } = typed
  if (kind !== 'budget') return { kind, ...change } as AmendmentChange
  const { fromYear = 0, lines = [] } = change
  const own = new Map(budget.map((line) => [line.id, line]))
  const changed = lines.filter(({ id, amountRappen }) => {
    const line = own.get(id)
    return line && line.year >= fromYear && line.amountRappen !== amountRappen
  })
  return { kind, fromYear, lines: changed } as AmendmentChange
}

/** An amendment of a dossier somebody has found; any other number does not exist. */
export function requireAmendment(at: AtDossier<VisibleDossier>, params: Args['params']) {
  const { dossier } = at
  const amendment = found(findAmendment(dossier, Number(params.number)))
  const {
    id,
    data,
    documentId,
    agreementDocumentId,
    proposedBy: _who,
    answeredBy: _whom,
    firstAcceptedBy,
    change: _change,
    ...shown
  } = amendment
  const steps = stepsFrom(amendmentMachine, amendment.state, dossier.roles)
  const heldUp = (action: AmendmentAction) => heldUpAt(amendmentDoor, { id, action }, at)
  return {
    id,
    /** What this person may do with it now. */
    steps: steps.filter((action) => heldUp(action).length === 0),
    /** What keeps the others from being done. */
    held: steps.flatMap(heldUp),
    /** The person who accepted as the first of two. */
    firstAcceptedBy,
    versions: { before: agreementBefore(amendment), after: data },
    shown: {
      ...shown,
      newVersion: data.version,
      files: [documentId, agreementDocumentId].map(fileOf),
    },
  }
}

function fileOf(id: string) {
  const document = documentById(id)
  if (!document) throw new Error(`The document ${id} of an amendment is gone`)
  const { fileName, size, sha256, uploadedAt, slot } = document
  return { id, fileName, size, sha256, uploadedAt, slot }
}
