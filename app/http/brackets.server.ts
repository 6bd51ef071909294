import type { KeyForm } from '#app/domain/contribution/key.ts'
import { keyFormOf } from '#app/domain/contribution/key-form.ts'
import { pastedBrackets } from '#app/domain/contribution/pasted-brackets.ts'
import type { FormFailure, FormValue, FormValues } from '#app/domain/forms/form-result.ts'
import { parseForm, unflatten } from './form.server.ts'
import { sameForm } from './rows.server.ts'

/**
 * The editor of a key whose button asked for its brackets in their order, or for those that were pasted: the same form
 * again, nothing stored. Undefined when another button was pressed.
 */
export function changedBrackets(formData: FormData, form: KeyForm): FormFailure | undefined {
  const { _sort, _paste, ...values } = unflatten(formData)
  if (_sort !== undefined) return sameForm({ ...values, brackets: sorted(values.brackets) })
  return _paste === undefined ? undefined : pasted(values, form)
}

/** What is no number yet stays at the end. */
function sorted(brackets: FormValue | undefined): FormValue[] {
  const rows = Array.isArray(brackets) ? brackets : []
  const edgeOf = (row: FormValue) => {
    const typed = typeof row === 'object' && !Array.isArray(row) ? String(row.over ?? '') : ''
    const digits = typed.replace(/['’\s]/g, '')
    return /^\d+$/.test(digits) ? Number(digits) : Number.POSITIVE_INFINITY
  }
  return rows.toSorted((a, b) => Math.sign(edgeOf(a) - edgeOf(b)) || 0)
}

/** Lines that are not two columns stay to be mended; a cell that is no figure is named by its row and field. */
function pasted(values: FormValues, form: KeyForm): FormFailure {
  const { rows, faulty } = pastedBrackets(String(values.paste ?? ''))
  if (faulty.length > 0) return { ok: false, values, errors: { paste: `paste_columns:${faulty.join(', ')}` } }
  if (rows.length === 0) return { ok: false, values, errors: { paste: 'required' } }
  const name = form === 'marginal_brackets' ? 'rate' : 'amount'
  const brackets = rows.map(({ over, figure }) => ({ over, [name]: figure }))
  return { ...sameForm({ ...values, brackets, paste: '' }), errors: faultsIn(brackets, form) }
}

function faultsIn(brackets: readonly Record<string, string>[], form: KeyForm) {
  const fields = brackets.flatMap((row, index) =>
    Object.entries(row).map(([name, typed]): [string, string] => [`brackets.${index}.${name}`, typed]),
  )
  const read = parseForm(keyFormOf(form), fields)
  const errors = read.ok ? {} : read.errors
  return Object.fromEntries(Object.entries(errors).filter(([name]) => name.startsWith('brackets')))
}
