import { z } from 'zod'
import { DistributionKey } from '#app/domain/contribution/key.ts'
import { MISSED_MATCH_RULES } from '#app/domain/contribution/settlement.ts'
import { MatchingRatio } from '#app/domain/contribution/settlement-input.ts'
import {
  DeadlineDays,
  MailAdditions,
  ReminderPlans,
  ReminderRecipients,
  ReminderSettings,
} from '#app/domain/deadlines/deadline-settings.ts'
import { WEEKEND_RULES } from '#app/domain/deadlines/due.ts'
import { MonthDay, PlainDate } from '#app/domain/deadlines/plain-date.ts'
import { fraction, isLess, sumOf } from '#app/domain/fraction.ts'
import { Rappen } from '#app/domain/rappen.ts'
import { AmendmentRules } from './amendment-rules.ts'
import { ApplicationWindow } from './application-window.ts'
import { FourEyes } from './four-eyes.ts'
import { OfficeTerms } from './terms.ts'

export const UNSPENT_MONEY_RULES = ['reclaim', 'offset'] as const
export const TRANCHE_GATES = ['previous_report_filed', 'none'] as const

const SHARE = z.tuple([z.int().min(1).max(1_000_000), z.int().min(1).max(1_000_000)])

/** A part of the year's entitlement, the day it is due, and what has to be there before it is released. */
const Tranche = z.strictObject({ share: SHARE, due: MonthDay, gate: z.enum(TRANCHE_GATES) })

const SecondPerson = z.strictObject({
  /** From this yearly contribution on; null: never by amount. */
  fromAmount: Rappen.nullable().default(null),
  /** Part of the dossiers that a stored draw picks; null: no draw. */
  randomShare: SHARE.refine(([part, whole]) => part <= whole, { error: 'rate_above_one' })
    .nullable()
    .default(null),
  byHand: z.boolean().default(false),
})

/** What the leaflet leaves open or may change with a period; everything has a default. */
export const ProgrammeSettings = z.strictObject({
  referenceDate: PlainDate.default('2023-12-31'),
  reportDue: MonthDay.default('03-15'),
  matchingRatio: MatchingRatio.default([1, 1]),
  missedMatch: z.enum(MISSED_MATCH_RULES).default('reduce'),
  unspentMoney: z.enum(UNSPENT_MONEY_RULES).default('reclaim'),
  tranches: z
    .array(Tranche)
    .min(1)
    .max(12)
    .refine((tranches) => isWhole(tranches.map(({ share }) => share)), { error: 'shares_not_one' })
    .default([{ share: [1, 1], due: '01-31', gate: 'previous_report_filed' }]),
  weekendRule: z.enum(WEEKEND_RULES).default('next_working_day'),
  deadlines: DeadlineDays.prefault({}),
  terms: OfficeTerms.prefault({}),
  reminders: ReminderSettings.prefault({}),
  reminderPlans: ReminderPlans.prefault({}),
  reminderRecipients: ReminderRecipients.prefault({}),
  mailAdditions: MailAdditions.default({}),
  /** Above both figures an actual amount needs a reason: percent of the line, or the amount if that is larger. */
  tolerance: z
    .strictObject({ percent: z.int().min(0).max(100), amountRappen: Rappen })
    .prefault({ percent: 15, amountRappen: 100_000 }),
  secondPerson: SecondPerson.prefault({}),
  fourEyes: FourEyes.prefault({}),
  amendments: AmendmentRules.prefault({}),
  applications: ApplicationWindow.prefault({}),
})
export type ProgrammeSettings = z.infer<typeof ProgrammeSettings>

export const DEFAULT_SETTINGS: ProgrammeSettings = ProgrammeSettings.parse({})

/** Shown as «Beispielwerte» everywhere until the canton has confirmed its own key. */
export const SAMPLE_KEY: DistributionKey = DistributionKey.parse({
  form: 'per_capita',
  base: 200_000,
  rate: 450,
})

export type PlaceOfPoint =
  | { in: 'settings'; field: keyof ProgrammeSettings; parts?: readonly string[] }
  | { in: 'key'; field: keyof DistributionKey }

/** Points the canton has to confirm, and the place that holds each: a field of the settings or of the key. */
export const OPEN_POINTS = {
  distributionKey: { in: 'key', field: 'form' },
  matchingRatio: { in: 'settings', field: 'matchingRatio' },
  missedMatch: { in: 'settings', field: 'missedMatch' },
  unspentMoney: { in: 'settings', field: 'unspentMoney' },
  proration: { in: 'key', field: 'proration' },
  tranches: { in: 'settings', field: 'tranches' },
  weekendRule: { in: 'settings', field: 'weekendRule' },
  applications: { in: 'settings', field: 'applications' },
  terms: { in: 'settings', field: 'terms' },
  remindersBefore: { in: 'settings', field: 'reminders', parts: ['daysBefore'] },
  remindersAfter: {
    in: 'settings',
    field: 'reminders',
    parts: ['secondNoticeAfterDays', 'holdProposalAfterDays'],
  },
  tolerance: { in: 'settings', field: 'tolerance' },
  secondPerson: { in: 'settings', field: 'secondPerson' },
  fourEyes: { in: 'settings', field: 'fourEyes' },
  amendments: { in: 'settings', field: 'amendments' },
  associationPopulation: { in: 'key', field: 'association' },
  rounding: { in: 'key', field: 'rounding' },
} as const satisfies Record<string, PlaceOfPoint>
export type OpenPoint = keyof typeof OPEN_POINTS

/** How many points still wait to be confirmed one by one; what the key holds is decided with the key. */
export function unconfirmedIn(confirmed: Readonly<Record<string, unknown>>): number {
  const points = Object.entries<PlaceOfPoint>(OPEN_POINTS)
  return points.filter(([point, place]) => place.in === 'settings' && !(point in confirmed)).length
}

/** A confirmation names a value: with another value it is gone. Of the key it goes with the version of the key. */
export function stillConfirmed<Confirmed extends Readonly<Record<string, unknown>>>(
  confirmed: Confirmed,
  { before, after }: Record<'before' | 'after', ProgrammeSettings>,
): Confirmed {
  const points = Object.entries<PlaceOfPoint>(OPEN_POINTS)
  const changed = points.filter(([, place]) => valueAt(before, place) !== valueAt(after, place))
  const gone = new Set(changed.map(([point]) => point))
  return Object.fromEntries(Object.entries(confirmed).filter(([point]) => !gone.has(point))) as Confirmed
}

function valueAt(settings: ProgrammeSettings, place: PlaceOfPoint): string {
  if (place.in === 'key') return ''
  const held = settings[place.field]
  if (!place.parts) return JSON.stringify(held)
  const parts = Object.entries(held as Readonly<Record<string, unknown>>)
  return JSON.stringify(parts.filter(([name]) => place.parts?.includes(name)))
}

const isWhole = (shares: readonly (readonly [number, number])[]): boolean => {
  const sum = sumOf(shares.map(([part, whole]) => fraction(part, whole)))
  return !isLess(sum, fraction(1)) && !isLess(fraction(1), sum)
}
