import { yearsOf } from '#app/domain/application/application.ts'
import { contributionByYear, requiredOwnSpending } from '#app/domain/contribution/pinned.ts'
import { rappen } from '#app/domain/money.ts'
import type { AgreementData } from './agreement-data.ts'
import { ENTLEBUCH_CALCULATION, RATIO, ROOT_CALCULATION, TERM } from './samples-calculation.ts'
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

const YEARS = yearsOf(TERM)

export const ROOT_AGREEMENT: AgreementData = {
  reference: 'MK-2025-7F4K-2Q',
  version: 1,
  issuedAt: '2024-12-16T09:30:00.000Z',
  period: { name: 'KIP 3', startsOn: '2024-01-01', endsOn: '2027-12-31' },
  term: TERM,
  office: SAMPLE_OFFICE,
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
  legalBasis: [
    'Bundesgesetz über die Ausländerinnen und Ausländer und über die Integration (AIG), namentlich Art. 4',
    'Grundlagenpapier Kantonale Integrationsprogramme KIP 3, 2024 bis 2027, vom 19. Oktober 2022',
    'Merkblatt für Gemeinden zum Abschluss von Mini-KIP-Vereinbarungen vom 23. Januar 2025',
  ],
  structure: {
    contactPoint: 'Anlaufstelle Integration im Gemeindehaus',
    responsiblePerson: 'Miriam Bühlmann, Bereich Gesellschaft',
    jobPercentage: 40,
    mandateBasis: 'Leitbild Integration, Gemeinderat Root',
    mandateSince: '2022-07-01',
    ownBudgetRappen: rappen(6_800_000),
  },
  resolutions: [
    { municipality: 'Root', body: 'Gemeinderat', resolvedOn: '2024-11-14', businessNumber: '2024-118' },
  ],
  measures: [
    {
      id: 'welcome',
      title: 'Begrüssungsgespräche für Neuzugezogene aus dem Ausland',
      description:
        'Jede neu zugezogene erwachsene Person wird innert sechs Wochen zu einem Gespräch eingeladen. Bei Bedarf ist eine Schlüsselperson oder eine interkulturell dolmetschende Person dabei.',
      fundingArea: 1,
      targetGroups: ['immigrants', 'work_and_family'],
      keyFigures: [
        { label: 'Gespräche', planned: 90 },
        { label: 'Sprachen', planned: 8 },
      ],
    },
    {
      id: 'cafe',
      title: 'Café Treffpunkt Perron',
      description:
        'Offener Treffpunkt mit Konversation auf Deutsch, einmal in der Woche, geführt mit Freiwilligen.',
      fundingArea: 5,
      targetGroups: ['immigrants', 'asylum', 'local_population'],
      keyFigures: [
        { label: 'Anlässe', planned: 40 },
        { label: 'Teilnahmen', planned: 600 },
      ],
    },
  ],
  calculation: ROOT_CALCULATION,
  calculatedOn: '2024-12-12',
  contributions: contributionsOf(ROOT_CALCULATION),
  ratio: RATIO,
  missedMatch: 'reduce',
  unspent: 'reclaim',
  tolerance: { percent: 15, amountRappen: rappen(100_000) },
  budget: YEARS.flatMap((year) => [
    line(year, {
      id: 'talks',
      measureId: 'welcome',
      category: 'personnel',
      label: 'Gespräche und Vorbereitung',
      francs: 28_600,
    }),
    line(year, {
      id: 'interpreting',
      measureId: 'welcome',
      category: 'counselling',
      label: 'Schlüsselpersonen',
      francs: 7_400,
    }),
    line(year, {
      id: 'cafe',
      measureId: 'cafe',
      category: 'projects',
      label: 'Material und Honorare',
      francs: 17_900,
    }),
    line(year, {
      id: 'rent',
      measureId: null,
      category: 'contact_point',
      label: 'Miete und Infrastruktur',
      francs: 14_500,
    }),
  ]),
  thirdParty: YEARS.map((year) => ({ year, amountRappen: rappen(200_000) })),
  tranches: YEARS.map((year) => ({
    year,
    dueOn: `${year}-01-31`,
    amountRappen: rappen(3_031_900),
    needsReportOf: year === YEARS[0] ? null : year - 1,
  })),
  reports: [
    { year: 2025, legalDueOn: '2026-03-15', effectiveDueOn: '2026-03-16' },
    { year: 2026, legalDueOn: '2027-03-15', effectiveDueOn: '2027-03-15' },
    { year: 2027, legalDueOn: '2028-03-15', effectiveDueOn: '2028-03-15' },
  ],
  noticeMonths: null,
  checkUrl: SAMPLE_CHECK_URL,
}

export const ENTLEBUCH_AGREEMENT: AgreementData = {
  ...ROOT_AGREEMENT,
  reference: 'MK-2025-9K3M-7T',
  party: {
    ...ROOT_AGREEMENT.party,
    kind: 'association',
    name: 'Gemeindeverbund Region Entlebuch',
    leadBfsNumber: 1008,
    contact: {
      name: 'Josef Emmenegger',
      email: 'integration@region-entlebuch.example.ch',
      phone: '041 485 00 00',
      street: 'Chilegass 1',
      postalCode: '6170',
      town: 'Schüpfheim',
    },
    members: [
      { bfsNumber: 1002, name: 'Entlebuch' },
      { bfsNumber: 1004, name: 'Flühli' },
      { bfsNumber: 1005, name: 'Hasle (LU)' },
      { bfsNumber: 1008, name: 'Schüpfheim' },
      { bfsNumber: 1010, name: 'Escholzmatt-Marbach' },
    ],
    account: { iban: 'CH9300762011623852957', holder: 'Gemeindeverbund Region Entlebuch' },
  },
  resolutions: ['Entlebuch', 'Flühli', 'Hasle (LU)', 'Schüpfheim', 'Escholzmatt-Marbach'].map(
    (municipality, index) => ({
      municipality,
      body: 'Gemeinderat',
      resolvedOn: `2024-11-${10 + index}`,
      businessNumber: `2024-${201 + index}`,
    }),
  ),
  calculation: ENTLEBUCH_CALCULATION,
  contributions: contributionsOf(ENTLEBUCH_CALCULATION),
  structure: {
    contactPoint: 'Regionale Anlaufstelle Integration in Schüpfheim',
    responsiblePerson: 'Josef Emmenegger, Gemeindeverbund',
    jobPercentage: 80,
    mandateBasis: 'Statuten des Gemeindeverbunds, Art. 3',
    mandateSince: '2021-01-01',
    ownBudgetRappen: rappen(16_500_000),
  },
  budget: ROOT_AGREEMENT.budget.map((one) => ({
    ...one,
    amountRappen: rappen((one.amountRappen * 24) / 10),
  })),
  tranches: ROOT_AGREEMENT.tranches.map((one) => ({
    ...one,
    amountRappen: ENTLEBUCH_CALCULATION.result.fullYear,
  })),
}

function contributionsOf({ result }: typeof ROOT_CALCULATION): AgreementData['contributions'] {
  return Object.entries(contributionByYear(result, TERM)).map(([year, contributionRappen]) => ({
    year: Number(year),
    contributionRappen,
    requiredOwnRappen: requiredOwnSpending(contributionRappen, RATIO),
  }))
}

type SampleLine = Omit<AgreementData['budget'][number], 'year' | 'amountRappen'> & { francs: number }

function line(year: number, { id, francs, ...rest }: SampleLine): AgreementData['budget'][number] {
  return { ...rest, id: `${id}-${year}`, year, amountRappen: rappen(francs * 100) }
}
