import type { Application } from '#app/domain/application/application.ts'
import { rappen } from '#app/domain/money.ts'

/** Root and Gisikon together, 2026 and 2027: complete in every section. */
export function completeApplication(): Application {
  return {
    startsOn: '2026-01-01',
    endsOn: '2027-12-31',
    party: {
      kind: 'association',
      name: 'Verbund Rontal',
      leadBfsNumber: 1065,
      members: [
        { bfsNumber: 1065, name: 'Root' },
        { bfsNumber: 1055, name: 'Gisikon' },
      ],
      contact: {
        name: 'Petra Kaufmann',
        email: 'integration@root.example',
        phone: '041 455 00 00',
        street: 'Schulstrasse 14',
        postalCode: '6037',
        town: 'Root',
      },
      account: { iban: 'CH9300762011623852957', holder: 'Gemeinde Root' },
    },
    structure: {
      contactPoint: 'Fachstelle Integration',
      responsiblePerson: 'Petra Kaufmann',
      jobPercentage: 60,
      mandateBasis: 'Gemeinderatsbeschluss 2019-112',
      mandateSince: '2019-08-01',
      ownBudgetRappen: rappen(80_000_00),
    },
    measures: [
      {
        id: 'talks',
        title: 'Begrüssungsgespräche',
        description: 'Für alle Neuzugezogenen.',
        fundingArea: 1,
        targetGroups: ['immigrants'],
        goals: ['welcome'],
        keyFigures: [{ label: 'Gespräche', planned: 40 }],
      },
      {
        id: 'meeting',
        title: 'Treffpunkt',
        description: 'Einmal im Monat.',
        fundingArea: 5,
        targetGroups: ['immigrants', 'local_population'],
        goals: ['exchange'],
        keyFigures: [{ label: 'Anlässe', planned: 12 }],
      },
    ],
    budgetLines: [2026, 2027].flatMap((year) => [
      {
        id: `talks-${year}`,
        year,
        measureId: 'talks',
        category: 'personnel',
        label: 'Löhne',
        amountRappen: rappen(40_000_00),
      },
      {
        id: `meeting-${year}`,
        year,
        measureId: 'meeting',
        category: 'projects',
        label: 'Anlässe',
        amountRappen: rappen(20_000_00),
      },
    ]),
    thirdParty: { 2026: rappen(0), 2027: rappen(1_000_00) },
    resolutions: [1065, 1055].map((bfsNumber) => ({
      bfsNumber,
      body: 'Gemeinderat',
      resolvedOn: '2025-11-12',
      businessNumber: `2025-${bfsNumber}`,
      amountRappen: rappen(15_000_00),
      fromYear: 2026,
      toYear: 2027,
    })),
    gaps: [],
    papers: [
      { slot: 'structure_evidence', bfsNumber: null },
      { slot: 'foundation_paper', bfsNumber: null },
      { slot: 'resolution', bfsNumber: 1065 },
      { slot: 'resolution', bfsNumber: 1055 },
    ],
  }
}
