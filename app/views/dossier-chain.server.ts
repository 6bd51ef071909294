import type { Language } from '#app/domain/language.ts'
import type { ChainStanding } from '#app/domain/programme/chain.ts'
import type { Person } from '#app/domain/roles.ts'
import {
  chainFor,
  chainOf,
  countingRecords,
  stepAwaitedOn,
} from '#app/models/dossier/dossier-chain.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { contentOf } from '#app/models/programme/chains.server.ts'
import { documentsOpenTo } from '#app/models/records/documents.server.ts'
import { translator } from '#app/text/text.ts'

/** For `<ChainProgress chain={…} />`: the chain of a dossier with what was recorded, and the papers that this person may open. */
export function chainShown({ dossier, person }: { dossier: Dossier; person: Person }) {
  const standing = chainOf(dossier)
  const awaited = stepAwaitedOn(dossier)?.code ?? null
  const counting = countingRecords(dossier)
  const papers = standing.some(({ record }) => record) ? documentsOpenTo(person, dossier) : []
  const recordOf = ({ record }: ChainStanding) => {
    const found = counting.find(({ id }) => id === record?.id)
    if (!record || !found) return null
    const paper = papers.find(({ id }) => id === found.documentId)
    const { decidedOn, businessNumber } = record
    return {
      decidedOn,
      businessNumber,
      words: found.words,
      paper: paper ? { id: paper.id, fileName: paper.fileName } : null,
    }
  }
  const { delegate, distribution } = contentOf(chainFor(dossier))
  return {
    awaited,
    delegate,
    distribution,
    steps: standing.map((one) => {
      const { code, name, kind, place, asksNumber, asksPaper } = one.step
      return {
        ...{ code, name, kind, place, asksNumber, asksPaper },
        isAwaited: code === awaited,
        record: recordOf(one),
      }
    }),
  }
}
export type ChainShown = ReturnType<typeof chainShown>

/** While another body has to act, that is what the state of a dossier means: to the canton, and to the municipality. */
export function explainedBy(language: Language, dossier: Dossier): { explanation?: string } {
  const awaited = stepAwaitedOn(dossier)
  return awaited ? { explanation: translator(language)('chain.waitsFor', { step: awaited.name }) } : {}
}
