import { rappen } from '#app/domain/money.ts'
import { activityOf } from '#app/domain/programme/activity.ts'
import type { RolledYear } from '#app/domain/programme/roll-up.ts'
import type { ActivityReportData } from './activity-report.ts'
import { ENTLEBUCH, ROOT, SAMPLE_CHECK_URL, SAMPLE_OFFICE } from './samples-parties.ts'

type Sampled = RolledYear & { year: number }

/** One year of an agreement: as planned, and settled where it is over. */
function year(
  of: typeof ROOT,
  at: number,
  { eligible, isSettled }: { eligible: number; isSettled: boolean },
): Sampled {
  const costs = (whole: number) => [
    { area: 1, eligible: rappen(whole * 6_000) },
    { area: 5, eligible: rappen(whole * 3_000) },
    { area: null, eligible: rappen(whole * 1_000) },
  ]
  const funds = (whole: number) => ({
    contribution: rappen(whole * 4_600),
    thirdParty: rappen(whole * 400),
    costs: costs(whole),
  })
  const talks = { label: 'Begrüssungsgespräche', unit: 'Gespräche', planned: 40 }
  const guests = { label: 'Teilnehmende am Sprachtreff', unit: 'Personen', planned: 60 }
  return {
    reference: of.reference,
    party: of.party.name,
    year: at,
    planned: funds(eligible),
    actual: isSettled ? funds(eligible - 7) : null,
    measures: [
      { area: 1, keyFigures: [{ ...talks, actual: isSettled ? 37 : null }] },
      { area: 5, keyFigures: [{ ...guests, actual: isSettled ? 71 : null }] },
    ],
  }
}

const YEARS = [2024, 2025, 2026, 2027]
const rolled = YEARS.flatMap((at) => [
  year(ROOT, at, { eligible: 660 + (at - 2024) * 15, isSettled: at < 2026 }),
  year(ENTLEBUCH, at, { eligible: 1_240, isSettled: at < 2027 }),
])
const timings = [
  { year: 2024, on_time: 2, late: 0, overdue: 0, due: 0 },
  { year: 2025, on_time: 1, late: 1, overdue: 0, due: 0 },
  { year: 2026, on_time: 1, late: 0, overdue: 1, due: 0 },
  { year: 2027, on_time: 0, late: 0, overdue: 0, due: 2 },
]

/** A whole period that has been reported on before, with all the words that an office may say. */
export const PERIOD_REPORT: ActivityReportData = {
  language: 'de',
  reference: 'MK-TB-2024-2027-2',
  issuedAt: '2027-06-30T09:00:00.000Z',
  office: SAMPLE_OFFICE,
  checkUrl: SAMPLE_CHECK_URL,
  issuedBy: 'Andrea Kälin',
  period: { name: 'KIP 3', startsOn: '2024-01-01', endsOn: '2027-12-31' },
  year: null,
  sample: true,
  replaces: {
    reference: 'MK-TB-2024-2027-1',
    issuedAt: '2027-05-20T09:00:00.000Z',
    reason: 'Die Abrechnung des Gemeindeverbunds Region Entlebuch für 2026 ist seither dazugekommen.',
  },
  words: {
    foreword:
      'Die Gemeinden haben in dieser Periode an ihren Anlaufstellen mehr Menschen begrüsst als je zuvor.\n\nDieser Bericht zeigt, was vereinbart war, was daraus geworden ist und wer es getragen hat.',
    areas: {
      '1': 'Die Begrüssungsgespräche erreichen fast alle Zugezogenen innert zwei Monaten.',
      '5': 'Der Sprachtreff im Entlebuch wird von mehr Menschen besucht, als geplant war.',
    },
    conclusions: 'Wo eine Person mit festem Pensum zuständig ist, gelingen die Massnahmen besser.',
    outlook: 'Für KIP 4 prüfen wir, Gemeinden ohne Anlaufstelle über Verbünde einzubeziehen.',
  },
  names: [
    '1. Information, Abklärung Integrationsbedarf und Beratung',
    '5. Zusammenleben und Partizipation',
    'Anlaufstelle, keinem Förderbereich zugeteilt',
  ],
  figures: {
    ...activityOf({ years: YEARS, rolled, timings }),
    outcomes: { done: 8, changed: 1, dropped: 1 },
    requests: { open: 1, answered: 3, closed: 9 },
    evaluations: [
      {
        title: 'Wirkung der Anlaufstellen',
        evaluator: 'Hochschule Luzern',
        evaluatedOn: '2027-04-12',
        findings:
          'Wer die Anlaufstelle kennt, findet sich schneller zurecht.\n\nBekannt ist sie vor allem bei Familien mit Kindern.',
      },
    ],
  },
}

/** One year, on which nothing was said and nothing was settled yet. */
export const YEAR_REPORT: ActivityReportData = {
  ...PERIOD_REPORT,
  reference: 'MK-TB-2027-3',
  year: 2027,
  replaces: undefined,
  words: { foreword: '', areas: {}, conclusions: '', outlook: '' },
  figures: {
    ...activityOf({ years: [2027], rolled, timings }),
    outcomes: { done: 0, changed: 0, dropped: 0 },
    requests: { open: 0, answered: 0, closed: 0 },
    evaluations: [],
  },
}
