import { useContext } from 'react'
import { UNSAFE_DataRouterStateContext as RouterState } from 'react-router-dom'
import { typedTexts } from '#app/domain/form-fields.ts'
import { useText } from '#app/text/use-text.tsx'
import { useFieldLabel } from './field-label.ts'
import { Notice } from './notice.tsx'

/** What was typed into a form that the page no longer offers: to be read and copied, not lost. */
export function KeptWords({ typed }: { typed?: unknown }) {
  const t = useText()
  const labelOf = useFieldLabel()
  const answers = Object.values(useContext(RouterState)?.actionData ?? {})
  const words = typedTexts(typed ?? answers.map(valuesIn))
  if (words.length === 0) return null
  return (
    <Notice kind="info" title={t('conflict.kept')}>
      <dl className="summary-list">
        {words.map(([name, text]) => (
          <div key={name}>
            <dt>{labelOf(name) ?? t('conflict.answer')}</dt>
            <dd className="typed">{text}</dd>
          </div>
        ))}
      </dl>
    </Notice>
  )
}

function valuesIn(answer: unknown) {
  return typeof answer === 'object' && answer !== null && 'values' in answer ? answer.values : undefined
}
