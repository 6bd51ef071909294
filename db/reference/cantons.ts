import type { OfficeSetting } from '#app/domain/agreement/office.ts'
import type { MunicipalityHistory } from '#app/domain/contribution/population.ts'
import type { DemoStory } from '#app/domain/programme/stories.ts'
import { referenceMunicipalities } from './municipalities.ts'

/** What a portal begins with in a canton, before anything is entered. */
type Canton = {
  municipalities: () => MunicipalityHistory[]
  office: OfficeSetting
  /** What its sample key and its first catalogue rest on. */
  bases: { key: string; catalogue: string; reason: string }
  /** Where the mailboxes of the people of its demo are. */
  mailDomain: string
}

const LUZERN: Canton = {
  municipalities: referenceMunicipalities,
  /** Until the canton has set its own; the mailbox is the office's, not a person's (Merkblatt 6). */
  office: {
    canton: 'Kanton Luzern',
    name: 'Dienststelle Soziales und Gesellschaft (DISG)',
    street: 'Rösslimattstrasse 37',
    postalCode: '6002',
    town: 'Luzern',
    phone: '041 228 82 13',
    email: 'disg@lu.ch',
  },
  bases: {
    key: 'Merkblatt Mini-KIP, Kapitel 5',
    catalogue: 'Merkblatt Mini-KIP vom 23.01.2025, Kapitel 3 bis 5',
    reason: 'Mit dem Merkblatt des Kantons Luzern',
  },
  mailDomain: 'disg.example',
}

/** Four municipalities, for the story of a canton in which the government decides. Quelle: BFS STATPOP 31.12.2023. */
const SOLOTHURN: Canton = {
  municipalities: () => [
    town(2513, 'Biberist', { district: 'Wasseramt', residents: 9_345, tile: { column: 2, row: 2 } }),
    town(2546, 'Grenchen', { district: 'Lebern', residents: 18_295, tile: { column: 1, row: 1 } }),
    town(2581, 'Olten', { district: 'Olten', residents: 18_715, tile: { column: 3, row: 1 } }),
    town(2601, 'Solothurn', { district: 'Solothurn', residents: 16_855, tile: { column: 2, row: 1 } }),
  ],
  /** Invented but for its names: the story binds nobody. */
  office: {
    canton: 'Kanton Solothurn',
    name: 'Amt für Gesellschaft und Soziales',
    street: 'Musterweg 1',
    postalCode: '4500',
    town: 'Solothurn',
    phone: '032 555 12 34',
    email: 'integration@solothurn.example',
    remedies:
      'Gegen diesen Entscheid kann innert 10 Tagen seit Zustellung beim Departement des Innern des Kantons Solothurn Beschwerde erhoben werden. Die Beschwerde hat einen Antrag und eine Begründung zu enthalten.',
    words: {
      programme: 'Gemeinde-KIP',
      agreement: 'Leistungsvereinbarung',
      agreementEnglish: 'service agreement',
      office: 'AGS',
      article: 'das',
      officeEnglish: 'Office for Society and Social Affairs',
      cantonEnglish: 'Canton of Solothurn',
      source: 'BFS STATPOP',
      statistics: 'Statistik Solothurn',
      leaflet: '',
      leafletEnglish: '',
      leafletAddress: '',
    },
  },
  bases: {
    key: 'Konzept KIP 3 des Kantons Solothurn',
    catalogue: 'Konzept KIP 3 des Kantons Solothurn',
    reason: 'Mit dem Konzept des Kantons',
  },
  mailDomain: 'solothurn.example',
}

export const CANTONS: Record<DemoStory, Canton> = { luzern: LUZERN, solothurn: SOLOTHURN }

type Town = Pick<MunicipalityHistory, 'district' | 'tile'> & { residents: number }

function town(bfsNumber: number, name: string, { residents, ...place }: Town): MunicipalityHistory {
  const own = { bfsNumber, name, ...place, populations: { '2023-12-31': residents } }
  return { ...own, validFrom: null, validTo: null, successor: null }
}
