import type { ReportAct } from '#app/domain/programme/activity-report.ts'
import type { EvaluationAct } from '#app/domain/programme/evaluations.ts'
import type { GrantAct } from '#app/domain/programme/grants.ts'
import type { AccountChangeAction } from './account-change.ts'
import type { AmendmentAction } from './amendment.ts'
import type { ClaimAction } from './claim.ts'
import type { DossierAction } from './dossier.ts'
import type { ReportingYearAction } from './reporting-year.ts'
import type { TrancheAction } from './tranche.ts'

/** What leaves an event, by what it happens to: an act that is not here is not written, and one without words does not compile. */
type Actions = {
  dossier:
    | DossierAction
    | 'begin'
    | 'renew'
    | 'edit'
    | 'answer'
    | 'hand_over'
    | 'hand_over_agreement'
    | 'take_back'
    | 'ask_resolution'
    | 'hand_in_resolution'
    | 'replace_file'
    | 'sign_jointly'
    | 'sign_singly'
    | 'change_contact'
  reportingYear:
    | ReportingYearAction
    | 'edit'
    | 'correct'
    | 'answer'
    | 'hand_over'
    | 'take_back'
    | 'replace_file'
    | 'remind'
    | 'post_notice'
    | 'correct_posting'
    | 'take_back_posting'
    | 'decline_hold'
  amendment: AmendmentAction | 'accept_first' | 'request_first'
  tranche: TrancheAction
  claim: ClaimAction
  proposal: 'ask' | 'decline' | 'take_back' | 'overtake'
  accountChange: AccountChangeAction
  checklist: 'check' | 'ask_second_review' | 'drop_second_review' | 'draw_second_review'
  note: 'add'
  inquiry:
    | 'ask'
    | 'ask_again'
    | 'answer'
    | 'close'
    | 'reopen'
    | 'withdraw'
    | 'withdraw_file'
    | 'pass_on'
    | 'note'
  programme:
    | 'open_period'
    | 'edit_period'
    | 'enact_period'
    | 'suspend_period'
    | 'drop_period'
    | 'enter_credit'
    | 'confirm'
    | 'unconfirm'
    | 'name_account'
    | 'change_office'
    | 'change_words'
    | 'change_match'
    | 'change_tranches'
    | 'change_report_due'
    | 'change_tolerance'
    | 'change_second_person'
    | 'schedule_settings'
    | 'propose_settings'
    | 'confirm_settings'
    | 'decline_settings'
    | 'withdraw_settings'
    | 'take_effect'
    | 'follow_settings'
    | 'change_reminders'
    | 'change_terms'
    | 'change_four_eyes'
    | 'change_window'
    | 'open_late'
    | 'close_late'
    | 'change_amendment_rules'
    | `${GrantAct}_grant`
    | `${EvaluationAct}_evaluation`
    | `${ReportAct}_activity_report`
    | 'send_grants'
    | 'take_over_grants'
    | 'drop_grants'
    | 'send_population'
    | 'import_population'
    | 'drop_population'
    | 'withdraw_population'
    | 'draft_key'
    | 'edit_key'
    | 'drop_key'
    | 'propose_key'
    | 'decline_key'
    | 'withdraw_key'
    | 'enact_key'
    | 'suspend_key'
    | 'draft_catalogue'
    | 'edit_catalogue'
    | 'drop_catalogue'
    | 'enact_catalogue'
    | 'draft_chain'
    | 'edit_chain'
    | 'drop_chain'
    | 'enact_chain'
    | 'pass_scan'
    | 'fail_scan'
    | 'keep'
  municipality: 'merge' | 'found' | 'rename' | 'undo_merger'
  role: 'grant' | 'end' | 'move'
  person:
    | 'rename'
    | 'trust_address'
    | 'change_address'
    | 'refuse_mails'
    | 'take_mails'
    | 'mute_digest'
    | 'want_digest'
    | 'name_deputy'
    | 'end_deputy'
}

/** Each kind of record that events are about. */
const RECORDS: Record<keyof Actions, true> = {
  dossier: true,
  reportingYear: true,
  tranche: true,
  claim: true,
  accountChange: true,
  amendment: true,
  proposal: true,
  checklist: true,
  note: true,
  inquiry: true,
  programme: true,
  municipality: true,
  role: true,
  person: true,
}
export const HAPPENED_TO = Object.keys(RECORDS) as [keyof Actions, ...(keyof Actions)[]]

export type Happened = {
  [Machine in keyof Actions]: { machine: Machine; action: Actions[Machine] }
}[keyof Actions]

/** The records that move by a table. */
export type WithSteps = 'dossier' | 'reportingYear' | 'amendment' | 'tranche' | 'claim' | 'accountChange'

/** `dossierEvent.submit`: the key of the words of each, which stand beside the words of the steps. */
export type StepEventKey<Machine extends WithSteps> =
  `${Machine}Event.${Actions[Machine] | (Machine extends keyof Apart ? Apart[Machine] : never)}`

/** What is told in other words where a step has led to this state. */
type Apart = Record<'dossier' | 'reportingYear', 'approve.second_review'>

/** `event.note.add`: the same of records that have no steps. */
export type EventKey = {
  [Machine in Exclude<keyof Actions, WithSteps>]: `event.${Machine}.${Actions[Machine]}`
}[Exclude<keyof Actions, WithSteps>]
