import { useActionData } from '@remix-run/react'
import { seldom } from './seldom.tsx'

export type ErrorSummaryProps = {
  /** Message keys by field name, in the order of the page. */
  errors: Readonly<Record<string, string>>
  /** What is stored of the fields that somebody else changed as well, by field name. */
  theirs?: Readonly<Record<string, unknown>>
  /** The label of a field, so that its message can be understood away from it. */
  labelOf?: (name: string) => string | undefined
  /** Labels of this form alone, by name; all others are called as on every form. */
  labels?: Readonly<Record<string, string>>
  /** Where the field stands, for forms that share a page. */
  idOf?: (name: string) => string
  /** Where a refusal that is about no field of the form is mended, for those of which the page knows it. */
  linkOf?: (name: string) => string | undefined
  /** Changes with every attempt, so that focus comes back to the summary. */
  attempt?: unknown
  /** Off where a page shows the summary as an example. */
  takesFocus?: boolean
}

const Faults = seldom(() => import('./fault-words.tsx').then((part) => part.FaultList), { name: 'faults' })

/** Stands above the form after a failed attempt, takes the focus, and leads to each field. */
export function ErrorSummary(props: ErrorSummaryProps) {
  const isNeeded = [props.errors, props.theirs ?? {}].some((found) => Object.keys(found).length > 0)
  return isNeeded && <Faults {...props} />
}

/** For a page whose only form has no schema in the browser: the faults that the server found. */
export function AnsweredFaults(props: Pick<ErrorSummaryProps, 'labelOf'>) {
  const answer = useActionData<unknown>()
  const found = typeof answer === 'object' && answer !== null && 'errors' in answer ? answer.errors : {}
  return <ErrorSummary errors={found as ErrorSummaryProps['errors']} attempt={answer} {...props} />
}
