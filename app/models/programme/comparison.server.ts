import { keyStandingOf } from '#app/domain/programme/key-version.ts'
import type { SimulatedOver } from '#app/domain/programme/simulation.ts'
import { keyInForce, keyVersions, type Programme, type StoredKey } from './programme.server.ts'

/** What is compared, of a period and as of a day: the key in force on the day first, then those that are ticked. */
export type Comparison = {
  programme: Programme
  day: string
  over: SimulatedOver
  keys: readonly StoredKey[]
}

/** The versions of a period that can be compared, and which of them are; `undefined`: none is known. */
export function askedKeys({ id }: Programme, asked: readonly string[], day: string) {
  const versions = keyVersions(id)
  const first = keyInForce(id, day)
  const open = versions.filter((one) => keyStandingOf(one, versions, day) !== 'replaced')
  const wanted = asked.length > 0 ? versions.filter((one) => asked.includes(one.id)) : open
  const others = wanted.filter((one) => one !== first).toReversed()
  const isUnknown = asked.some((one) => !versions.some((version) => version.id === one))
  return isUnknown ? undefined : { versions, keys: [first, ...others] }
}
