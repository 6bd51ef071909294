import type { ComponentProps, ReactNode } from 'react'
import { ErrorSummary } from './error-summary.tsx'
import type { useZodForm } from './form.tsx'
import { FormButtons } from './form-buttons.tsx'
import { Form, Mark } from './form-element.tsx'
import { SendingNote } from './sending-note.tsx'

/** What `useZodForm` gives beside the fields. */
type Checked = Pick<ReturnType<typeof useZodForm>, 'formProps' | 'summary' | 'busy' | 'sending' | 'takesFile'>

type CheckedFormProps = Checked & {
  className?: string
  /** The labels of this form alone, for its faults above it; all others are called as on every form. */
  labels?: Readonly<Record<string, string>> | ((name: string) => string | undefined)
  /** The mark or the version of what the page shows: a change by somebody else in the meantime is noticed by it. */
  seen?: string
  version?: number
  children: ReactNode
} & (Omit<ComponentProps<typeof FormButtons>, 'busy' | 'children'> | { buttons: ReactNode })

/** Every form with a schema: its faults, what the page showed, its fields, the button, and the way back. */
export function CheckedForm({
  className = 'form',
  labels,
  seen,
  version,
  children,
  ...rest
}: CheckedFormProps) {
  const { formProps, summary, busy, sending, takesFile } = rest
  return (
    <Form method="post" className={className} {...formProps}>
      <ErrorSummary {...summary} {...(typeof labels === 'function' ? { labelOf: labels } : { labels })} />
      {seen !== undefined && <Mark name="seen" value={seen} />}
      {version !== undefined && <Mark name="version" value={version} />}
      {children}
      {'buttons' in rest ? rest.buttons : <FormButtons {...rest} busy={busy} />}
      {takesFile && <SendingNote sending={sending} />}
    </Form>
  )
}
