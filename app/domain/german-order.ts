/**
 * What a name stands by in a list: ä beside a, ö beside o, ü beside u, é beside e, no case, ß as ss (DIN 5007-1).
 * Written down, because engines and databases order differently.
 */
export const orderKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Names alike but for their accents keep one order too. */
export function inGermanOrder(one: string, other: string): number {
  return compare(orderKey(one), orderKey(other)) || compare(one, other)
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
