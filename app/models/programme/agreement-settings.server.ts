import type { z } from 'zod'
import { yearOf } from '#app/domain/deadlines/calendar.ts'
import type {
  matchForm,
  reportDueForm,
  secondPersonForm,
  toleranceForm,
  tranchesForm,
} from '#app/domain/programme/agreement-forms.ts'
import type { ProgrammeSettings } from '#app/domain/programme/programme.ts'
import type { VERSION_FIELDS } from '#app/domain/programme/version-form.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { knownReferenceDates } from './municipalities.server.ts'
import { programmeOf } from './programme.server.ts'
import { type Change, type Saved, saveSettings } from './settings.server.ts'

type Typed<Form extends z.ZodType> = Omit<z.output<Form>, keyof typeof VERSION_FIELDS>

/** The parts of the settings that have a page each, by the fields they hold: what a page showed is told by its mark. */
const PARTS = {
  match: ['referenceDate', 'matchingRatio', 'missedMatch', 'unspentMoney'],
  tranches: ['tranches'],
  reportDue: ['reportDue', 'weekendRule'],
  tolerance: ['tolerance'],
  secondPerson: ['secondPerson'],
} as const satisfies Record<string, readonly (keyof ProgrammeSettings)[]>

export function markOfPart(settings: ProgrammeSettings, part: keyof typeof PARTS): string {
  return markOfRecord(PARTS[part].map((field) => settings[field]))
}

/** On which population the key counts, what the match asks for, and what becomes of what is missed or left. */
export function saveMatch(change: Change, { own, canton, ...others }: Typed<typeof matchForm>): Saved {
  const days = knownReferenceDates()
  if (!days.includes(others.referenceDate)) {
    const known = days.map((day) => day.split('-').reverse().join('.')).join(', ')
    return { ok: false, errors: { referenceDate: `no_population_on_day:${known}` } }
  }
  return save(change, 'match', 'change_match', { matchingRatio: [own, canton], ...others })
}

/** Into which parts a year is paid. In a period of one year there is no report before it to wait for. */
export function saveTranches(change: Change, { tranches }: Typed<typeof tranchesForm>): Saved {
  const { startsOn, endsOn } = programmeOf(change.periodId)
  const gated = tranches.findIndex(({ gate }) => gate === 'previous_report_filed')
  if (gated >= 0 && yearOf(startsOn) === yearOf(endsOn))
    return { ok: false, errors: { [`tranches.${gated}.gate`]: 'gate_without_year' } }
  return save(change, 'tranches', 'change_tranches', {
    tranches: tranches.map(({ share: [part, whole], ...one }) => ({ ...one, share: [part, whole] })),
  })
}

/** By which day of the year a report is due, and what a day off does to that. */
export function saveReportDue(change: Change, typed: Typed<typeof reportDueForm>): Saved {
  return save(change, 'reportDue', 'change_report_due', typed)
}

/** From which deviation on an amount needs a reason. */
export function saveTolerance(change: Change, tolerance: Typed<typeof toleranceForm>): Saved {
  return save(change, 'tolerance', 'change_tolerance', { tolerance })
}

/** Whose application a second person looks at. */
export function saveSecondPerson(
  change: Change,
  { fromAmount, randomShare, byHand }: Typed<typeof secondPersonForm>,
): Saved {
  const drawn: [number, number] | null = randomShare && [randomShare[0], randomShare[1]]
  return save(change, 'secondPerson', 'change_second_person', {
    secondPerson: { fromAmount, randomShare: drawn, byHand },
  })
}

type Action = Parameters<typeof saveSettings>[1]['action']

function save(
  change: Change,
  part: keyof typeof PARTS,
  action: Action,
  typed: Partial<ProgrammeSettings>,
): Saved {
  const mark = (now: ProgrammeSettings) => markOfPart(now, part)
  return saveSettings(change, { mark, action }, (settings) => ({ ...settings, ...typed }))
}
