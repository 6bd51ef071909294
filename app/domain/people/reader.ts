/** Who reads an address that is known under another name: the same person, or somebody who has taken it over. */
export const READERS = ['same', 'successor'] as const
export type Reader = (typeof READERS)[number]
