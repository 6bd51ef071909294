type Area = Readonly<Record<string, unknown>>

/** `form` of `form.optional`; a paper and a mail have no other name than their key. */
type Prefix<Key> = Key extends `${infer First}.${string}` ? First : Key

/** What stands in more than one area. */
type Doubled<Areas, Seen = never, Found = never> = Areas extends readonly [infer First, ...infer Rest]
  ? Doubled<Rest, Seen | Prefix<keyof First>, Found | Extract<Prefix<keyof First>, Seen>>
  : Found

/** A doubled key has both texts here, so that the one place that does not compile is where its areas are joined. */
type KeyIn<One> = One extends unknown ? keyof One : never
type TextIn<One, Key> = One extends unknown ? (Key extends keyof One ? One[Key] : never) : never

/**
 * All areas as one catalogue. A prefix of keys in two of them does not compile, and so neither does a doubled key: the
 * later text would win without a word.
 */
export function joined<const Areas extends readonly Area[]>(
  areas: Areas & ([Doubled<Areas>] extends [never] ? unknown : { doubled: Doubled<Areas> }),
): { [Key in KeyIn<Areas[number]>]: TextIn<Areas[number], Key> } {
  return Object.assign({}, ...areas)
}
