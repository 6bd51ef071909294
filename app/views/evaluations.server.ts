import {
  evaluationsOf,
  papersOf,
  type StoredEvaluation,
  versionsOf,
} from '#app/models/programme/evaluations.server.ts'
import type { Programme } from '#app/models/programme/programme.server.ts'
import { periodBy, programmes } from '#app/models/programme/programme.server.ts'
import { withheldByScan } from '#app/models/records/handing-out.server.ts'

export type EvaluationShown = ReturnType<typeof evaluationList>['evaluations'][number]
export type EvaluationPage = ReturnType<typeof evaluationPage>

type Papers = ReturnType<typeof papersOf>

/** The evaluations of a period, the latest day first; those that were withdrawn at the end. */
export function evaluationList({ id, name }: Programme) {
  const stored = evaluationsOf(id)
  const papers = papersOf(stored)
  return {
    period: { id, name },
    periods: programmes().map((one) => ({ id: one.id, name: one.name })),
    evaluations: stored
      .map((one) => evaluationShown(one, papers))
      .sort((a, b) => Number(a.isWithdrawn) - Number(b.isWithdrawn)),
  }
}

/** An evaluation with all that was done to it. */
export function evaluationPage(stored: StoredEvaluation) {
  const versions = versionsOf(stored.evaluationId)
  const papers = papersOf(versions.map(({ version }) => version))
  const period = periodBy(stored.periodId)
  return {
    ...evaluationShown(stored, papers),
    version: stored.version,
    period: { id: stored.periodId, name: period?.name ?? '' },
    history: versions.map(({ version, writer }) => ({
      ...said(version, papers),
      id: version.id,
      act: version.act,
      reason: version.reason,
      who: writer,
      at: version.writtenAt,
    })),
  }
}

function evaluationShown(stored: StoredEvaluation, papers: Papers) {
  return {
    ...said(stored, papers),
    evaluationId: stored.evaluationId,
    isWithdrawn: stored.act === 'withdraw',
  }
}

type Said = Pick<StoredEvaluation, 'title' | 'evaluator' | 'evaluatedOn' | 'findings' | 'documentId'>

function said({ title, evaluator, evaluatedOn, findings, documentId }: Said, papers: Papers) {
  const file = documentId === null ? undefined : papers.get(documentId)
  const paper = file && { id: file.id, fileName: file.fileName, withheld: withheldByScan(file.scan) }
  return { title, evaluator, evaluatedOn, findings, paper: paper ?? null }
}
