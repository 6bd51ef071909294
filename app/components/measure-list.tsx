import type { Measure } from '#app/domain/application/application.ts'
import { formatCount } from '#app/text/numbers.ts'
import { useText } from '#app/text/use-text.tsx'
import { Tag } from './tag.tsx'
import { Written } from './written.tsx'

type MeasureListProps = {
  measures: readonly Measure[]
  /** The level below the heading the list stands under. */
  heading: 'h2' | 'h4'
}

/** What is planned, measure by measure, with target groups and key figures. */
export function MeasureList({ measures, heading: Heading }: MeasureListProps) {
  const t = useText()
  if (measures.length === 0) return <p className="soft">{t('application.missing')}</p>
  return (
    <div className="stack-l">
      {measures.map((measure) => (
        <div className="stack-s" key={measure.id}>
          <Heading>{measure.title}</Heading>
          <p className="row">
            <Tag>{t(`fundingArea.${measure.fundingArea}`)}</Tag>
            {measure.targetGroups.map((group) => (
              <Tag key={group}>{t(`targetGroup.${group}`)}</Tag>
            ))}
          </p>
          <Written className="text typed">{measure.description}</Written>
          <KeyFigures measure={measure} />
        </div>
      ))}
    </div>
  )
}

function KeyFigures({ measure: { keyFigures } }: { measure: Measure }) {
  const t = useText()
  if (keyFigures.length === 0) return null
  const figures = keyFigures.map(({ label, planned }) => `${label}: ${formatCount(planned)}`)
  return (
    <p className="soft">
      {t('application.keyFigures')} {figures.join(' · ')}
    </p>
  )
}
