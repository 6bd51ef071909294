import type { Section } from '#app/domain/application/sections.ts'

/** Why a guard refuses. Each key has its sentence in the area `reasons` of `app/text`; the data fills its gaps. */
export const REASON_KEYS = [
  'members_missing',
  'lead_is_not_a_member',
  'contact_missing',
  'bank_account_missing',
  'structure_missing',
  'structure_evidence_missing',
  'measures_missing',
  'measure_without_target_group',
  'measure_without_key_figure',
  'measure_outside_focus_areas',
  'measure_without_budget',
  'budget_missing',
  'foundation_paper_missing',
  'resolution_missing',
  'resolution_paper_missing',
  'resolution_amount_too_low',
  'resolution_term_too_short',
  'resolution_lies_in_the_future',
  'match_not_met',
  'term_outside_period',
  'project_funding_conflict',
  'other_agreement_runs',
  'population_unknown',
  'authority_not_declared',
  'known_as',
  'name_stays',
  'left_unsigned',
  'reason_missing',
  'items_missing',
  'due_date_missing',
  'due_date_lies_in_the_past',
  'due_date_takes_days_away',
  'legal_remedies_missing',
  'checklist_incomplete',
  'checklist_negative',
  'calculation_missing',
  'completion_request_open',
  'points_open',
  'same_person',
  'proposal_open',
  'nobody_to_confirm',
  'agreement_document_missing',
  'key_not_confirmed',
  'signature_missing',
  'signed_copy_missing',
  'signed_already',
  'copy_not_compared',
  'file_locked',
  'file_not_scanned',
  'amendment_missing',
  'amendment_open',
  'amendment_overtaken',
  'nothing_to_amend',
  'effective_date_missing',
  'effective_date_outside_term',
  'reporting_years_open',
  'year_not_over',
  'measure_not_reported',
  'measure_reason_missing',
  'key_figure_missing',
  'actual_missing',
  'deviation_unexplained',
  'third_party_missing',
  'third_party_not_declared',
  'ledger_missing',
  'summary_missing',
  'correction_unexplained',
  'money_not_even',
  'agreement_not_active',
  'report_gate_closed',
  'entitlement_exceeded',
  'next_tranche_too_small',
  'no_tranche_left',
] as const
export type ReasonKey = (typeof REASON_KEYS)[number]

export type Reason = {
  key: ReasonKey
  /** The section of the application or report where the reader can mend it. */
  section?: Section
  data?: Readonly<Record<string, string | number>>
  /** The field on the page of the section, where one field mends it. */
  field?: string
}

export function reason(key: ReasonKey, data?: Reason['data'], section?: Section, field?: string): Reason {
  return { key, ...(data && { data }), ...(section && { section }), ...(field && { field }) }
}
