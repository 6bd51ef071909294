import { type GrantsPlan, type GrantsRead, planGrants } from '#app/domain/imports/grants-import.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { changedMeanwhile } from '#app/models/records/meanwhile.server.ts'
import { grantImports } from '#db/schema/registers.ts'
import { formerNames } from './former-names.server.ts'
import { standingGrants, writeGrant } from './grants.server.ts'
import { municipalityHistories } from './municipalities.server.ts'
import { type By, type ImportClosed, type SentTable, sentTables } from './sent-tables.server.ts'

const tables = sentTables(grantImports, {
  send: 'send_grants',
  takeOver: 'take_over_grants',
  drop: 'drop_grants',
})

export const { keep: keepGrantImport, find: grantImportBy, all: grantImportsSent, drop: dropGrants } = tables

/** What the table would do to the register as it stands today. */
export function planOf({ sheets }: Pick<SentTable, 'sheets'>): GrantsRead {
  return planGrants(sheets, {
    municipalities: municipalityHistories(),
    formerNames: formerNames(),
    standing: standingGrants(),
  })
}

/** A mark of what the preview shows: of the table and of the register that it is compared with. */
export const markOfPlan = (read: GrantsRead) => markOfRecord(read)

type TakingOver = { id: string; seen: string; reason: string; takeBackGone: boolean }

/** With a fault in one line, no line counts. */
export function takeOverGrants({ id, seen, reason, takeBackGone }: TakingOver, by: By): ImportClosed {
  return tables.takeOver({ id, reason }, by, (tx, found) => {
    const read = planOf(found)
    if (markOfPlan(read) !== seen) return changedMeanwhile(tx, { machine: 'programme', recordId: id })
    if (!read.ok || read.plan.faults.length > 0) return { ok: false, refusal: 'import_faulty' }
    const { fresh, changed, gone } = read.plan
    for (const { grant } of fresh) writeGrant(tx, { grant, act: 'add', reason }, by)
    for (const { grant, known } of changed)
      writeGrant(
        tx,
        { grant: { ...grant, reference: grant.reference || known.reference }, act: 'change', reason },
        by,
        known,
      )
    if (takeBackGone) for (const grant of gone) writeGrant(tx, { grant, act: 'take_back', reason }, by, grant)
    return { ok: true, data: countsOf(read.plan) }
  })
}

function countsOf({ fresh, changed, unchanged, gone }: GrantsPlan) {
  return { fresh: fresh.length, changed: changed.length, unchanged: unchanged.length, gone: gone.length }
}
