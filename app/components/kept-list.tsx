import { choiceText } from '#app/text/choices.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import { useChosenWords } from './chosen-words.ts'
import { useFieldLabel } from './field-label.ts'
import type { Words } from './kept-words.tsx'
import { Notice } from './notice.tsx'

/** Typed words with the labels of their fields. */
export function KeptList({ words }: { words: Words }) {
  const t = useText()
  const language = useLanguage()
  const labelOf = useFieldLabel()
  const chosen = useChosenWords()
  const wordFor = (field: string, text: string) => {
    const name = chosen(field, text)
    return name === undefined ? (choiceText(language, field, text) ?? text) : name
  }
  const told = words.flatMap(([name, text]) => {
    const word = wordFor(fieldOf(name), text)
    return word === null ? [] : [[name, word] as const]
  })
  return (
    <Notice kind="info" title={t('conflict.kept')}>
      <dl className="summary-list">
        {told.map(([name, word]) => (
          <div key={name}>
            <dt>{labelOf(name) ?? t('conflict.answer')}</dt>
            <dd className="typed">{word}</dd>
          </div>
        ))}
      </dl>
    </Notice>
  )
}

/** `items.1.section` is a `section`, `targetGroups.0` one of the `targetGroups`. */
const fieldOf = (name: string) => name.split('.').findLast((part) => !/^\d+$/.test(part)) ?? name
