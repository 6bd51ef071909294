import type { FormFailure, FormValue, FormValues } from '#app/domain/forms/form-result.ts'
import { unflatten } from './form.server.ts'

/**
 * The button «Leere Felder wie 2025 ausfüllen»: the same form again, every empty cell of a later year with the
 * amount of the first; nothing checked, nothing stored, nothing typed is lost. Undefined when another button was
 * pressed.
 */
export function copiedYears(formData: FormData, years: readonly number[]): FormFailure | undefined {
  if (!formData.has('_copy')) return undefined
  const { _copy, ...values } = unflatten(formData)
  const rows = Array.isArray(values.rows) ? values.rows : []
  return {
    ok: false,
    errors: {},
    values: {
      ...values,
      rows: rows.map((row) => (isGroup(row) ? { ...row, amounts: filled(row.amounts, years) } : row)),
      thirdParty: filled(values.thirdParty, years),
    },
  }
}

function filled(cells: FormValue | undefined, years: readonly number[]): FormValues {
  const typed = isGroup(cells) ? cells : {}
  const first = typed[String(years[0])] ?? ''
  return Object.fromEntries(years.map((year) => [year, typed[String(year)] || first]))
}

function isGroup(value: FormValue | undefined): value is FormValues {
  return typeof value === 'object' && !Array.isArray(value)
}
