import { searchKey } from '#app/domain/programme/municipality-search.ts'

export type NameChange = { id: string; oldName: string; newName: string; by: string; at: string }

/** Case, accents and spaces do not make another person; a second surname may. */
export function isSameName(one: string, other: string) {
  const key = searchKey(one)
  return key === '' ? one === other : key === searchKey(other)
}
