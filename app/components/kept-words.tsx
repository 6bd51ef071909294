import { useContext } from 'react'
import { UNSAFE_DataRouterStateContext as RouterState } from 'react-router-dom'
import { typedTexts } from '#app/domain/forms/form-fields.ts'
import { choiceText } from '#app/text/choices.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import { useFieldLabel } from './field-label.ts'
import { Notice } from './notice.tsx'

/** What was typed into a form that the page no longer offers: to be read and copied, not lost. */
export function KeptWords({ typed }: { typed?: unknown }) {
  const t = useText()
  const language = useLanguage()
  const labelOf = useFieldLabel()
  const sent = useTypedWords()
  const words = typed === undefined ? sent : typedTexts(typed)
  if (words.length === 0) return null
  return (
    <Notice kind="info" title={t('conflict.kept')}>
      <dl className="summary-list">
        {words.map(([name, text]) => (
          <div key={name}>
            <dt>{labelOf(name) ?? t('conflict.answer')}</dt>
            <dd className="typed">{choiceText(language, fieldOf(name), text) ?? text}</dd>
          </div>
        ))}
      </dl>
    </Notice>
  )
}

/** What the last attempt sent, as its fields name it. */
export function useTypedWords() {
  const answers = Object.values(useContext(RouterState)?.actionData ?? {})
  return answers.flatMap((answer) => typedTexts(valuesIn(answer)))
}

/** `items.1.section` is a `section`, `targetGroups.0` one of the `targetGroups`. */
const fieldOf = (name: string) => name.split('.').findLast((part) => !/^\d+$/.test(part)) ?? name

function valuesIn(answer: unknown) {
  return typeof answer === 'object' && answer !== null && 'values' in answer ? answer.values : undefined
}
