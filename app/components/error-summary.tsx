import { useEffect } from 'react'
import { useErrorText, useText } from '#app/text/use-text.tsx'
import { useTakenFocus } from './taken-focus.ts'

type ErrorSummaryProps = {
  /** Message keys by field name, in the order of the page. */
  errors: Readonly<Record<string, string>>
  /** What is stored of the fields that somebody else changed as well, by field name. */
  theirs?: Readonly<Record<string, unknown>>
  /** The label of a field, so that its message can be understood away from it. */
  labelOf?: (name: string) => string | undefined
  /** Where the field stands, for forms that share a page. */
  idOf?: (name: string) => string
  /** Changes with every attempt, so that focus comes back to the summary. */
  attempt?: unknown
  /** Off where a page shows the summary as an example. */
  takesFocus?: boolean
}

/** Stands above the form after a failed attempt, takes the focus, and leads to each field. */
export function ErrorSummary({
  errors,
  theirs = {},
  labelOf,
  idOf = itself,
  attempt,
  takesFocus = true,
}: ErrorSummaryProps) {
  const t = useText()
  const sentence = useErrorText()
  const faults = Object.entries(errors)
  const count = faults.length
  const focused = useTakenFocus(takesFocus && count > 0, attempt)
  useFaultyTitle(takesFocus && count > 0)

  if (count === 0) return <ChangedByBoth names={Object.keys(theirs)} {...{ labelOf, idOf }} />
  return (
    <div className="error-summary stack-s" role="alert" {...focused}>
      <h2>{t('form.errors', { count })}</h2>
      <p>{t('form.errorsHint')}</p>
      <ul>
        {faults.map(([name, key]) => {
          const label = labelOf?.(name)
          const words = label ? `${label}: ${sentence(key)}` : sentence(key)
          return <li key={name}>{name.startsWith('_') ? words : <a href={`#${idOf(name)}`}>{words}</a>}</li>
        })}
      </ul>
    </div>
  )
}

/** After a conflict: the fields to look at, each with what is stored beside it. */
function ChangedByBoth({
  names,
  labelOf,
  idOf = itself,
}: { names: readonly string[] } & Pick<ErrorSummaryProps, 'labelOf' | 'idOf'>) {
  const t = useText()
  if (names.length === 0) return null
  return (
    <div className="error-summary stack-s">
      <h2>{t('conflict.fields', { count: names.length })}</h2>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <a href={`#${idOf(name)}`}>{labelOf?.(name) ?? t('conflict.answer')}</a>
          </li>
        ))}
      </ul>
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
