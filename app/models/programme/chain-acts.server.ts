import type { Chain } from '#app/domain/programme/chain-content.ts'
import type { Person } from '#app/domain/roles.ts'
import { chains } from '#db/schema/chain.ts'
import { chainBy, chainInForce, chainsOf, contentOf, type StoredChain } from './chains.server.ts'
import type { Deciding } from './periods.server.ts'
import {
  beginVersion,
  dropVersion,
  editVersion,
  enactVersion,
  listedVersions,
} from './version-acts.server.ts'

const PART = { name: 'chain', table: chains, versionsOf: chainsOf, versionBy: chainBy } as const

export function listedChains(periodId: string) {
  return listedVersions<StoredChain>(PART, periodId)
}

/** A draft for a period, as a copy of a version or of what counts in it. */
export function beginChain(
  person: Person,
  { periodId, from }: { periodId: string; from: string | null },
  now: Date,
) {
  const content = () => contentOf(from === null ? chainInForce(periodId) : chainBy(from))
  return beginVersion<StoredChain>(PART, { person, periodId, content, now })
}

/** What stands in a draft, as a whole: its steps, who is authorised, who gets a copy. */
export function editChain(deciding: Deciding, content: Chain) {
  return editVersion<StoredChain>(PART, deciding, () => content)
}

export function dropChain(deciding: Deciding & { reason: string }) {
  return dropVersion<StoredChain>(PART, deciding)
}

/** From then on whoever fixes a contribution of the period has it decided by this chain. */
export function enactChain(deciding: Deciding, decision: { legalBasis: string; reason: string }) {
  return enactVersion<StoredChain>(PART, deciding, decision)
}
