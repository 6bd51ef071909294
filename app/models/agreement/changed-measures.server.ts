import { and, eq, gte, lte } from 'drizzle-orm'
import type { ChangedMeasure, ChangeOf } from '#app/domain/agreement/amendment.ts'
import { NEW_MEASURE } from '#app/domain/agreement/amendment-fields.ts'
import { keptFigures } from '#app/domain/application/key-figures.ts'
import { yearOf } from '#app/domain/deadlines/calendar.ts'
import { DEFAULT_LANGUAGE } from '#app/domain/language.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { namedCatalogue } from '#app/models/programme/catalogues.server.ts'
import { hashOf } from '#app/models/records/identifiers.server.ts'
import { budgetLines, measures } from '#db/schema/application.ts'
import type { AgreementData } from '#templates/agreement-data.ts'
import type { Amending, Changed } from './amended-agreement.server.ts'
import type { Acting } from './amended-records.server.ts'

type Measure = AgreementData['measures'][number]

/**
 * The new version with one measure more, another or none from a year on. One that is dropped stays readable with its
 * last year, as reports on the years before still ask for it; its budget of the years to come falls.
 */
export function measureChanged(
  { dossier, current }: Amending,
  { fromYear, measure }: ChangeOf<'measures'>,
): Changed {
  const lastYear = yearOf(dossier.endsOn)
  const kept = current.budget.filter(
    ({ measureId, year }) => measureId !== measure.id || year < fromYear || year > lastYear,
  )
  const known = current.measures.find(({ id }) => id === measure.id)
  if (measure.dropped) {
    const until = (one: Measure) => (one.id === measure.id ? { ...one, untilYear: fromYear - 1 } : one)
    return { measures: current.measures.map(until), budget: kept }
  }
  const { dropped: _kept, lines, ...told } = measure
  const after = { ...told, ...(known ? yearsOf(known) : { fromYear }) }
  return {
    measures: known
      ? current.measures.map((one) => (one.id === measure.id ? after : one))
      : [...current.measures, after],
    budget: [...kept, ...lines.map((line) => ({ ...line, measureId: measure.id }))],
  }
}

function yearsOf({ fromYear, untilYear }: Measure) {
  return { ...(fromYear && { fromYear }), ...(untilYear && { untilYear }) }
}

type Named = { dossier: Pick<Dossier, 'id' | 'periodId' | 'catalogueId'>; id: string; fromYear: number }
type TypedMeasure = Omit<Extract<ChangedMeasure, { dropped: false }>, 'id' | 'dropped' | 'lines'> & {
  rows: readonly Omit<Extract<ChangedMeasure, { dropped: false }>['lines'][number], 'id'>[]
}

/** What was typed of a measure; without, it is dropped. The ids follow from what it says, the same each time. */
export function changedMeasure({ dossier, id, fromYear }: Named, typed?: TypedMeasure): ChangedMeasure {
  if (!typed) return { id, dropped: true }
  const { rows, keyFigures: figures, ...told } = typed
  const own = id === NEW_MEASURE ? idFrom(dossier.id, fromYear, told.title) : id
  const lines = rows
    .filter(({ year }) => year >= fromYear)
    .map(({ year, category, label, amountRappen }) => ({
      id: idFrom(own, year, category, label, fromYear),
      ...{ year, category, label, amountRappen },
    }))
  const keyFigures = keptFigures(figures, namedCatalogue(dossier, DEFAULT_LANGUAGE))
  return { id: own, dropped: false, ...told, keyFigures, lines }
}

const idFrom = (...parts: readonly (string | number)[]) => hashOf(parts.join('\n')).slice(0, 32)

/** The records of the years to come follow: reports of those years ask for what is agreed then. */
export function recordMeasure(acting: Acting, { fromYear, measure }: ChangeOf<'measures'>) {
  const { tx, dossier } = acting
  tx.delete(budgetLines)
    .where(
      and(
        eq(budgetLines.dossierId, dossier.id),
        eq(budgetLines.measureId, measure.id),
        gte(budgetLines.year, fromYear),
        lte(budgetLines.year, yearOf(dossier.endsOn)),
      ),
    )
    .run()
  if (measure.dropped)
    tx.update(measures)
      .set({ untilYear: fromYear - 1 })
      .where(eq(measures.id, measure.id))
      .run()
  else recordTold(acting, { fromYear, measure })
}

type Told = { fromYear: number; measure: Extract<ChangedMeasure, { dropped: false }> }

function recordTold({ tx, dossier }: Acting, { fromYear, measure }: Told) {
  const { id, lines, dropped: _kept, ...told } = measure
  const known = recordsIn(dossier.id, 'measures')
  const dossierId = dossier.id
  tx.insert(measures)
    .values({ ...told, id, dossierId, fromYear, position: known.length })
    .onConflictDoUpdate({ target: measures.id, set: told })
    .run()
  const rows = recordsIn(dossierId, 'budgetLines').map(({ rowNumber }) => rowNumber)
  const first = Math.max(-1, ...rows) + 1
  const labels = [...new Set(lines.map(rowOf))]
  for (const line of lines)
    tx.insert(budgetLines)
      .values({ ...line, dossierId, measureId: id, rowNumber: first + labels.indexOf(rowOf(line)) })
      .run()
}

/** Lines of several years that read alike stand in one row of the grid. */
const rowOf = ({ category, label }: { category: string; label: string }) => `${category} ${label}`
