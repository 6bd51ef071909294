import type { NamedCatalogue } from '#app/domain/programme/catalogue-content.ts'
import type { KeyFigure } from './application.ts'

type Typed = { label: string; planned: number; code?: string }

/** Key figures as they are kept: one of the catalogue with its unit, and with its name where nothing else was typed. */
export function keptFigures(figures: readonly Typed[], { keyFigures }: NamedCatalogue): KeyFigure[] {
  return figures.map(({ label, planned, code }) => {
    const known = keyFigures.find((one) => one.code === code)
    if (!known) return { label, planned }
    const { code: chosen, name, text: unit } = known
    return { label: label || name, planned, code: chosen, ...(unit && { unit }) }
  })
}
