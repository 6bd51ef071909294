import type { Chain } from '#app/domain/programme/chain-content.ts'
import * as chainActs from '#app/models/programme/chain-acts.server.ts'
import { chainBy } from '#app/models/programme/chains.server.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'
import { markOfVersion } from '#app/models/programme/version-acts.server.ts'
import * as edit from '#app/routes/canton.programme.chain.$chain.edit.tsx'
import * as enact from '#app/routes/canton.programme.chain.$chain.enact.tsx'
import * as list from '#app/routes/canton.programme.chain.tsx'
import { as } from './people.ts'
import { send, visit } from './visit.ts'

/** A step as it is typed; what is left out is a decision of the government before the agreement, recorded by the officer. */
export type TypedStep = { name: string } & Record<string, string>

const DEFAULT = { chainBody: 'government', chainKind: 'decision', place: 'before', recorder: 'officer' }

/** The rows of steps, by the names of their fields. */
export function stepFields(steps: readonly TypedStep[]): Record<string, string> {
  const fields = steps.flatMap((step, at) =>
    Object.entries({ ...DEFAULT, ...step }).map(([name, typed]) => [`rows.${at}.${name}`, typed]),
  )
  return Object.fromEntries(fields)
}

/** Begins a draft for the period of today, through its page. */
export async function beginChain(from = ''): Promise<string> {
  const answer = await list.action(send(as('officer'), { from }))
  const [, id = ''] = /chain\/([\w-]+)$/.exec((answer as Response).headers.get('Location') ?? '') ?? []
  return id
}

export async function typeChain(chain: string, typed: Record<string, string>) {
  const { seen } = await edit.loader(visit(as('officer'), { params: { chain } }))
  return edit.action(
    send(as('officer'), { delegate: '', distribution: '', ...typed, seen }, { params: { chain } }),
  )
}

export async function putInForce(chain: string) {
  const { seen } = await enact.loader(visit(as('officer'), { params: { chain } }))
  const decision = { legalBasis: 'RRB Nr. 2023/1', reason: 'So beschlossen', seen }
  return enact.action(send(as('officer'), decision, { params: { chain } }))
}

/** Puts a chain into force for the period of a day by the verbs alone, on that day. */
export function chainCounts(content: Chain, day: string): string {
  const now = new Date(`${day}T08:00:00Z`)
  const person = as('officer')
  const begun = chainActs.beginChain(person, { periodId: programmeOn(day).id, from: null }, now)
  if (!begun.ok) throw new Error(begun.refusal)
  const deciding = () => ({ id: begun.id, person, seen: markOfVersion(stored(begun.id)), now })
  chainActs.editChain(deciding(), content)
  const enacted = chainActs.enactChain(deciding(), { legalBasis: 'RRB Nr. 2023/1', reason: 'So beschlossen' })
  if (!enacted.ok) throw new Error(JSON.stringify(enacted))
  return begun.id
}

function stored(id: string) {
  const found = chainBy(id)
  if (!found) throw new Error(`There is no chain ${id}`)
  return found
}
