/**
 * What a name is compared by: no case, no accents, no «(LU)»; ü, ue and u are the same, so that
 * «schupfheim» and «Schuepfheim» both find Schüpfheim.
 */
export const searchKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .replaceAll(/([aou])e/g, '$1')
    .trim()
    .replace(/ lu$/, '')

/** Those whose name contains the query: the beginning of the name first, then the beginning of a word. */
export const searchMunicipalities = <M extends { readonly name: string }>(
  municipalities: readonly M[],
  query: string,
): readonly M[] => {
  const wanted = searchKey(query)
  return RANKS.flatMap((rank, index) =>
    municipalities.filter(({ name }) => {
      const key = searchKey(name)
      return rank(key, wanted) && !RANKS.slice(0, index).some((better) => better(key, wanted))
    }),
  )
}

const RANKS: readonly ((key: string, wanted: string) => boolean)[] = [
  (key, wanted) => key.startsWith(wanted),
  (key, wanted) => key.includes(` ${wanted}`),
  (key, wanted) => key.includes(wanted),
]
