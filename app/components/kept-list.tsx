import { choiceText } from '#app/text/choices.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import { useFieldLabel } from './field-label.ts'
import type { Words } from './kept-words.tsx'
import { Notice } from './notice.tsx'

/** Typed words with the labels of their fields. */
export function KeptList({ words }: { words: Words }) {
  const t = useText()
  const language = useLanguage()
  const labelOf = useFieldLabel()
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

/** `items.1.section` is a `section`, `targetGroups.0` one of the `targetGroups`. */
const fieldOf = (name: string) => name.split('.').findLast((part) => !/^\d+$/.test(part)) ?? name
