import { rappen } from '#app/domain/money.ts'
import { emptyContent } from '#app/domain/report/forms.ts'
import type { Agreed, AnnualReport } from '#app/domain/report/report.ts'

export function agreed(): Agreed {
  return {
    measures: [
      {
        id: 'talks',
        title: 'Begrüssungsgespräche',
        goals: ['welcome', 'access'],
        keyFigures: [{ label: 'Gespräche', planned: 40 }],
      },
      {
        id: 'meeting',
        title: 'Treffpunkt',
        goals: ['exchange'],
        keyFigures: [
          { label: 'Anlässe', planned: 12 },
          { label: 'Gäste', planned: 300 },
        ],
      },
    ],
    budgetLines: [
      { id: 'wages', measureId: null, label: 'Löhne', amountRappen: rappen(40_000_00), eligible: true },
      {
        id: 'events',
        measureId: 'meeting',
        label: 'Anlässe',
        amountRappen: rappen(4_000_00),
        eligible: true,
      },
      { id: 'office', measureId: null, label: 'Verwaltung', amountRappen: rappen(3_000_00), eligible: false },
    ],
    eligible: ['projects', 'personnel'],
    tolerance: { percent: 15, amountRappen: rappen(1_000_00) },
  }
}

export function completeReport(): AnnualReport {
  const line = (budgetLineId: string, declared: number) => ({
    budgetLineId,
    declaredRappen: rappen(declared),
    deviationReason: '',
    correctedRappen: null,
    correctionReason: '',
  })
  return {
    ...emptyContent(),
    summary: 'Ein gutes Jahr.',
    measures: [
      {
        ...{ measureId: 'talks', outcome: 'done', text: '', actuals: [38] },
        ...{ goals: ['welcome'], contribution: 'Alle begrüsst.' },
      },
      {
        ...{ measureId: 'meeting', outcome: 'changed', text: 'Neu im Schulhaus.', actuals: [11, 280] },
        ...{ goals: ['exchange'], contribution: 'Man kennt sich.' },
      },
    ],
    accounts: [line('wages', 41_000_00), line('events', 3_900_00), line('office', 3_000_00)],
    thirdPartyRappen: rappen(0),
    thirdPartyCorrectedRappen: null,
    thirdPartyCorrectionReason: '',
    ledgerFiled: true,
  }
}
