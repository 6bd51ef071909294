import { sectionOfPaper } from '#app/domain/application/document-slots.ts'
import type { ApplicationSection } from '#app/domain/application/sections.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import type { Refused } from '#app/domain/lifecycle/refusal.ts'
import { mayHandInResolution, type Person } from '#app/domain/roles.ts'
import { tellUnchanged } from '#app/models/records/acts.server.ts'
import { recordOnDossier } from '#app/models/records/audit.server.ts'
import { documentsOf } from '#app/models/records/documents.server.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { latestOn } from '#app/models/records/meanwhile.server.ts'
import { moveOn } from '#app/models/records/versions.server.ts'
import { orRollBack, type Tx } from '#db/client.server.ts'
import { applicationOf, savedStructure } from './application.server.ts'
import { type Dossier, dossierById, isEditable } from './dossiers.server.ts'
import { followResolutions } from './resolution-deadline.server.ts'

export type ChangeRefusal = 'not_found' | 'wrong_role' | 'wrong_state' | 'changed_meanwhile'
export type ChangeResult = { ok: true } | Refused<ChangeRefusal>

export type SectionChange = {
  dossierId: string
  section: ApplicationSection
  person: Person
  /** The mark of what the person saw; without one the change only adds or takes away a record. */
  seen?: string
  /** What to compare it with, where the page shows one record of the section and not all of it. */
  mark?: (tx: Tx) => string
  /** Only the resolution of this member, which its own people may change as well. */
  resolutionOf?: number
  now: Date
}

/** A change of a section that the verb names. */
export type Change = Omit<SectionChange, 'section'>

/** A mark of what a section holds, papers included: two marks are equal exactly when nothing was changed in between. */
export function markOf(dossier: Dossier, section: ApplicationSection): string {
  const papers = documentsOf(dossier.id).filter(({ slot }) => sectionOfPaper(slot) === section)
  const papersHere = papers.map(({ id }) => id)
  const { party, measures, budgetLines, thirdParty, resolutions } = applicationOf(dossier)
  const contents: Record<ApplicationSection, unknown> = {
    party: [dossier.party, party.members],
    structure: [savedStructure(dossier.id), papersHere],
    measures,
    budget: [budgetLines.map(({ id: _id, ...line }) => line), thirdParty],
    documents: [resolutions, papersHere],
    review: dossier.version,
  }
  return markOfRecord(contents[section])
}

/**
 * Changes a section, as long as the municipality may: in draft or when returned, by its own people, on what they
 * saw. The same change sent twice is one change. Each one moves the version on, so that whoever files knows.
 */
export function changeSection(
  change: SectionChange,
  write: (tx: Tx, dossier: Dossier) => void,
): ChangeResult {
  return orRollBack((tx): ChangeResult => {
    const refusal = refusalOf(tx, change, write)
    return refusal ? { ok: false, refusal, meanwhile: meanwhileOf(tx, change, refusal) } : { ok: true }
  })
}

function meanwhileOf(tx: Tx, { dossierId, section }: SectionChange, refusal: ChangeRefusal) {
  const about = { machine: 'dossier', recordId: dossierId } as const
  if (refusal === 'changed_meanwhile') return latestOn(tx, { ...about, section })
  return refusal === 'wrong_state' ? latestOn(tx, about) : null
}

function refusalOf(
  tx: Tx,
  { dossierId, section, person, seen, mark, resolutionOf, now }: SectionChange,
  write: (tx: Tx, dossier: Dossier) => void,
): ChangeRefusal | undefined {
  const dossier = dossierById(dossierId, today(now))
  if (!dossier) return 'not_found'
  const { leadBfsNumber } = dossier.party
  if (!mayHandInResolution(person, { leadBfsNumber, bfsNumber: resolutionOf ?? leadBfsNumber }))
    return 'wrong_role'
  if (resolutionOf !== undefined && !dossier.members.some(({ bfsNumber }) => bfsNumber === resolutionOf))
    return 'not_found'
  if (!isEditable(dossier)) return 'wrong_state'

  const before = markOf(dossier, section)
  const shown = mark ? mark(tx) : before
  write(tx, dossier)
  const after = markOf(dossierById(dossierId, today(now)) ?? dossier, section)
  const told = { machine: 'dossier', action: 'edit', data: { section } } as const
  if (before === after) return tellUnchanged(told)
  if (seen !== undefined && seen !== shown) return 'changed_meanwhile'
  moveOn(tx, dossier, { year: null, now })
  if (section === 'documents') followResolutions(tx, dossier, now)
  recordOnDossier(tx, { dossier, person, now, action: told.action, data: told.data })
  return undefined
}
