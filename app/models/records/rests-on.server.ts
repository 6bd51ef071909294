import type { MachineName } from '#app/domain/lifecycle/machines.ts'
import { chainFor } from '#app/models/dossier/dossier-chain.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn, type SheetName } from '#app/models/dossier/folder.server.ts'
import { SHEETS } from '#app/models/dossier/folder-sheets.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { recordName } from '#db/proven-tables.ts'
import { catalogues } from '#db/schema/catalogue.ts'
import { chains } from '#db/schema/chain.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'
import { settingsVersions } from '#db/schema/programme.ts'
import { periods } from '#db/schema/reference.ts'

/** What a step of each machine decides on, beside the dossier, its party with the account, and its programme. */
const LOOKED_AT: Record<MachineName, readonly SheetName[]> = {
  dossier: ['resolutions', 'filings', 'calculations', 'chainRecords', 'agreements'],
  amendment: ['resolutions', 'calculations', 'agreements'],
  reportingYear: ['filings', 'accountLines', 'addedCosts', 'deadlines', 'settlements', 'agreements'],
  tranche: ['reportingYears', 'settlements', 'bookings', 'agreements', 'accountChanges'],
  claim: ['settlements', 'bookings', 'deadlines'],
  accountChange: ['agreements'],
}

type Step = { machine: MachineName; row: { id: string }; dossier: Dossier }
/** What tells a record which reporting year or other record it is about. */
type Place = { id?: string; year?: number | null; reportingYearId?: string; subjectId?: string }

/** The records that a step rests on, by name. */
export function restsOn({ machine, row, dossier }: Step): string[] {
  const held = LOOKED_AT[machine].flatMap((sheet) =>
    recordsIn(dossier.id, sheet)
      .filter((record) => concerns(record, row))
      .map((record) => recordName(SHEETS[sheet].table, record)),
  )
  const version = programmeOf(dossier.periodId).held
  const chain = machine === 'dossier' && chainFor(dossier)
  return [
    recordName(dossiers, dossier),
    recordName(parties, { id: dossier.partyId }),
    recordName(periods, { id: dossier.periodId }),
    ...(version ? [recordName(settingsVersions, version)] : []),
    ...(dossier.catalogueId ? [recordName(catalogues, { id: dossier.catalogueId })] : []),
    ...(chain ? [recordName(chains, chain)] : []),
    ...held,
  ]
}

/** A record of another year, or about another record, is not what the step looks at. */
function concerns(record: object, { id, year, reportingYearId = id }: Place): boolean {
  const held: Place = record
  if (held.subjectId !== undefined) return held.subjectId === id
  if (held.reportingYearId !== undefined) return held.reportingYearId === reportingYearId
  return typeof held.year !== 'number' || typeof year !== 'number' || held.year === year
}
