import type { Language } from '#app/domain/language.ts'
import type { Ball, CantonStep, NextStep } from '#app/domain/lifecycle/next-step.ts'
import { dossierStatus, type Status } from './status.ts'
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
      return {
        title: next.year === null ? t('next.answer') : t('next.answer.report', { year: next.year }),
        text: t('next.answer.text', { count: next.count }),
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
    case 'sign':
    case 'pay_claim':
      return { title: t(`next.${next.step}`), text: t(`next.${next.step}.text`) }
    default:
      return { title: t(`next.${next.step}`), text: null }
  }
}

/** «Bericht 2025 prüfen» */
export function taskText(
  language: Language,
  { machine, action, year, count }: { machine: string; action: string; year: number | null; count?: number },
) {
  return lookUp(language, `task.${machine}.${action}`, { year: year ?? '', count: count ?? '' }) ?? action
}

export type Turn = {
  state: Parameters<typeof dossierStatus>[1]
  ball: Ball
  next: NextStep
  canton: CantonStep | null
}

/** The status of a dossier with whose move it is; under an agreement that follows from its years and claims. */
export function turnStatus(language: Language, { state, ball, next, canton }: Turn): Status {
  const t = translator(language)
  const status = dossierStatus(t, state)
  if (state !== 'active' && !(state === 'terminated' && ball !== 'nobody')) return status
  const step = nextStepText(t, next).title
  const cantonStep = canton ? taskText(language, canton) : ''
  return {
    ...status,
    explanation:
      ball === 'canton'
        ? t('turn.canton', { step: cantonStep })
        : ball === 'nobody'
          ? `${status.explanation} ${t('turn.nobody')}`
          : ball === 'both'
            ? t('turn.both', { step, cantonStep })
            : t('turn.municipality', { step }),
  }
}
