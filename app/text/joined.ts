type Area = Readonly<Record<string, unknown>>

/** `form` of `form.optional`; a paper and a mail have no other name than their key. */
type Prefix<Key> = Key extends `${infer First}.${string}` ? First : Key

/** What stands in more than one area. */
type Doubled<Areas, Seen = never> = Areas extends readonly [infer First, ...infer Rest]
  ? Extract<Prefix<keyof First>, Seen> | Doubled<Rest, Seen | Prefix<keyof First>>
  : never

type Joined<Areas extends readonly Area[]> = Areas extends readonly [
  infer First,
  ...infer Rest extends Area[],
]
  ? First & Joined<Rest>
  : unknown

/**
 * All areas as one catalogue. A prefix of keys in two of them does not compile, and so neither does a doubled key: the
 * later text would win without a word.
 */
export function joined<const Areas extends readonly Area[]>(
  areas: Areas & ([Doubled<Areas>] extends [never] ? unknown : { doubled: Doubled<Areas> }),
): { [Key in keyof Joined<Areas>]: Joined<Areas>[Key] } {
  return Object.assign({}, ...areas)
}
