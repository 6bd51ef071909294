import type { FormValue, FormValues } from '#app/domain/forms/form-result.ts'

/**
 * What the button «Leere Felder wie 2025 ausfüllen» makes of a budget as it is typed: every empty cell of a later year
 * holds the amount of the first, and nothing typed is lost.
 */
export function copiedYears(typed: FormValues, years: readonly number[]): FormValues {
  const rows = Array.isArray(typed.rows) ? typed.rows : []
  return {
    ...typed,
    rows: rows.map((row) => (isGroup(row) ? { ...row, amounts: filled(row.amounts, years) } : row)),
    thirdParty: filled(typed.thirdParty, years),
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
