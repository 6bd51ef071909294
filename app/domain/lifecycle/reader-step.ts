import { isSame, type Matter } from './hand-over.ts'
import type { NextStep } from './next-step.ts'

type Membership = {
  lead: string
  owed: readonly { bfsNumber: number; name: string }[]
  /** The amendment by which their municipality joins, while its acceptance is to come. */
  joining?: number | undefined
  /** The last day of a former member. */
  leftOn: string | null
}

/** For people of a member that does not lead: what they owe themselves, else the lead has the move. */
export function memberStep(next: NextStep, { lead, owed: [own], joining, leftOn }: Membership): NextStep {
  if (own) return { step: 'own_resolution', bfsNumber: own.bfsNumber, municipality: own.name }
  if (joining !== undefined) return { step: 'amendment', number: joining }
  if (next.step === 'acceptances') return next
  const isOpen = next.step !== 'wait' && next.step !== 'nothing'
  if (!isOpen) return leftOn === null ? next : { step: 'left', leftOn }
  const { kind, year } = signedWith(next) ?? AGREEMENT
  return { step: 'lead', lead, matter: kind, year }
}

type HandedOn = { matter: Matter; to: string | null; isMine: boolean; toMe: boolean }

/**
 * For people of the lead: what was handed on is the move of who may file or sign it, and of nobody who handed it on or
 * may not. What nobody files or signs is for everybody; so are points of the canton that were left open, which whoever
 * has it may answer or file as they are.
 */
export function stepAmong(next: NextStep, handed: readonly HandedOn[], maySign: boolean): NextStep {
  const about = signedWith(next)
  const on = about && handed.find((one) => isSame(one.matter, about))
  if (next.step === 'answer') return on?.toMe ? { ...next, toFile: true } : next
  const isOfReader = !on || on.toMe || (maySign && !on.isMine)
  return isOfReader ? next : { step: 'handed', matter: on.matter, to: on.to }
}

const AGREEMENT: Matter = { kind: 'agreement', year: null }

/** What this step prepares for a signatory, or a signatory does with it. */
function signedWith(next: NextStep): Matter | undefined {
  switch (next.step) {
    case 'fill_in':
    case 'file':
      return { kind: 'application', year: null }
    case 'answer':
    case 'hand_in':
      return next.year === null ? { kind: 'application', year: null } : { kind: 'report', year: next.year }
    case 'report':
      return { kind: 'report', year: next.year }
    case 'sign':
      return AGREEMENT
    default:
      return undefined
  }
}
