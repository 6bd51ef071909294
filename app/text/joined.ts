type Area = Readonly<Record<string, unknown>>

/** The keys that stand in more than one area. */
type DoubledKey<Areas, Seen = never> = Areas extends readonly [infer First, ...infer Rest]
  ? Extract<keyof First, Seen> | DoubledKey<Rest, Seen | keyof First>
  : never

type Joined<Areas extends readonly Area[]> = Areas extends readonly [
  infer First,
  ...infer Rest extends Area[],
]
  ? First & Joined<Rest>
  : unknown

/** All areas as one catalogue. A key in two of them does not compile: the later text would win without a word. */
export function joined<const Areas extends readonly Area[]>(
  areas: Areas & ([DoubledKey<Areas>] extends [never] ? unknown : { doubled: DoubledKey<Areas> }),
): { [Key in keyof Joined<Areas>]: Joined<Areas>[Key] } {
  return Object.assign({}, ...areas)
}
