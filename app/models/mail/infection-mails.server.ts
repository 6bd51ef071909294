import { eq } from 'drizzle-orm'
import { handedInBy, replacementPath } from '#app/domain/application/document-slots.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { type DossierState, EDITABLE_STATES } from '#app/domain/lifecycle/dossier-states.ts'
import { REPORT_EDITABLE_STATES } from '#app/domain/lifecycle/reporting-year.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { recipientsOf } from '#app/models/people/role-holders.server.ts'
import { evaluationWith } from '#app/models/programme/evaluations.server.ts'
import { type Document, isOfDossier, type StoredDocument } from '#app/models/records/documents.server.ts'
import { filingsOf } from '#app/models/report/filings.server.ts'
import { reportingYearsOf } from '#app/models/report/reports.server.ts'
import type { Tx } from '#db/client.server.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'
import { mailInfectedMessage } from './inquiry-mails.server.ts'
import { enqueueForEach } from './outbox.server.ts'

type Infection = { row: StoredDocument; finding: string; now: Date }

/** Whoever may see the file knows why something is missing. */
export function tellOfInfection(tx: Tx, { row, ...found }: Infection) {
  if (isOfDossier(row)) tellInDossier(tx, { row, ...found })
  else if (row.slot === 'programme') tellOffice(tx, { row, ...found })
  else mailInfectedMessage(tx, { row, ...found })
}

/** A paper of an evaluation is the office's own. */
function tellOffice(tx: Tx, { row, finding, now }: Infection) {
  const evaluationId = evaluationWith(tx, row.id)
  if (!evaluationId) return
  enqueueForEach(tx, recipientsOf('officers', null, tx), {
    key: `programme-file-infected:${row.id}`,
    template: 'programme-file-infected',
    facts: { reason: `${row.fileName} (${finding})`, path: `/canton/evaluations/${evaluationId}` },
    now,
  })
}

/** The side that handed it in is led to where it is replaced. */
function tellInDossier(tx: Tx, { row, finding, now }: Infection & { row: Document }) {
  const dossier = tx
    .select({
      reference: dossiers.reference,
      party: parties.name,
      lead: parties.leadBfsNumber,
      state: dossiers.state,
    })
    .from(dossiers)
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .where(eq(dossiers.id, row.dossierId))
    .get()
  if (!dossier) return
  const { reference, party, lead } = dossier
  const officers = isWithTheCanton(row, dossier.state) ? [['officers', 'canton'] as const] : []
  for (const [audience, area] of [['municipality', 'municipality'] as const, ...officers])
    enqueueForEach(tx, recipientsOf(audience, { bfsNumber: lead, day: today(now) }, tx), {
      key: `file-infected:${row.id}`,
      template: 'file-infected',
      facts: {
        reference,
        party,
        reason: `${row.fileName} (${finding})`,
        path:
          area === handedInBy(row.slot)
            ? replacementPath(area, reference, row.id)
            : `/${area}/dossiers/${reference}`,
      },
      dossierId: row.dossierId,
      now,
    })
}

/** What a municipality is writing concerns nobody else, but for the files that it has filed before. */
function isWithTheCanton({ dossierId, year, sha256 }: Document, state: DossierState): boolean {
  const isFiled = filingsOf(dossierId, year).some(({ files }) => files.some((one) => one.sha256 === sha256))
  if (isFiled) return true
  if (year === null) return !isOneOf(EDITABLE_STATES, state)
  const report = reportingYearsOf(dossierId).find((one) => one.year === year)
  return report !== undefined && !isOneOf(REPORT_EDITABLE_STATES, report.state)
}
