import type { Section } from '#app/domain/application/sections.ts'
import { dayInZurich, daysBetween } from '#app/domain/deadlines/calendar.ts'
import { ballOf, type InquiryState } from '#app/domain/inquiries/inquiry.ts'
import type { Side } from '#app/domain/roles.ts'
import type { NamedStatus, Tone } from './status.ts'
import type { Translate } from './text.ts'

type Standing = { side: Side; state: InquiryState; waitsSince: string | null }

const TONES: Record<InquiryState, Tone> = { open: 'attention', answered: 'success', closed: 'neutral' }

export function inquiryStatus(t: Translate, state: InquiryState): NamedStatus {
  return { label: t(`inquiryState.${state}`), tone: TONES[state] }
}

/** «Wartet seit 5 Tagen auf den Kanton»: who has the ball, and since when. */
export function inquiryStanding(t: Translate, standing: Standing, today: string): string {
  const { state, waitsSince } = standing
  const ball = ballOf(standing)
  if (state === 'closed') return t('inquiry.explained.closed')
  if (ball === null || waitsSince === null) return t('inquiry.explained.answered')
  const count = daysBetween(dayInZurich(waitsSince), today)
  return count === 0 ? t(`inquiry.waits.${ball}.today`) : t(`inquiry.waits.${ball}`, { count })
}

/** «seit 5 Tagen» */
export function waitingSince(t: Translate, at: string, today: string): string {
  const count = daysBetween(dayInZurich(at), today)
  return count === 0 ? t('inquiry.days.today') : t('inquiry.days', { count })
}

type Place = { section: Section | null; year: number | null }

/** Where in a dossier a question came up: «Zum Abschnitt «Budget»»; null where it is about the whole. */
export function inquiryPlace(t: Translate, { section, year }: Place): string | null {
  if (section === null) return year === null ? null : t('inquiry.placed.year', { year })
  const named = { section: t(`section.${section}`) }
  return year === null ? t('inquiry.placed', named) : t('inquiry.placed.report', { ...named, year })
}
