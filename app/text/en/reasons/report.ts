import type { report as source } from '#app/text/de/reasons/report.ts'

export const report: Record<keyof typeof source, string> = {
  'reason.reporting_years_open': 'Not settled yet: {years}.',
  'reason.settled_year_uneven':
    'The year {year}: «Settled, money open». {open} of it are open; the payment comes first.',
  'reason.year_not_over': 'The year {year} is not over yet.',
  'reason.measure_not_reported': '«{title}»: report how it went.',
  'reason.measure_reason_missing': '«{title}»: give a reason for the change.',
  'reason.key_figure_missing': '«{title}»: the key figure «{label}» is missing.',
  'reason.goal_not_named': '«{title}»: name the strategic goal that the measure has contributed to.',
  'reason.goal_contribution_missing': '«{title}»: describe the contribution to the strategic goal.',
  'reason.actual_missing': '«{label}»: the actual amount is missing.',
  'reason.deviation_unexplained': '«{label}»: the deviation from the budget needs a reason.',
  'reason.added_measure_unexplained': 'New measure «{title}»: give a reason why it was added.',
  'reason.added_cost_of_nothing':
    'Not budgeted, «{label}»: CHF 0 is no cost. Enter the amount, or remove the row.',
  'reason.added_cost_unexplained': 'Not budgeted, «{label}»: give a reason for the cost.',
  'reason.added_cost_without_measure':
    'Not budgeted, «{label}»: its measure is not in the report any more. Choose another one.',
  'reason.third_party_not_declared': 'Give the third-party funds received; 0 if there were none.',
  'reason.measure_dropped_with_costs':
    '«{title}» is reported as not carried out and has cost {costs}. Check what the money was spent on.',
  'reason.ledger_is_another_paper':
    'The extract «{fileName}» is the same file as another paper of this dossier: {paper}. Check whether it shows the books.',
  'reason.ledger_of_another_year':
    'The extract «{fileName}» is the same file as the one for {year}. Check whether it shows the books of this year.',
  'reason.ledger_missing': 'Upload the ledger extract.',
  'reason.summary_missing': 'Sum up the year in a few sentences.',
  'reason.correction_outdated':
    'Since your correction the municipality declares another amount: {lines}. Decide anew among the corrections: the same amount, another one or none.',
  'reason.third_party_correction_outdated':
    'Since your correction the municipality declares other third-party funds. Decide anew among the corrections: the same amount, another one or none.',
  'reason.proven_beyond_budget':
    '{label}: {proven} is more than was budgeted ({budget}). Change the amount, or tick that it is meant.',
  'reason.correction_unexplained': 'Give a reason for each correction (open: {count}).',
  'reason.dossier_completed': 'The dossier is completed. The administration reopens it first.',
  'reason.top_up_released':
    'Instalment {number} of {year}, which the canton still owes after the settlement, is released. Finance takes the release back first.',
  'reason.money_not_even': 'Payments and claims of this year are not balanced yet.',
  'reason.settled_ex_officio':
    'The year was settled ex officio. Await the report anew instead of reopening it.',
  'reason.settled_on_report':
    'The year was settled on its report. Reopen it where it has to be decided on anew.',
  'reason.second_notice_missing':
    'The second notice has not reached anybody at the municipality yet. Once it has and its day is over, you can settle ex officio.',
  'reason.completion_not_reminded':
    'Since its day is over, no reminder of what is to be completed has reached anybody at the municipality yet. Once one has and its days are over, you can settle ex officio.',
  'reason.awaited_still':
    'The municipality still has time until {day}. You can settle ex officio after that.',
}
