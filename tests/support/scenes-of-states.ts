import { settledExOfficio } from './ex-officio.ts'
import {
  reportApproved,
  reportFiled,
  reportInReview,
  reportInSecondReview,
  reportOpen,
  reportReturned,
} from './report-scenes.ts'
import * as scenes from './scenes.ts'

/** A dossier in every state of its own and of a report that a scene can bring about. */
export const SCENES = [
  ['draft', scenes.draft],
  ['submitted', scenes.submitted],
  ['in_review', scenes.inReview],
  ['returned', scenes.returned],
  ['second_review', scenes.secondReview],
  ['approved', scenes.approved],
  ['agreement_issued', scenes.issued],
  ['signed_by_municipality', scenes.signed],
  ['active, report scheduled', scenes.active],
  ['active, report open', reportOpen],
  ['active, report submitted', reportFiled],
  ['active, report in_review', reportInReview],
  ['active, report returned', reportReturned],
  ['active, report second_review', reportInSecondReview],
  ['active, report approved', reportApproved],
  ['active, report ex_officio', () => settledExOfficio()],
  ['rejected', scenes.rejected],
  ['withdrawn', scenes.withdrawn],
  ['terminated', scenes.terminated],
] as const

/** What can be done before the last year of an agreement only: to terminate it, and to revoke that. */
const BEFORE_THE_LAST_YEAR = ['active, report scheduled', 'terminated']

/** The day on which a scene is looked at. */
export const dayOf = (scene: string, usual: string) =>
  BEFORE_THE_LAST_YEAR.includes(scene) ? '2026-06-01' : usual
