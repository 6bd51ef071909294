import type { Section } from '#app/domain/application/sections.ts'
import { dayInZurich, daysBetween } from '#app/domain/deadlines/calendar.ts'
import type { InquiryKind, InquiryState } from '#app/domain/inquiries/inquiry.ts'
import type { Language } from '#app/domain/language.ts'
import type { Side } from '#app/domain/roles.ts'
import { type Sheet, sheetOf } from '#app/domain/sheet.ts'
import { inquiryPlace, inquiryStanding } from './inquiries.ts'
import { translator } from './text.ts'

type Row = {
  subject: string
  kind: InquiryKind
  side: Side
  state: InquiryState
  waitsSince: string | null
  section: Section | null
  year: number | null
  askedOn: string
  changedOn: string
  municipality: string
  dossier: string | null
  assignee: string | null
}

/** The list as a table to take along, with the days that a question has waited as a number. */
export function inquiriesAsSheet(language: Language, rows: readonly Row[], today: string): Sheet {
  const t = translator(language)
  return sheetOf<Row>(
    t('inquiry.title'),
    [
      { label: t('inquiry.subject'), kind: 'text', of: ({ subject }) => subject },
      { label: t('inquiry.kind'), kind: 'text', of: ({ kind }) => t(`inquiryKind.${kind}`) },
      { label: t('inquiry.municipality'), kind: 'text', of: ({ municipality }) => municipality },
      { label: t('inquiry.dossier'), kind: 'text', of: ({ dossier }) => dossier },
      { label: t('inquiry.place'), kind: 'text', of: (row) => inquiryPlace(t, row) },
      { label: t('inquiry.state'), kind: 'text', of: ({ state }) => t(`inquiryState.${state}`) },
      { label: t('inquiry.standing'), kind: 'text', of: (row) => inquiryStanding(t, row, today) },
      { label: t('inquiry.waiting'), kind: 'count', of: (row) => daysWaiting(row, today) },
      { label: t('inquiry.assignee'), kind: 'text', of: ({ assignee }) => assignee },
      { label: t('inquiry.asked'), kind: 'day', of: ({ askedOn }) => askedOn },
      { label: t('inquiry.changed'), kind: 'day', of: ({ changedOn }) => changedOn },
    ],
    rows,
  )
}

function daysWaiting({ waitsSince }: Pick<Row, 'waitsSince'>, today: string): number | null {
  return waitsSince === null ? null : daysBetween(dayInZurich(waitsSince), today)
}
