import { useEffect } from 'react'
import { typedTexts } from '#app/domain/forms/form-fields.ts'
import { useErrorText } from '#app/text/use-error-text.ts'
import { useText } from '#app/text/use-text.tsx'
import { useChosenWords } from './chosen-words.ts'
import type { ErrorSummaryProps } from './error-summary.tsx'
import { useFieldLabel } from './field-label.ts'
import { useTakenFocus } from './taken-focus.ts'

/** The sentence for the message of a form fault. */
export function FaultText({ message }: { message: string }) {
  return useErrorText()(message)
}

/** The faults of an attempt, or what others changed as well. */
export function FaultList({
  errors,
  theirs = {},
  labels,
  labelOf: ownLabel,
  idOf = itself,
  linkOf,
  attempt,
  takesFocus = true,
}: ErrorSummaryProps) {
  const t = useText()
  const sentence = useErrorText()
  const usualLabel = useFieldLabel(labels)
  const labelOf = ownLabel ?? usualLabel
  const faults = Object.entries(errors)
  const count = faults.length
  const focused = useTakenFocus(takesFocus && count > 0, attempt)
  useFaultyTitle(takesFocus && count > 0)

  if (count === 0) return <ChangedByBoth {...{ theirs, labelOf, idOf }} />
  return (
    <div className="error-summary stack-s" role="alert" {...focused}>
      <h2>{t('form.errors', { count })}</h2>
      <p>{t('form.errorsHint')}</p>
      <ul>
        {faults.map(([name, key]) => {
          const label = labelOf(name)
          const words = label ? `${label}: ${sentence(key)}` : sentence(key)
          const to = linkOf?.(name) ?? (name.startsWith('_') ? undefined : `#${idOf(name)}`)
          return <li key={name}>{to ? <a href={to}>{words}</a> : words}</li>
        })}
      </ul>
    </div>
  )
}

type BothProps = Required<Pick<ErrorSummaryProps, 'theirs'>> &
  Required<Pick<ErrorSummaryProps, 'labelOf'>> &
  Pick<ErrorSummaryProps, 'idOf'>

/** After a conflict: the fields to look at, each with what is stored beside it. */
function ChangedByBoth({ theirs, labelOf, idOf = itself }: BothProps) {
  const t = useText()
  const names = Object.keys(theirs)
  if (names.length === 0) return null
  return (
    <div className="error-summary stack-s">
      <h2>{t('conflict.fields', { count: names.length })}</h2>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <a href={`#${idOf(name)}`}>{labelOf(name) ?? t('conflict.answer')}</a>
            <StoredRows rows={theirs[name]} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Rows that came or went are shown as they are stored, because no field of one's own stands for them. */
function StoredRows({ rows }: { rows: unknown }) {
  const t = useText()
  const chosen = useChosenWords()
  if (!Array.isArray(rows) || !rows.some((row) => typeof row === 'object')) return null
  return (
    <div className="field-theirs">
      <strong>{t('conflict.theirs')}</strong>
      <ol>
        {rows.map((row) => {
          const texts = typedTexts(row).map(([name, text]) => chosen(name, text) ?? text)
          return <li key={texts.join()}>{texts.join(' · ')}</li>
        })}
      </ol>
    </div>
  )
}

const itself = (name: string) => name

/** «Fehler:» before the title; after an answer of the server it stands there already (`PageHead`). */
function useFaultyTitle(faulty: boolean) {
  const t = useText()
  useEffect(() => {
    const title = document.title
    const marked = t('form.errorTitle', { title })
    if (!faulty || title.startsWith(t('form.errorPrefix'))) return
    document.title = marked
    return () => {
      if (document.title === marked) document.title = title
    }
  }, [faulty, t])
}
