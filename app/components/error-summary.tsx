import { useActionData } from '@remix-run/react'
import { useEffect } from 'react'
import { typedTexts } from '#app/domain/forms/form-fields.ts'
import { lookUp } from '#app/text/text.ts'
import { useErrorText } from '#app/text/use-error-text.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import { useTakenFocus } from './taken-focus.ts'

type ErrorSummaryProps = {
  /** Message keys by field name, in the order of the page. */
  errors: Readonly<Record<string, string>>
  /** What is stored of the fields that somebody else changed as well, by field name. */
  theirs?: Readonly<Record<string, unknown>>
  /** The label of a field, so that its message can be understood away from it. */
  labelOf: (name: string) => string | undefined
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

  if (count === 0) return <ChangedByBoth {...{ theirs, labelOf, idOf }} />
  return (
    <div className="error-summary stack-s" role="alert" {...focused}>
      <h2>{t('form.errors', { count })}</h2>
      <p>{t('form.errorsHint')}</p>
      <ul>
        {faults.map(([name, key]) => {
          const label = labelOf(name)
          const words = label ? `${label}: ${sentence(key)}` : sentence(key)
          return <li key={name}>{name.startsWith('_') ? words : <a href={`#${idOf(name)}`}>{words}</a>}</li>
        })}
      </ul>
    </div>
  )
}

type BothProps = Required<Pick<ErrorSummaryProps, 'theirs'>> & Pick<ErrorSummaryProps, 'labelOf' | 'idOf'>

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
  const language = useLanguage()
  if (!Array.isArray(rows) || !rows.some((row) => typeof row === 'object')) return null
  const wordFor = (name: string, text: string) =>
    (name === 'category' && lookUp(language, `costCategory.${text}`)) || text
  return (
    <div className="field-theirs">
      <strong>{t('conflict.theirs')}</strong>
      <ol>
        {rows.map((row) => {
          const texts = typedTexts(row).map(([name, text]) => wordFor(name, text))
          return <li key={texts.join()}>{texts.join(' · ')}</li>
        })}
      </ol>
    </div>
  )
}

/** For forms without a schema in the browser: the faults that the server found. */
export function AnsweredFaults(props: Pick<ErrorSummaryProps, 'labelOf'>) {
  const answer = useActionData<unknown>()
  const found = typeof answer === 'object' && answer !== null && 'errors' in answer ? answer.errors : {}
  return <ErrorSummary errors={found as ErrorSummaryProps['errors']} attempt={answer} {...props} />
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
