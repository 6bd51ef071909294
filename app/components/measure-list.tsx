import type { Measure } from '#app/domain/application/application.ts'
import { areaName, goalsOf, nameOf } from '#app/domain/programme/catalogue.ts'
import type { NamedCatalogue } from '#app/domain/programme/catalogue-content.ts'
import { figureText } from '#app/text/numbers.ts'
import { useText } from '#app/text/use-text.tsx'
import { Tag } from './tag.tsx'
import { Written } from './written.tsx'

type MeasureListProps = {
  measures: readonly Measure[]
  catalogue: NamedCatalogue
  /** The level below the heading the list stands under. */
  heading: 'h2' | 'h4'
}

/** What is planned, measure by measure, with target groups and key figures. */
export function MeasureList({ measures, catalogue, heading: Heading }: MeasureListProps) {
  const t = useText()
  if (measures.length === 0) return <p className="soft">{t('application.missing')}</p>
  return (
    <div className="stack-l">
      {measures.map((measure) => (
        <div className="stack-s" key={measure.id}>
          <Heading>{measure.title}</Heading>
          <p className="row">
            <Tag>{areaName(catalogue, measure.fundingArea)}</Tag>
            {measure.targetGroups.map((group) => (
              <Tag key={group}>{nameOf(catalogue.targetGroups, group)}</Tag>
            ))}
          </p>
          <Written className="text typed">{measure.description}</Written>
          <Goals goals={measure.goals} catalogue={catalogue} />
          <KeyFigures measure={measure} />
        </div>
      ))}
    </div>
  )
}

/** Which strategic goals it serves. */
function Goals({ goals = [], catalogue }: Pick<Measure, 'goals'> & Pick<MeasureListProps, 'catalogue'>) {
  const t = useText()
  if (goals.length === 0) return null
  return (
    <p className="soft">
      {t('goals.of')} {goals.map((goal) => nameOf(goalsOf(catalogue), goal)).join(' · ')}
    </p>
  )
}

function KeyFigures({ measure: { keyFigures } }: { measure: Measure }) {
  const t = useText()
  if (keyFigures.length === 0) return null
  return (
    <p className="soft">
      {t('application.keyFigures')} {keyFigures.map(figureText).join(' · ')}
    </p>
  )
}
