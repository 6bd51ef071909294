import { municipalityHistories } from '#app/models/programme/municipalities.server.ts'

/** The municipalities that exist on a day, by name, for a choice. */
export function municipalitiesOn(day: string) {
  return municipalityHistories()
    .filter(({ validFrom, validTo }) => (validFrom ?? '') <= day && (validTo ?? day) >= day)
    .map(({ bfsNumber, name }) => ({ bfsNumber, name }))
}
