/** Chance that repeats itself: the same seed gives the same choices (mulberry32). */
export type Chance = {
  below: (limit: number) => number
  /** True in so many of a hundred cases. */
  in100: (cases: number) => boolean
  of: <T>(choices: readonly [T, ...T[]]) => T
  from: <T>(choices: readonly T[]) => T | undefined
}

export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    in100: (cases) => below(100) < cases,
    of: (choices) => choices[below(choices.length)] ?? choices[0],
    from: (choices) => choices[below(choices.length)],
  }
}
