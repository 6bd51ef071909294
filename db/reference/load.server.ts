import { randomUUID } from 'node:crypto'
import { now } from '#app/clock.server.ts'
import { DEFAULT_SETTINGS, SAMPLE_KEY } from '#app/domain/programme/programme.ts'
import { wordsOf } from '#app/domain/programme/programme-words.ts'
import { env } from '#app/env.server.ts'
import type { Db } from '#db/client.server.ts'
import { catalogues } from '#db/schema/catalogue.ts'
import { distributionKeys } from '#db/schema/keys.ts'
import { municipalities, periods, populations } from '#db/schema/reference.ts'
import { CANTONS } from './cantons.ts'
import { LEAFLET } from './leaflet.ts'

const KIP_3 = {
  id: 'kip3',
  name: 'KIP 3 (2024–2027)',
  startsOn: '2024-01-01',
  endsOn: '2027-12-31',
  legalBasis: 'Grundlagenpapier Kantonale Integrationsprogramme KIP 3, 2024 bis 2027, vom 19. Oktober 2022',
}

const CANTON = CANTONS[env.DEMO_STORY ?? 'luzern']

/**
 * Municipalities, populations, period, catalogue and sample key: there from the first start on, never written over. A
 * folder that is older than the catalogues gets the first one.
 */
export function loadReferenceData(db: Db) {
  if (!db.select().from(periods).get()) loadProgramme(db)
  if (!db.select().from(catalogues).get()) db.insert(catalogues).values(leafletCatalogue()).run()
}

function loadProgramme(db: Db) {
  const { municipalities: known, office, bases } = CANTON
  const histories = known()
  db.transaction((tx) => {
    tx.insert(municipalities)
      .values(
        histories.map(({ tile, successor, populations: _residents, ...municipality }) => ({
          ...municipality,
          tileColumn: tile.column,
          tileRow: tile.row,
          successorBfsNumber: successor,
        })),
      )
      .run()
    tx.insert(populations)
      .values(
        histories.flatMap(({ bfsNumber, populations: residentsOn }) =>
          Object.entries(residentsOn).map(([referenceDate, residents]) => ({
            bfsNumber,
            referenceDate,
            residents,
            source: wordsOf(office).source,
          })),
        ),
      )
      .run()
    tx.insert(periods)
      .values({ ...KIP_3, settings: DEFAULT_SETTINGS, office })
      .run()
    tx.insert(distributionKeys)
      .values({
        id: randomUUID(),
        periodId: KIP_3.id,
        version: 1,
        key: SAMPLE_KEY,
        legalBasis: bases.key,
        reason: 'Beispielwerte bis zur Bestätigung durch den Kanton',
        inForceFrom: KIP_3.startsOn,
        createdAt: now().toISOString(),
      })
      .run()
  })
}

/** In force from the beginning: it is the canton's own, and no sample. */
function leafletCatalogue() {
  const at = now().toISOString()
  return {
    id: randomUUID(),
    periodId: KIP_3.id,
    version: 1,
    content: LEAFLET,
    begunAt: at,
    legalBasis: CANTON.bases.catalogue,
    reason: CANTON.bases.reason,
    inForceAt: at,
  }
}
