import { rappen } from '#app/domain/money.ts'
import type { AgreementData } from './agreement-data.ts'
import type { Office } from './shapes.ts'

/** Believable sample data for previews and tests. The persons are invented. */
export const SAMPLE_OFFICE: Office = {
  canton: 'Kanton Luzern',
  name: 'Dienststelle Soziales und Gesellschaft (DISG)',
  street: 'Rösslimattstrasse 37',
  postalCode: '6002',
  town: 'Luzern',
  phone: '041 228 00 00',
  email: 'integration@example.ch',
}

export const SAMPLE_CHECK_URL = 'https://mini-kip.example.ch/verify'

/** A party of the samples: who it is, and the structure that carries its integration work. */
type SampleParty = Pick<AgreementData, 'reference' | 'party' | 'structure'>

export const ROOT: SampleParty = {
  reference: 'MK-2025-7F4K-2Q',
  party: {
    kind: 'municipality',
    name: 'Root',
    leadBfsNumber: 1065,
    members: [{ bfsNumber: 1065, name: 'Root' }],
    contact: {
      name: 'Miriam Bühlmann',
      email: 'integration@root.example.ch',
      phone: '041 455 56 00',
      street: 'Schulstrasse 14',
      postalCode: '6037',
      town: 'Root',
    },
    account: { iban: 'CH9300762011623852957', holder: 'Einwohnergemeinde Root' },
  },
  structure: {
    contactPoint: 'Anlaufstelle Integration im Gemeindehaus',
    responsiblePerson: 'Miriam Bühlmann, Bereich Gesellschaft',
    jobPercentage: 40,
    mandateBasis: 'Leitbild Integration, Gemeinderat Root',
    mandateSince: '2022-07-01',
    ownBudgetRappen: rappen(6_800_000),
  },
}

export const ENTLEBUCH: SampleParty = {
  reference: 'MK-2025-9K3M-7T',
  party: {
    kind: 'association',
    name: 'Gemeindeverbund Region Entlebuch',
    leadBfsNumber: 1008,
    members: [
      { bfsNumber: 1002, name: 'Entlebuch' },
      { bfsNumber: 1004, name: 'Flühli' },
      { bfsNumber: 1005, name: 'Hasle (LU)' },
      { bfsNumber: 1008, name: 'Schüpfheim' },
      { bfsNumber: 1010, name: 'Escholzmatt-Marbach' },
    ],
    contact: {
      name: 'Josef Emmenegger',
      email: 'integration@region-entlebuch.example.ch',
      phone: '041 485 00 00',
      street: 'Chilegass 1',
      postalCode: '6170',
      town: 'Schüpfheim',
    },
    account: { iban: 'CH9300762011623852957', holder: 'Gemeindeverbund Region Entlebuch' },
  },
  structure: {
    contactPoint: 'Regionale Anlaufstelle Integration in Schüpfheim',
    responsiblePerson: 'Josef Emmenegger, Gemeindeverbund',
    jobPercentage: 80,
    mandateBasis: 'Statuten des Gemeindeverbunds, Art. 3',
    mandateSince: '2021-01-01',
    ownBudgetRappen: rappen(16_500_000),
  },
}

/** What papers of one dossier say alike. */
export const ABOUT_ROOT = {
  language: 'de' as const,
  reference: ROOT.reference,
  party: ROOT.party.name,
  office: SAMPLE_OFFICE,
  checkUrl: SAMPLE_CHECK_URL,
}
