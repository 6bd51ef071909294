import { and, eq, isNull, notInArray, sql } from 'drizzle-orm'
import { today } from '#app/domain/deadlines/calendar.ts'
import {
  leapsIn,
  mayBeTakenOver,
  type PopulationRead,
  planPopulation,
} from '#app/domain/imports/population-import.ts'
import { wordsOf } from '#app/domain/programme/programme-words.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { changedMeanwhile } from '#app/models/records/meanwhile.server.ts'
import { db } from '#db/client.server.ts'
import { calculations } from '#db/schema/agreement.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { populations } from '#db/schema/reference.ts'
import { populationImports } from '#db/schema/registers.ts'
import { formerNames } from './former-names.server.ts'
import { municipalityHistories } from './municipalities.server.ts'
import { programmeOn } from './programme.server.ts'
import { type By, type ImportClosed, type SentTable, sentTables } from './sent-tables.server.ts'

const tables = sentTables(populationImports, {
  send: 'send_population',
  takeOver: 'import_population',
  drop: 'drop_population',
})

export const {
  keep: keepPopulationImport,
  find: populationImportBy,
  all: populationImportsSent,
  drop: dropPopulation,
} = tables

/** What the table would do to the register as it stands today. */
export function populationPlan({ sheets }: Pick<SentTable, 'sheets'>, day: string): PopulationRead {
  return planPopulation(sheets, {
    municipalities: municipalityHistories(),
    formerNames: formerNames(),
    today: day,
    frozen: frozenDays(),
  })
}

/**
 * In a query over `calculations` and `dossiers`: the contribution counts. What was reopened since, rejected or withdrawn
 * keeps its own figures in its record, and holds nothing.
 */
export function counts() {
  return and(isNull(calculations.supersededAt), notInArray(dossiers.state, ['rejected', 'withdrawn']))
}

/** The reference days with whose figures a contribution that counts was calculated: they stay what they are. */
export function frozenDays(): ReadonlySet<string> {
  const day = sql<string>`${calculations.calculation} ->> '$.input.referenceDate'`
  return new Set(
    db
      .selectDistinct({ day })
      .from(calculations)
      .innerJoin(dossiers, eq(dossiers.id, calculations.dossierId))
      .where(counts())
      .all()
      .map((one) => one.day),
  )
}

/** A mark of what the preview shows: of the table and of the register that it is compared with. */
export const markOfPopulation = (read: PopulationRead) => markOfRecord(read)

type TakingOver = { id: string; seen: string; reason: string; leapsChecked: boolean }
type Asked = { ok: false; errors: Record<string, string> }

/**
 * With a fault in one line, no line counts; what stood there before is kept in the history, and so is what did not. What
 * has changed by more than a fifth since the last day is taken over once somebody says that it is right.
 */
export function takeOverPopulation(
  { id, seen, reason, leapsChecked }: TakingOver,
  by: By,
): ImportClosed | Asked {
  const found = tables.find(id)
  const read = found && populationPlan(found, today(by.now))
  const leaps = read?.ok ? leapsIn(read.plan) : 0
  if (leaps > 0 && !leapsChecked && found?.state === 'open')
    return { ok: false, errors: { leapsChecked: `population_leaps:${leaps}` } }
  return tables.takeOver({ id, reason }, by, (tx, found) => {
    const read = populationPlan(found, today(by.now))
    if (markOfPopulation(read) !== seen) return changedMeanwhile(tx, { machine: 'programme', recordId: id })
    if (!read.ok || !mayBeTakenOver(read.plan)) return { ok: false, refusal: 'import_faulty' }
    const { day, fresh, changed, total } = read.plan
    const { source } = wordsOf(programmeOn(today(by.now)).office)
    for (const { bfsNumber, residents } of [...fresh, ...changed])
      tx.insert(populations)
        .values({ bfsNumber, referenceDate: day, residents, source })
        .onConflictDoUpdate({
          target: [populations.bfsNumber, populations.referenceDate],
          set: { residents },
        })
        .run()
    const before = changed.map(({ bfsNumber, residents, known }) => ({ bfsNumber, before: known, residents }))
    const added = fresh.map(({ bfsNumber }) => bfsNumber)
    const data = { file: found.fileName, day, total, fresh: fresh.length, added, changed: before }
    return { ok: true, data }
  })
}
