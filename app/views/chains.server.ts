import { listedChains } from '#app/models/programme/chain-acts.server.ts'
import { ownChain, type StoredChain } from '#app/models/programme/chains.server.ts'
import { versionsShown } from './versions.server.ts'

/** The versions of the approval chain of a period as their pages show them, the latest first. */
export function chainsShown(periodId: string) {
  return versionsShown(listedChains(periodId), ownChain(periodId))
}

const ticked = (value: boolean) => (value ? 'on' : '')

/** What stands in the form of a draft. */
export function typedChainOf({ content }: StoredChain) {
  const { steps, delegate, distribution } = content
  const rows = steps.map(({ code, name, body, kind, place, recordedBy, ...asked }, index) => ({
    ...{
      id: code,
      position: String(index + 1),
      name,
      chainBody: body,
      chainKind: kind,
      place,
      recorder: recordedBy,
    },
    asksNumber: ticked(asked.asksNumber),
    asksPaper: ticked(asked.asksPaper),
    sendsBack: ticked(asked.sendsBack),
  }))
  return { rows, delegate, distribution: distribution.join('\n') }
}
