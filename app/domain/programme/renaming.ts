import { z } from 'zod'
import type { MunicipalityHistory } from '#app/domain/contribution/population.ts'
import { EVER, faultsOutside } from '#app/domain/deadlines/day-ranges.ts'
import { line, ruledDay, text } from '#app/domain/forms/fields.ts'
import { municipalityNumber } from './merger.ts'

/** A municipality bears another name under the same number, from a day on that has come. */
export const renamingForm = z.object({
  bfsNumber: municipalityNumber,
  name: line(80),
  validFrom: ruledDay,
  reason: text(2000),
})
export type Renaming = z.output<typeof renamingForm>

/** What stands against another name, by field: the register says how municipalities are called today. */
export function renamingFaults(
  { bfsNumber, name, validFrom }: Pick<Renaming, 'bfsNumber' | 'name' | 'validFrom'>,
  { municipalities, today }: { municipalities: readonly MunicipalityHistory[]; today: string },
): Record<string, string> {
  const existing = municipalities.filter(({ validTo }) => validTo === null)
  const renamed = existing.find((one) => one.bfsNumber === bfsNumber)
  if (!renamed) return { bfsNumber: 'merger_ended_already' }
  if (renamed.name === name) return { name: 'renaming_same' }
  const others = existing.filter((one) => one !== renamed)
  if (others.some((one) => one.name.toLowerCase() === name.toLowerCase()))
    return { name: 'foundation_name_taken' }
  if (validFrom > today) return { validFrom: 'renaming_in_the_future' }
  return faultsOutside({ from: renamed.validFrom ?? EVER.from, until: today }, { validFrom })
}
