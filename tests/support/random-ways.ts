import { MACHINES, type MachineName } from '#app/domain/lifecycle/machines.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import type { StageName } from './random-stages.ts'
import type { Step } from './random-steps.ts'

/**
 * Lives that are not left to chance: between them and the stages every action of every table is taken. Days that pass
 * before a step stand after it; a word confirms what waits for it.
 */
export const WAYS: readonly (readonly [StageName, ...string[]])[] = [
  [
    'checked',
    'dossier ask_paper',
    'dossier hand_in_paper',
    'dossier return',
    'dossier change_request',
    'dossier cancel_request',
    'dossier approve',
    'dossier reopen',
    'dossier reject',
  ],
  ['checked', 'dossier return', 'pass 38', 'pass 5', 'pass 30', 'pass 30', 'dossier dismiss'],
  ['second review', 'dossier send_back', 'dossier withdraw'],
  ['second review', 'dossier take_approval_back', 'dossier approve'],
  ['second review', 'dossier confirm', 'dossier issue_agreement', 'dossier withdraw_issue'],
  [
    'awaiting a body',
    'dossier record_step',
    'dossier take_step_back',
    'dossier record_step',
    'dossier issue_agreement',
    'dossier sign',
    'dossier refer_back',
  ],
  ['signed', 'dossier send_copy_back', 'dossier sign', 'dossier take_copy_back', 'dossier sign'],
  ['half signed', 'dossier take_first_back', 'dossier sign'],
  ['checked', 'dossier reject', 'dossier reconsider', 'word'],
  ['signed', 'dossier countersign', 'dossier replace_copy', 'word'],
  ['terminated', 'dossier revoke', 'word'],
  ['amending', 'amendment accept', 'amendment put_in_force', 'word'],
  ['amending', 'amendment accept', 'amendment take_acceptance_back', 'amendment accept'],
  ['amending', 'amendment decline'],
  ['amending in the first year', 'dossier terminate', 'word'],
  ['amending', 'amendment withdraw'],
  ['amendment asked for', 'amendment refuse'],
  ['amendment asked for', 'amendment take_back'],
  ['written', 'reportingYear extend', 'reportingYear correct_extension'],
  [
    'report in review',
    'reportingYear ask_paper',
    'reportingYear hand_in_paper',
    'reportingYear return',
    'reportingYear change_request',
    'reportingYear cancel_request',
    'reportingYear approve',
    'reportingYear reopen',
    'word',
  ],
  ['report in second review', 'reportingYear send_back'],
  ['report in second review', 'reportingYear take_approval_back', 'reportingYear approve'],
  ['report in second review', 'reportingYear confirm'],
  ['report never filed', 'reportingYear settle_ex_officio', 'word', 'reportingYear await_again', 'word'],
  [
    'report approved',
    'claim plan_instalments',
    'claim end_plan',
    'claim book_payment',
    'claim reverse_booking',
    'claim waive',
    'word',
    'claim take_back_waiver',
    'word',
    'claim offset',
    'tranche cancel',
    'tranche restore',
  ],
  [
    'report approved',
    'tranche release',
    'tranche unrelease',
    'tranche hold',
    'tranche resume',
    'tranche release',
    'tranche order',
    'tranche bank_returned',
    'tranche release',
    'tranche order',
    'tranche pay',
    'tranche reverse',
  ],
  [
    'report approved',
    'claim book_payment',
    'tranche reverse',
    'tranche release',
    'tranche order',
    'tranche bank_returned',
    'tranche release',
    'tranche order',
    'tranche pay',
    'reportingYear settle',
    'tranche reverse',
  ],
  ['report approved', 'claim waive', 'word', 'tranche reverse'],
  [
    'waived and corrected',
    'reportingYear approve',
    'tranche release',
    'tranche order',
    'tranche pay',
    'reportingYear settle',
  ],
  [
    'second year',
    'reportingYear submit',
    'reportingYear take_up',
    'reportingYear approve',
    'claim book_payment',
    'claim book_payment',
    'reportingYear settle',
    'dossier complete',
    'dossier resume',
    'word',
  ],
  ['account asked for', 'accountChange confirm', 'word', 'accountChange stop'],
  ['account asked for', 'accountChange confirm', 'word', 'pass 30'],
  ['account asked for', 'accountChange refuse'],
  ['account asked for', 'accountChange withdraw'],
]

const MACHINE_NAMES = Object.keys(MACHINES) as MachineName[]

export function stepOf(said: string): Step {
  const [kind = '', rest = ''] = said.split(' ')
  const soon = { waits: 1, beside: false }
  if (kind === 'word') return { kind, given: true, ...soon }
  if (kind === 'pass') return { kind, waits: Number(rest), beside: false }
  if (!isOneOf(MACHINE_NAMES, kind)) throw new Error(`Nobody does this: ${said}`)
  return {
    kind: 'transition',
    name: kind,
    action: rest,
    allowed: false,
    turn: 0,
    ends: true,
    role: 'who may',
    stale: false,
    input: {},
    fitting: true,
    ...soon,
  }
}
