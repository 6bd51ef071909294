import { fieldText } from '#app/text/field-text.ts'
import { lookUp } from '#app/text/text.ts'
import { useLanguage } from '#app/text/use-text.tsx'

/**
 * The label of a field from its name, for the error summary: `rows.1.amounts.2026` is «Zeile 2, 2026». `own` are
 * labels of this form alone, by name.
 */
export function useFieldLabel(own: Readonly<Record<string, string>> = {}) {
  const language = useLanguage()
  return (name: string): string | undefined => {
    if (own[name]) return own[name]
    const parts = name.split('.')
    const row = parts.find((part) => /^\d{1,3}$/.test(part))
    const labels = parts.map((part) => (YEAR.test(part) ? part : fieldText(language, part)))
    const label = labels.filter(Boolean).at(-1)
    const numbered = row && lookUp(language, 'form.rows.row', { row: Number(row) + 1 })
    return [numbered, label].filter(Boolean).join(', ') || undefined
  }
}

const YEAR = /^20\d\d$/
