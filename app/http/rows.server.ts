import type { FormFailure, FormValue, FormValues } from '#app/domain/forms/form-result.ts'
import { unflatten } from './form.server.ts'

const COMMAND = /^(add|remove):([\w.-]{1,100}?)(?::(\d{1,3}))?$/

/**
 * A form whose button asked for a row more or less (`RepeatedRows`): the same form again, nothing checked and
 * nothing stored. Undefined when another button was pressed.
 */
export function changedRows(formData: FormData): FormFailure | undefined {
  const command = COMMAND.exec(String(formData.get('_rows') ?? ''))
  if (!command) return undefined
  const { _rows, ...values } = unflatten(formData)
  const path = (command[2] ?? '').split('.')
  return sameForm(
    changed(values, path, (rows) =>
      command[1] === 'add' ? [...rows, {}] : rows.filter((_, index) => index !== Number(command[3])),
    ),
  )
}

/** The form once more, with these values. */
export function sameForm(values: FormValues): FormFailure {
  return { ok: false, errors: {}, values }
}

type Change = (rows: FormValue[]) => FormValue[]

function changed(values: FormValues, [name = '', ...rest]: string[], change: Change): FormValues {
  const value = values[name]
  if (rest.length === 0) return { ...values, [name]: change(Array.isArray(value) ? value : []) }
  return { ...values, [name]: inside(value, rest, change) }
}

function inside(value: FormValue | undefined, path: string[], change: Change): FormValue {
  if (!Array.isArray(value)) return changed(typeof value === 'object' ? value : {}, path, change)
  const [index, ...rest] = path
  return value.map((row, at) => (String(at) === index ? inside(row, rest, change) : row))
}
