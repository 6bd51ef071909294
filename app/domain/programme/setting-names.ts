import { type Effect, effectOf } from './effect.ts'
import { OPEN_POINTS, type OpenPoint, type PlaceOfPoint } from './programme.ts'

export const SETTING_GROUP_NAMES = [
  'contribution',
  'tranches',
  'deadlines',
  'tolerance',
  'persons',
  'texts',
] as const
type Group = (typeof SETTING_GROUP_NAMES)[number]

/** Where each setting is shown, on which page it is entered (null: with the distribution key), and what holds it. */
type Shown = { group: Group; page: string | null }

/** What the leaflet says or the office adds, beside the points that are open. */
const FURTHER = {
  referenceDate: { in: 'settings', field: 'referenceDate' },
  reportDue: { in: 'settings', field: 'reportDue' },
  deadlines: { in: 'settings', field: 'deadlines' },
  reminderPlans: { in: 'settings', field: 'reminderPlans' },
  reminderRecipients: { in: 'settings', field: 'reminderRecipients' },
  mailAdditions: { in: 'settings', field: 'mailAdditions' },
} as const satisfies Record<string, PlaceOfPoint>

const PLACES = { ...OPEN_POINTS, ...FURTHER } as const
export type SettingName = keyof typeof PLACES

const SHOWN: Record<SettingName, Shown> = {
  distributionKey: { group: 'contribution', page: null },
  referenceDate: { group: 'contribution', page: 'match' },
  matchingRatio: { group: 'contribution', page: 'match' },
  missedMatch: { group: 'contribution', page: 'match' },
  unspentMoney: { group: 'contribution', page: 'match' },
  proration: { group: 'contribution', page: null },
  associationPopulation: { group: 'contribution', page: null },
  rounding: { group: 'contribution', page: null },
  tranches: { group: 'tranches', page: 'tranches' },
  reportDue: { group: 'deadlines', page: 'report-due' },
  weekendRule: { group: 'deadlines', page: 'report-due' },
  applications: { group: 'deadlines', page: 'applications' },
  terms: { group: 'deadlines', page: 'terms' },
  remindersBefore: { group: 'deadlines', page: 'reminders/annual_report' },
  remindersAfter: { group: 'deadlines', page: 'reminders/annual_report' },
  deadlines: { group: 'deadlines', page: 'reminders' },
  reminderPlans: { group: 'deadlines', page: 'reminders' },
  reminderRecipients: { group: 'deadlines', page: 'reminders' },
  tolerance: { group: 'tolerance', page: 'tolerance' },
  secondPerson: { group: 'persons', page: 'second-person' },
  fourEyes: { group: 'persons', page: 'four-eyes' },
  amendments: { group: 'persons', page: 'amendments' },
  mailAdditions: { group: 'texts', page: 'reminders' },
}

export type SettingShown = Shown & {
  name: SettingName
  place: PlaceOfPoint
  point: OpenPoint | null
  effect: Effect
}

/** Every setting of the programme, in the order in which it is shown. */
export const SETTINGS: readonly SettingShown[] = (Object.keys(SHOWN) as SettingName[]).map((name) => {
  const place: PlaceOfPoint = PLACES[name]
  const isPoint = Object.hasOwn(OPEN_POINTS, name)
  return {
    ...SHOWN[name],
    name,
    place,
    point: isPoint ? (name as OpenPoint) : null,
    effect: effectOfPlace(place),
  }
})

export function effectOfPoint(point: OpenPoint): Effect {
  return effectOfPlace(OPEN_POINTS[point])
}

function effectOfPlace(place: PlaceOfPoint): Effect {
  return place.in === 'key' ? 'agreements' : effectOf(place.field)
}
