import type { PlainDate } from '#app/domain/deadlines/calendar.ts'
import type { Language } from '#app/domain/language.ts'
import type { NextStep } from '#app/domain/lifecycle/next-step.ts'
import type { Ball, Turn } from '#app/domain/lifecycle/turn.ts'
import { shortDate } from './dates.ts'
import { dossierStatus, isOpenAgain, isTermOver, reportingYearStatus, type Status } from './status.ts'
import { lookUp, type Translate, translator } from './text.ts'

/** The next step in words: what to do, and one sentence about it. Screens and mails say it by this one function. */
export function nextStepText(t: Translate, next: NextStep): { title: string; text: string | null } {
  switch (next.step) {
    case 'fill_in':
      return {
        title: t('next.fill_in'),
        text: t('next.fill_in.text', { section: t(`section.${next.section}`) }),
      }
    case 'answer':
      return answerText(t, next)
    case 'hand_in':
      return {
        title: next.year === null ? t('next.hand_in') : t('next.hand_in.report', { year: next.year }),
        text: t('next.hand_in.text'),
      }
    case 'file':
      return next.again
        ? { title: t('next.file.again'), text: t('next.file.again.text') }
        : { title: t('next.file'), text: t('next.file.text') }
    case 'report':
      return next.again
        ? { title: t('next.report.again', { year: next.year }), text: t('next.report.again.text') }
        : { title: t('next.report', { year: next.year }), text: t('next.report.text') }
    case 'amendment':
      return { title: t('next.amendment', { number: next.number }), text: t('next.amendment.text') }
    case 'acceptances':
      return { title: t('next.acceptances', next), text: t('next.acceptances.text') }
    case 'second_signature':
      return next.names === ''
        ? { title: t('next.second_signature'), text: t('next.second_signature.none') }
        : { title: t('next.second_signature'), text: t('next.second_signature.text', next) }
    case 'replace_file':
      return { title: t('next.replace_file'), text: t('next.replace_file.text', next) }
    case 'own_resolution':
      return { title: t('owed.do', next), text: t('owed.text') }
    case 'lead':
      return {
        title: t(`next.lead.${next.matter}`, { ...next, year: next.year ?? '' }),
        text: t('next.lead.text', next),
      }
    case 'handed':
      return {
        title: next.to === null ? t('next.handed.all') : t('next.handed', { to: next.to }),
        text: t('next.handed.text'),
      }
    case 'left':
      return { title: t('next.left'), text: t('next.left.text', { day: shortDate(next.leftOn) }) }
    case 'lapsed':
      return next.endsOn === null
        ? { title: t('next.lapsed.window'), text: t('next.lapsed.window.text') }
        : { title: t('next.lapsed', { day: shortDate(next.endsOn) }), text: t('next.lapsed.text') }
    case 'sign':
    case 'confirm':
    case 'pay_claim':
    case 'account':
      return { title: t(`next.${next.step}`), text: t(`next.${next.step}.text`) }
    default:
      return { title: t(`next.${next.step}`), text: null }
  }
}

/** A step with its words, for pages: their code brings none for the steps that nobody is at. */
export type ToldStep<Step extends NextStep = NextStep> = Step & ReturnType<typeof nextStepText>

export function toldStep(language: Language, next: NextStep): ToldStep {
  return { ...next, ...nextStepText(translator(language), next) }
}

function answerText(t: Translate, { year, count, toFile }: Extract<NextStep, { step: 'answer' }>) {
  if (!toFile)
    return {
      title: year === null ? t('next.answer') : t('next.answer.report', { year }),
      text: t('next.answer.text', { count }),
    }
  return {
    title: year === null ? t('next.answer.file') : t('next.answer.file.report', { year }),
    text: t('next.answer.file.text', { count }),
  }
}

/** «Bericht 2025 prüfen» */
export function taskText(language: Language, { machine, action, year, count = '', subject = '' }: Task) {
  return lookUp(language, `task.${machine}.${action}`, { year: year ?? '', count, subject }) ?? action
}

type Task = {
  machine: string
  action: string
  year: number | null
  count?: number | string
  subject?: string | undefined
}

type TurnOf<Status extends (t: Translate, state: never) => unknown> = Turn & { state: Parameters<Status>[1] }

/**
 * Of an agreement whose last day is over; what is still due of it goes on. The day to which it was terminated. The day
 * on which the canton decided not to enter into the application.
 */
type Ended = { isOver: boolean; terminatedOn: PlainDate | null; dismissedOn: PlainDate | null }

/**
 * The status of a dossier with whose move it is: that follows from its state, but under an agreement from its years and
 * claims, and always from a file that has to be replaced or handed in.
 */
export function turnStatus(
  language: Language,
  { state, isOver, terminatedOn, dismissedOn, ...turn }: TurnOf<typeof dossierStatus> & Ended,
): Status {
  const t = translator(language)
  const isEnding = state === 'terminated' && (turn.ball !== 'nobody' || turn.next.step === 'wait')
  const key = isEnding ? 'ending' : state
  const explanation = t(isTermOver(state, isOver) ? 'explained.term.over' : `explained.dossier.${key}`)
  const status = { ...dossierStatus(t, state, { isOver }), explanation, ...endedOn() }
  if (turn.lapsedOn !== null)
    return inTurn(language, status, turn, t('explained.term.lapsed', { day: shortDate(turn.lapsedOn) }))
  return state === 'active' || isEnding || isHeldUp(turn) ? inTurn(language, status, turn) : status

  function endedOn() {
    if (state === 'terminated' && terminatedOn)
      return { label: t('state.dossier.terminatedOn', { day: shortDate(terminatedOn) }) }
    if (state !== 'rejected' || !dismissedOn) return {}
    const day = { day: shortDate(dismissedOn) }
    return { label: t('state.dossier.dismissedOn', day), explanation: t('explained.dossier.dismissed') }
  }
}

/** The same of one report, and whether money of its year is open although it is settled. */
export function reportTurnStatus(
  language: Language,
  { state, isUneven, ...turn }: TurnOf<typeof reportingYearStatus> & { isUneven: boolean },
): Status {
  const t = translator(language)
  const explanation = t(
    isOpenAgain(state, isUneven) ? 'explained.year.uneven' : `explained.reportingYear.${state}`,
  )
  const status = { ...reportingYearStatus(t, state, isUneven), explanation }
  return isHeldUp(turn) ? inTurn(language, status, turn) : status
}

const isHeldUp = ({ next, canton }: Turn) =>
  next.step === 'replace_file' || next.step === 'hand_in' || canton?.action === 'withdraw_issue'

/** `first`: what has to be known before whose move it is. */
function inTurn(language: Language, status: Status, { ball, next, canton }: Turn, first = ''): Status {
  const t = translator(language)
  const step = nextStepText(t, next).title
  const cantonStep = canton ? taskText(language, canton) : ''
  const sentences: Record<Ball, string> = {
    municipality: t('turn.municipality', { step }),
    canton: t('turn.canton', { step: cantonStep }),
    both: t('turn.both', { step, cantonStep }),
    nobody: `${status.explanation} ${t('turn.nobody')}`,
  }
  return { ...status, explanation: `${first} ${sentences[ball]}`.trim() }
}
