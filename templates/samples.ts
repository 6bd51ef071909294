import { yearsOf } from '#app/domain/application/application.ts'
import { contributionByYear, requiredOwnSpending } from '#app/domain/contribution/pinned.ts'
import { rappen } from '#app/domain/money.ts'
import type { AgreementData } from './agreement-data.ts'
import { ENTLEBUCH_CALCULATION, RATIO, ROOT_CALCULATION, TERM } from './samples-calculation.ts'
import { SAMPLE_CATALOGUE } from './samples-catalogue.ts'
import { ENTLEBUCH, ROOT, SAMPLE_CHECK_URL, SAMPLE_OFFICE } from './samples-parties.ts'

const YEARS = yearsOf(TERM)

export const ROOT_AGREEMENT: AgreementData = {
  ...ROOT,
  version: 1,
  issuedAt: '2024-12-16T09:30:00.000Z',
  period: { name: 'KIP 3', startsOn: '2024-01-01', endsOn: '2027-12-31' },
  term: TERM,
  catalogue: SAMPLE_CATALOGUE,
  office: SAMPLE_OFFICE,
  legalBasis: [
    'Bundesgesetz über die Ausländerinnen und Ausländer und über die Integration (AIG), namentlich Art. 4',
    'Grundlagenpapier Kantonale Integrationsprogramme KIP 3, 2024 bis 2027, vom 19. Oktober 2022',
    'Merkblatt für Gemeinden zum Abschluss von Mini-KIP-Vereinbarungen vom 23. Januar 2025',
  ],
  resolutions: resolutionsOf(ROOT, 118, 14),
  measures: [
    {
      id: 'welcome',
      title: 'Begrüssungsgespräche für Neuzugezogene aus dem Ausland',
      description:
        'Jede neu zugezogene erwachsene Person wird innert sechs Wochen zu einem Gespräch eingeladen. Bei Bedarf ist eine Schlüsselperson oder eine interkulturell dolmetschende Person dabei.',
      fundingArea: 1,
      targetGroups: ['immigrants', 'work_and_family'],
      goals: ['welcome', 'access'],
      keyFigures: [
        { label: 'Begrüssungsgespräche', planned: 90, code: 'talks', unit: 'Gespräche' },
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
      goals: ['exchange'],
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
    line(
      year,
      { id: 'talks', measureId: 'welcome', category: 'personnel' },
      'Gespräche und Vorbereitung',
      28_600,
    ),
    line(
      year,
      { id: 'interpreting', measureId: 'welcome', category: 'counselling' },
      'Schlüsselpersonen',
      7_400,
    ),
    line(year, { id: 'cafe', measureId: 'cafe', category: 'projects' }, 'Material und Honorare', 17_900),
    line(year, { id: 'rent', measureId: null, category: 'contact_point' }, 'Miete und Infrastruktur', 14_500),
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
  ...ENTLEBUCH,
  resolutions: resolutionsOf(ENTLEBUCH, 201, 10),
  calculation: ENTLEBUCH_CALCULATION,
  contributions: contributionsOf(ENTLEBUCH_CALCULATION),
  budget: ROOT_AGREEMENT.budget.map((one) => ({
    ...one,
    amountRappen: rappen((one.amountRappen * 24) / 10),
  })),
  tranches: ROOT_AGREEMENT.tranches.map((one) => ({
    ...one,
    amountRappen: ENTLEBUCH_CALCULATION.result.fullYear,
  })),
}

/** One council after the other, a day and a number each. */
function resolutionsOf({ party }: typeof ROOT, number: number, day: number): AgreementData['resolutions'] {
  return party.members.map(({ name }, index) => ({
    municipality: name,
    body: 'Gemeinderat',
    resolvedOn: `2024-11-${day + index}`,
    businessNumber: `2024-${number + index}`,
  }))
}

function contributionsOf({ result }: typeof ROOT_CALCULATION): AgreementData['contributions'] {
  return Object.entries(contributionByYear(result, TERM)).map(([year, contributionRappen]) => ({
    year: Number(year),
    contributionRappen,
    requiredOwnRappen: requiredOwnSpending(contributionRappen, RATIO),
  }))
}

type BudgetLine = AgreementData['budget'][number]
type Place = Pick<BudgetLine, 'id' | 'measureId' | 'category'>

function line(year: number, { id, ...place }: Place, label: string, francs: number): BudgetLine {
  return { ...place, label, id: `${id}-${year}`, year, amountRappen: rappen(francs * 100) }
}
