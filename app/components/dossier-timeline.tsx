import { ENDINGS, type WayStep } from '#app/domain/lifecycle/way.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import type { Translate } from '#app/text/text.ts'
import { useText } from '#app/text/use-text.tsx'
import { Timeline } from './timeline.tsx'

/** The whole way of a dossier: application, review, agreement, the reports of all years, completion. */
export function DossierTimeline({ steps }: { steps: readonly WayStep[] }) {
  const t = useText()
  return (
    <Timeline
      label={t('way.label')}
      entries={steps.map(({ step, year, state, day, who, reportState, name = '' }) => ({
        id: `${step}-${year ?? name}`,
        title: step === 'chain' ? name : titleOf(t, { step, year }),
        state,
        day: day ?? undefined,
        who: who ?? undefined,
        note:
          reportState && reportState !== 'scheduled' ? t(`state.reportingYear.${reportState}`) : undefined,
      }))}
    />
  )
}

type Titled = { step: Exclude<WayStep['step'], 'chain'>; year: WayStep['year'] }

/** An end is called by the word of the state. */
function titleOf(t: Translate, { step, year }: Titled) {
  if (step === 'report') return t('way.report', { year: year ?? '' })
  return isOneOf(ENDINGS, step) ? t(`state.dossier.${step}`) : t(`way.${step}`)
}
