import type { ComponentProps, ReactNode } from 'react'
import type { ButtonKind } from './button.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { FormButtons } from './form-buttons.tsx'
import { Form, Mark } from './form-element.tsx'
import { SendingNote } from './sending-note.tsx'

/** What `useZodForm` gives beside the fields. */
type Checked = {
  formProps: ComponentProps<typeof Form>
  summary: Omit<ComponentProps<typeof ErrorSummary>, 'labelOf'>
  busy: boolean
  sending: boolean
}

type CheckedFormProps = Checked & {
  /** The label of each field, for its faults above the form. */
  labels: Readonly<Record<string, string>> | ((name: string) => string | undefined)
  /** The mark or the version of what the page shows: a change by somebody else in the meantime is noticed by it. */
  seen?: string
  version?: number
  takesFile?: boolean
  /** The button, and where nothing has happened. */
  label: string
  back: string
  kind?: ButtonKind
  /** What else can be done from here, beside the button. */
  beside?: ReactNode
  children: ReactNode
}

/** A form as most pages have one: its faults, what the page showed, its fields, the button, and the way back. */
export function CheckedForm({
  formProps,
  summary,
  labels,
  seen,
  version,
  takesFile,
  ...rest
}: CheckedFormProps) {
  const { label, back, kind, beside, busy, sending, children } = rest
  const labelOf = typeof labels === 'function' ? labels : (name: string) => labels[name]
  return (
    <Form
      method="post"
      className="form"
      {...(takesFile && { encType: 'multipart/form-data' as const })}
      {...formProps}
    >
      <ErrorSummary {...summary} labelOf={labelOf} />
      {seen !== undefined && <Mark name="seen" value={seen} />}
      {version !== undefined && <Mark name="version" value={version} />}
      {children}
      <FormButtons {...{ label, back, kind, busy }}>{beside}</FormButtons>
      {takesFile && <SendingNote sending={sending} />}
    </Form>
  )
}
