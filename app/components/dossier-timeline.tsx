import type { WayStep } from '#app/domain/lifecycle/way.ts'
import { useText } from '#app/text/use-text.tsx'
import { Timeline } from './timeline.tsx'

/** The whole way of a dossier: application, review, agreement, the reports of all years, completion. */
export function DossierTimeline({ steps }: { steps: readonly WayStep[] }) {
  const t = useText()
  return (
    <Timeline
      label={t('way.label')}
      entries={steps.map(({ step, year, state, day, who, reportState }) => ({
        id: `${step}-${year ?? ''}`,
        title: step === 'report' ? t('way.report', { year: year ?? '' }) : t(`way.${step}`),
        state,
        day: day ?? undefined,
        who: who ?? undefined,
        note:
          reportState && reportState !== 'scheduled' ? t(`state.reportingYear.${reportState}`) : undefined,
      }))}
    />
  )
}
