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

/** For the story of parity. Quelle: BFS STATPOP 31.12.2023. */
const ZUERICH: Canton = {
  municipalities: () => [
    town(53, 'Bülach', { district: 'Bezirk Bülach', residents: 24_186, tile: { column: 1, row: 1 } }),
    town(191, 'Dübendorf', { district: 'Bezirk Uster', residents: 31_506, tile: { column: 1, row: 2 } }),
    town(193, 'Fällanden', { district: 'Bezirk Uster', residents: 9_583, tile: { column: 1, row: 3 } }),
    town(198, 'Uster', { district: 'Bezirk Uster', residents: 36_352, tile: { column: 2, row: 3 } }),
    town(199, 'Volketswil', { district: 'Bezirk Uster', residents: 19_723, tile: { column: 2, row: 2 } }),
  ],
  /** Invented but for its names: the story binds nobody. */
  office: {
    canton: 'Kanton Zürich',
    name: 'Fachstelle Integration',
    street: 'Musterweg 2',
    postalCode: '8090',
    town: 'Zürich',
    phone: '043 555 12 34',
    email: 'integration@zuerich.example',
    remedies:
      'Gegen diesen Entscheid kann innert 30 Tagen seit Zustellung bei der Direktion der Justiz und des Innern des Kantons Zürich Rekurs erhoben werden. Der Rekurs hat einen Antrag und eine Begründung zu enthalten.',
    words: {
      programme: 'Gemeinde-KIP',
      agreement: 'Leistungsvereinbarung',
      agreementEnglish: 'service agreement',
      office: 'Fachstelle Integration',
      article: 'die',
      officeEnglish: 'Office for Integration',
      cantonEnglish: 'Canton of Zurich',
      source: 'BFS STATPOP',
      statistics: 'Statistik Zürich',
      leaflet: '',
      leafletEnglish: '',
      leafletAddress: '',
    },
  },
  bases: {
    key: 'Konzept KIP des Kantons Zürich',
    catalogue: 'Konzept KIP des Kantons Zürich',
    reason: 'Mit dem Konzept des Kantons',
  },
  mailDomain: 'zuerich.example',
}

/** For the story of other open areas. Quelle: BFS STATPOP 31.12.2023. */
const BASEL_LANDSCHAFT: Canton = {
  municipalities: () => [
    town(2762, 'Allschwil', { district: 'Bezirk Arlesheim', residents: 22_110, tile: { column: 1, row: 1 } }),
    town(2770, 'Muttenz', { district: 'Bezirk Arlesheim', residents: 18_234, tile: { column: 2, row: 1 } }),
    town(2829, 'Liestal', { district: 'Bezirk Liestal', residents: 15_834, tile: { column: 3, row: 2 } }),
    town(2831, 'Pratteln', { district: 'Bezirk Liestal', residents: 16_566, tile: { column: 3, row: 1 } }),
  ],
  /** Invented but for its names: the story binds nobody. */
  office: {
    canton: 'Kanton Basel-Landschaft',
    name: 'Fachbereich Integration',
    street: 'Musterweg 3',
    postalCode: '4410',
    town: 'Liestal',
    phone: '061 555 12 34',
    email: 'integration@baselland.example',
    remedies:
      'Gegen diesen Entscheid kann innert 10 Tagen seit Zustellung beim Regierungsrat des Kantons Basel-Landschaft Beschwerde erhoben werden. Die Beschwerde hat einen Antrag und eine Begründung zu enthalten.',
    words: {
      programme: 'Gemeinde-KIP',
      agreement: 'Zusammenarbeitsvereinbarung',
      agreementEnglish: 'cooperation agreement',
      office: 'Fachbereich Integration',
      article: 'der',
      officeEnglish: 'Integration Unit',
      cantonEnglish: 'Canton of Basel-Landschaft',
      source: 'BFS STATPOP',
      statistics: 'Statistik Baselland',
      leaflet: '',
      leafletEnglish: '',
      leafletAddress: '',
    },
  },
  bases: {
    key: 'Landratsbeschluss über das KIP 3',
    catalogue: 'Konzept KIP 3 des Kantons',
    reason: 'Mit dem Konzept des Kantons',
  },
  mailDomain: 'baselland.example',
}

export const CANTONS: Record<DemoStory, Canton> = {
  luzern: LUZERN,
  solothurn: SOLOTHURN,
  zuerich: ZUERICH,
  'basel-landschaft': BASEL_LANDSCHAFT,
}

type Town = Pick<MunicipalityHistory, 'district' | 'tile'> & { residents: number }

function town(bfsNumber: number, name: string, { residents, ...place }: Town): MunicipalityHistory {
  const own = { bfsNumber, name, ...place, populations: { '2023-12-31': residents } }
  return { ...own, validFrom: null, validTo: null, successor: null }
}
