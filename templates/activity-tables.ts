import { INQUIRY_STATES } from '#app/domain/inquiries/inquiry.ts'
import { formatAmount } from '#app/domain/money.ts'
import {
  type ActivityArea,
  type ActivityFigures,
  type Match,
  ownPerFranc,
} from '#app/domain/programme/activity.ts'
import { PUNCTUALITY } from '#app/domain/programme/statistics.ts'
import { OUTCOMES } from '#app/domain/report/report.ts'
import { formatCount } from '#app/text/numbers.ts'
import { FUNDS } from '#app/text/roll-up-sheet.ts'
import type { Translate } from '#app/text/text.ts'
import { type Block, column, facts, figures, paragraph, table, total } from './blocks.ts'

type Side = 'planned' | 'actual'

/** How many agreements and measures each year has, and how many of the agreements are settled. */
export function numbersTable(t: Translate, { years }: ActivityFigures): Block {
  return table(
    [
      column(t('rollUp.years'), 25),
      figures(t('activity.agreements'), 25),
      figures(t('activity.settled'), 25),
      figures(t('rollUp.measures'), 25),
    ],
    years.map(({ year, agreements, settled, measures }) => [
      String(year),
      ...[agreements, settled, measures].map(formatCount),
    ]),
  )
}

/** Who bears the costs, year by year. */
export function fundsTable(t: Translate, { years, total: sums }: ActivityFigures, side: Side): Block {
  return table(
    [column(t('rollUp.years'), 16), ...FUNDS.map((name) => figures(t(`rollUp.${name}`), 21))],
    [
      ...years.map((year) => [String(year.year), ...FUNDS.map((name) => formatAmount(year[side][name]))]),
      total(t('rollUp.total'), ...FUNDS.map((name) => formatAmount(sums[side][name]))),
    ],
    t('activity.inFrancs'),
  )
}

/** Own spending against the contribution, year by year (Merkblatt 5). */
export function matchTable(t: Translate, { years, total: { match } }: ActivityFigures): Block {
  const cells = (of: Match) => {
    const own = ownPerFranc(of)
    return [
      formatAmount(of.contribution),
      formatAmount(of.own),
      own === null ? '–' : formatAmount(own),
      formatCount(of.reduced),
    ]
  }
  return table(
    [
      column(t('rollUp.years'), 12),
      figures(t('rollUp.contribution'), 22),
      figures(t('activity.match.own'), 22),
      figures(t('activity.match.perFranc'), 22),
      figures(t('activity.match.reduced'), 22),
    ],
    [
      ...years.map(({ year, match: of }) => [String(year), ...cells(of)]),
      total(t('rollUp.total'), ...cells(match)),
    ],
    t('activity.inFrancs'),
  )
}

type Area = ActivityArea & { name: string }

/** Förderbereich by Förderbereich. */
export function areasTable(t: Translate, rows: readonly Area[]): Block {
  return table(
    [
      column(t('rollUp.area'), 36),
      figures(t('rollUp.parties'), 16),
      figures(t('activity.measureYears'), 16),
      figures(t('activity.eligible.planned'), 20),
      figures(t('activity.eligible.actual'), 20),
    ],
    rows.map(({ name, parties, measures, planned, actual }) => [
      name,
      formatCount(parties.planned),
      formatCount(measures),
      formatAmount(planned.eligible),
      formatAmount(actual.eligible),
    ]),
    t('activity.inFrancs'),
  )
}

export function keyFiguresTable(t: Translate, rows: readonly Area[]): Block {
  const counted = rows.flatMap(({ name, keyFigures }) => keyFigures.map((figure) => ({ ...figure, name })))
  if (counted.length === 0) return paragraph(t('rollUp.keyFigures.none'))
  return table(
    [
      column(t('rollUp.keyFigure'), 30),
      column(t('rollUp.keyFigure.unit'), 18),
      column(t('rollUp.area'), 28),
      figures(t('rollUp.planned'), 12),
      figures(t('rollUp.keyFigure.actual'), 12),
    ],
    counted.map(({ label, unit = '–', name, planned, actual }) => [
      ...[label, unit, name],
      ...[formatCount(planned), formatCount(actual)],
    ]),
  )
}

/** How the reports stood to their day. */
export function timingsTable(t: Translate, { years, total: { timings } }: ActivityFigures): Block {
  return table(
    [
      column(t('rollUp.years'), 16),
      ...PUNCTUALITY.map((timing) => figures(t(`statistics.timing.${timing}`), 21)),
    ],
    [
      ...years.map(({ year, timings: of }) => [
        String(year),
        ...PUNCTUALITY.map((timing) => formatCount(of[timing])),
      ]),
      total(t('rollUp.total'), ...PUNCTUALITY.map((timing) => formatCount(timings[timing]))),
    ],
  )
}

/** What became of the measures, and how requests stand. */
export const countsTable = {
  outcomes: (t: Translate, { outcomes }: ActivityFigures): Block =>
    facts(OUTCOMES.map((outcome) => [t(`report.outcome.${outcome}`), formatCount(outcomes[outcome])])),
  requests: (t: Translate, { requests }: ActivityFigures): Block =>
    facts(INQUIRY_STATES.map((state) => [t(`inquiryState.${state}`), formatCount(requests[state])])),
}
