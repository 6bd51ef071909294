import type { PlainDate } from '#app/domain/deadlines/calendar.ts'
import { grouped } from '#app/domain/grouped.ts'
import { by } from '#app/domain/order.ts'
import {
  median,
  POINTS,
  PUNCTUALITY,
  type Punctuality,
  perHead,
  punctuality,
  REPORT_SPANS,
  SPANS,
  type SpanKey,
  type SpreadPoint,
  spansOf,
} from '#app/domain/programme/statistics.ts'
import type { Programme } from '#app/models/programme/programme.server.ts'
import {
  arrivalsIn,
  contributionsIn,
  partiesOf,
  pointsAskedIn,
} from '#app/models/programme/statistics.server.ts'
import { reportsOfAll } from '#app/models/report/report-matrix.server.ts'

/** A dossier behind a figure, with what it adds to it. */
type Behind = { reference: string; party: string; value?: number; year?: number }

/** What a figure counts; with a point, those alone that have this value. */
type What = { point?: SpreadPoint } & (
  | { of: 'timing'; timing: Punctuality; year: number }
  | { of: 'span'; span: SpanKey }
  | { of: 'returns'; matter: 'application' | 'report'; section: string }
  | { of: 'perHead' }
)

type Machine = Parameters<typeof arrivalsIn>[1]['machine']

/**
 * What can be counted of a period on a day. Each figure has a name by which its address asks for the dossiers behind
 * it (`?of=late-2026`).
 */
export function statisticsOf(
  { id, name }: Programme,
  { today, of }: { today: PlainDate; of: string | null },
) {
  const dossiers = partiesOf(id)
  const known = new Map(dossiers.map((dossier) => [dossier.id, dossier]))
  const behind = (dossierId: string, value?: number, year?: number | null): Behind[] => {
    const found = known.get(dossierId)
    if (!found) return []
    const { reference, party } = found
    return [{ reference, party, ...(value !== undefined && { value }), ...(year && { year }) }]
  }
  const figures = new Map<string, { what: What; behind: Behind[] }>()
  const counted = (key: string, what: What, dossiersBehind: Behind[]) => {
    figures.set(key, { what, behind: dossiersBehind })
    return { key, count: dossiersBehind.length }
  }
  const spread = (key: string, what: What, dossiersBehind: Behind[]) => {
    const sorted = dossiersBehind.toSorted(by(({ value = 0 }) => value))
    const at = spreadOf(sorted.flatMap(({ value }) => value ?? []))
    for (const point of POINTS) {
      const having = sorted.filter(({ value }) => value === at[point])
      figures.set(`${key}-${point}`, { what: { ...what, point }, behind: having })
    }
    return { ...counted(key, what, sorted), ...at }
  }

  const reports = punctuality(
    reportsOfAll().filter((one) => one.periodId === id),
    today,
  ).map(({ year, ...standing }) => ({
    year,
    figures: PUNCTUALITY.map((timing) =>
      counted(
        `${timing}-${year}`,
        { of: 'timing', timing, year },
        standing[timing].map(({ reference, party }) => ({ reference, party })),
      ),
    ),
  }))
  const lengthsOf = <Key extends SpanKey>(
    steps: readonly { key: Key; from: string; to: string }[],
    machine: Machine,
  ) => {
    const lengths = spansOf(steps, arrivalsIn(id, { machine, spans: steps }))
    return steps.map(({ key }) => ({
      span: key,
      ...spread(
        key,
        { of: 'span', span: key },
        lengths[key].flatMap(({ dossierId, days, year }) => behind(dossierId, days, year)),
      ),
    }))
  }
  const spans = lengthsOf(SPANS, 'dossier')
  const reportSpans = lengthsOf(REPORT_SPANS, 'reportingYear')
  const asked = grouped(
    pointsAskedIn(id).map((point) => [`${matterOf(point)}-${point.section}`, point] as const),
  )
  const returns = [...asked]
    .map(([key, points]) => {
      const ofDossier = [...grouped(points.map((point) => [point.dossierId, point] as const))]
      const figure = counted(
        key,
        { of: 'returns', matter: matterOf(points[0]), section: points[0]?.section ?? '' },
        ofDossier.flatMap(([dossierId, own]) => behind(dossierId, own.length)),
      )
      return {
        ...figure,
        matter: matterOf(points[0]),
        section: points[0]?.section ?? '',
        points: points.length,
      }
    })
    .toSorted(
      by(
        ({ matter }) => matter,
        ({ points }) => -points,
        ({ section }) => section,
      ),
    )
  const heads = contributionsIn(id).map(({ dossierId, contribution, population }) => ({
    dossierId,
    rappen: perHead(contribution, population),
  }))
  const perInhabitant = spread(
    'per-head',
    { of: 'perHead' },
    heads.flatMap(({ dossierId, rappen }) => behind(dossierId, rappen)),
  )
  const chosen = of === null ? undefined : figures.get(of)
  return {
    period: { id, name },
    reports,
    spans,
    reportSpans,
    returns,
    perInhabitant,
    chosen: chosen ?? null,
  }
}

function matterOf(point: { year: number | null } | undefined): 'application' | 'report' {
  return point?.year == null ? 'application' : 'report'
}

function spreadOf(values: readonly number[]): Record<SpreadPoint, number | null> {
  return {
    least: values.length === 0 ? null : Math.min(...values),
    median: median(values),
    most: values.length === 0 ? null : Math.max(...values),
  }
}
