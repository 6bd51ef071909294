import { CheckboxField } from './choice-field.tsx'
import type { FieldProps } from './field.tsx'

/** A box that is there only once the answer to a form asks for it: what was typed is unusual, and can be right. */
export function AskedField(props: FieldProps) {
  const { field } = props
  return field.error || field.defaultValue === 'on' ? <CheckboxField {...props} /> : null
}
