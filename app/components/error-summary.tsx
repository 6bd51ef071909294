import { useEffect, useRef } from 'react'
import { useErrorText, useText } from '#app/text/use-text.tsx'

type ErrorSummaryProps = {
  /** Message keys by field name, in the order of the page. */
  errors: Readonly<Record<string, string>>
  /** The label of a field, so that its message can be understood away from it. */
  labelOf?: (name: string) => string | undefined
  /** Changes with every attempt, so that focus comes back to the summary. */
  attempt?: unknown
  /** Off where a page shows the summary as an example. */
  takesFocus?: boolean
}

/** Stands above the form after a failed attempt, takes the focus, and leads to each field. */
export function ErrorSummary({ errors, labelOf, attempt, takesFocus = true }: ErrorSummaryProps) {
  const t = useText()
  const sentence = useErrorText()
  const box = useRef<HTMLDivElement>(null)
  const faults = Object.entries(errors)
  const count = faults.length

  // biome-ignore lint/correctness/useExhaustiveDependencies: a further attempt moves the focus here again
  useEffect(() => {
    if (count > 0 && takesFocus) box.current?.focus()
  }, [attempt, count > 0, takesFocus])

  useFaultyTitle(takesFocus && count > 0)

  if (count === 0) return null
  return (
    <div
      className="error-summary stack-s"
      ref={box}
      tabIndex={-1}
      role="alert"
      {...focusOnArrival(takesFocus)}
    >
      <h2>{t('form.errors', { count })}</h2>
      <p>{t('form.errorsHint')}</p>
      <ul>
        {faults.map(([name, key]) => {
          const label = labelOf?.(name)
          const words = label ? `${label}: ${sentence(key)}` : sentence(key)
          return <li key={name}>{name.startsWith('_') ? words : <a href={`#${name}`}>{words}</a>}</li>
        })}
      </ul>
    </div>
  )
}

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

/** Without JavaScript the browser itself puts the focus here when the page arrives. */
const focusOnArrival = (wanted: boolean) => (wanted ? { autoFocus: true } : {})
