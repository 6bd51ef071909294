import type { NextStep } from '#app/domain/lifecycle/next-step.ts'
import type { Translate } from '#app/text/text.ts'
import { useText } from '#app/text/use-text.tsx'

/** The next step in words: what to do, and one sentence about it. */
export function useNextStep() {
  const t = useText()
  return (next: NextStep): { title: string; text: string | null } => {
    switch (next.step) {
      case 'fill_in':
      case 'answer':
        return {
          title: t(`next.${next.step}`),
          text: t(`next.${next.step}.text`, { section: t(`section.${next.section}`) }),
        }
      case 'report':
        return { title: t('next.report', { year: next.year }), text: t('next.report.text') }
      case 'file':
        return { title: t('next.file'), text: t('next.file.text') }
      case 'sign':
        return { title: t('next.sign'), text: t('next.sign.text') }
      default:
        return { title: t(`next.${next.step}`), text: null }
    }
  }
}

/** Where the next step is taken; null where there is nothing to do. */
export function nextStepPath(reference: string, next: NextStep): string | null {
  const dossier = `/municipality/dossiers/${reference}`
  switch (next.step) {
    case 'fill_in':
    case 'answer':
      return `${dossier}/${next.section}`
    case 'file':
      return `${dossier}/review`
    case 'sign':
      return `${dossier}/agreement`
    case 'report':
      return `${dossier}/reports/${next.year}`
    default:
      return null
  }
}

/** The step of a signatory in words. */
export function nextStepTitle(
  t: Translate,
  kind: 'application' | 'agreement' | 'report',
  year: number | null,
) {
  if (kind === 'report') return t('next.report', { year: year ?? '' })
  return t(kind === 'agreement' ? 'next.sign' : 'next.file')
}
