import { Button, type ButtonKind } from './button.tsx'
import { Form } from './form-element.tsx'

type ConfirmFormProps = {
  /** What the address asks, by the names of its fields. */
  fields: readonly (readonly [name: string, value: string | number])[]
  label: string
  /** Where it is done, if not on this page. */
  action?: string
  kind?: ButtonKind
}

/** Sends what a form in the address asks once more, so that it happens. */
export function ConfirmForm({ fields, label, action, kind }: ConfirmFormProps) {
  return (
    <Form method="post" action={action}>
      {fields.map(([name, value]) => (
        <input type="hidden" key={`${name} ${value}`} name={name} value={value} />
      ))}
      <Button kind={kind}>{label}</Button>
    </Form>
  )
}
