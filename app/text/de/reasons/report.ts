/** Why a report cannot be filed, a year not settled. */
export const report = {
  'reason.reporting_years_open': 'Noch nicht abgerechnet: {years}.',
  'reason.settled_year_uneven':
    'Das Jahr {year}: «Abgerechnet, Geld offen». Davon sind noch {open} offen; zuerst braucht es die Zahlung.',
  'reason.year_not_over': 'Das Jahr {year} ist noch nicht zu Ende.',
  'reason.measure_not_reported': '«{title}»: Berichten Sie, wie es gegangen ist.',
  'reason.measure_reason_missing': '«{title}»: Begründen Sie die Änderung.',
  'reason.key_figure_missing': '«{title}»: Die Kennzahl «{label}» fehlt.',
  'reason.goal_not_named':
    '«{title}»: Nennen Sie das strategische Ziel, zu dem die Massnahme beigetragen hat.',
  'reason.goal_contribution_missing': '«{title}»: Beschreiben Sie den Beitrag zum strategischen Ziel.',
  'reason.actual_missing': '«{label}»: Der tatsächliche Betrag fehlt.',
  'reason.deviation_unexplained': '«{label}»: Die Abweichung vom Budget braucht eine Begründung.',
  'reason.added_measure_unexplained': 'Neue Massnahme «{title}»: Begründen Sie, warum sie dazugekommen ist.',
  'reason.added_cost_of_nothing':
    'Nicht budgetiert, «{label}»: CHF 0 sind keine Kosten. Geben Sie den Betrag ein, oder entfernen Sie die Zeile.',
  'reason.added_cost_unexplained': 'Nicht budgetiert, «{label}»: Begründen Sie die Kosten.',
  'reason.added_cost_without_measure':
    'Nicht budgetiert, «{label}»: Die Massnahme dazu steht nicht mehr im Bericht. Wählen Sie eine andere.',
  'reason.third_party_not_declared': 'Geben Sie die erhaltenen Drittmittel an; 0, wenn es keine gab.',
  'reason.measure_dropped_with_costs':
    '«{title}» ist als nicht umgesetzt gemeldet und hat {costs} gekostet. Prüfen Sie, wofür das Geld ausgegeben wurde.',
  'reason.ledger_is_another_paper':
    'Der Kontoauszug «{fileName}» ist dieselbe Datei wie eine andere Unterlage dieses Dossiers: {paper}. Prüfen Sie, ob er die Buchhaltung zeigt.',
  'reason.ledger_of_another_year':
    'Der Kontoauszug «{fileName}» ist dieselbe Datei wie der für {year}. Prüfen Sie, ob er die Buchhaltung dieses Jahres zeigt.',
  'reason.ledger_missing': 'Laden Sie den Kontoauszug der Buchhaltung hoch.',
  'reason.summary_missing': 'Fassen Sie das Jahr in einigen Sätzen zusammen.',
  'reason.correction_outdated':
    'Die Gemeinde rechnet seit Ihrer Korrektur einen anderen Betrag ab: {lines}. Entscheiden Sie bei den Korrekturen neu: derselbe Betrag, ein anderer oder keiner.',
  'reason.third_party_correction_outdated':
    'Die Gemeinde gibt seit Ihrer Korrektur andere Drittmittel an. Entscheiden Sie bei den Korrekturen neu: derselbe Betrag, ein anderer oder keiner.',
  'reason.proven_beyond_budget':
    '{label}: {proven} sind mehr, als budgetiert ist ({budget}). Ändern Sie den Betrag, oder kreuzen Sie an, dass er so gemeint ist.',
  'reason.correction_unexplained': 'Begründen Sie jede Korrektur (offen: {count}).',
  'reason.dossier_completed': 'Das Dossier ist abgeschlossen. Die Administration öffnet es zuerst wieder.',
  'reason.top_up_released':
    'Die Tranche {number} von {year}, die der Kanton nach der Abrechnung noch schuldet, ist freigegeben. Die Finanzen nehmen die Freigabe zuerst zurück.',
  'reason.money_not_even': 'Zahlungen und Rückforderungen dieses Jahres sind noch nicht ausgeglichen.',
  'reason.settled_ex_officio':
    'Das Jahr ist von Amtes wegen abgerechnet. Warten Sie den Bericht neu ab, statt ihn zu öffnen.',
  'reason.settled_on_report':
    'Das Jahr ist aufgrund des Berichts abgerechnet. Öffnen Sie ihn wieder, wenn neu zu entscheiden ist.',
  'reason.second_notice_missing':
    'Die zweite Mahnung hat noch niemanden bei der Gemeinde erreicht. Erst wenn sie da war und ihre Frist vorbei ist, rechnen Sie von Amtes wegen ab.',
  'reason.completion_not_reminded':
    'Seit ihr Tag vorbei ist, hat noch keine Erinnerung an die Ergänzung jemanden bei der Gemeinde erreicht. Erst wenn sie da war und ihre Tage vorbei sind, rechnen Sie von Amtes wegen ab.',
  'reason.awaited_still': 'Die Gemeinde hat noch Zeit bis {day}. Von Amtes wegen abrechnen Sie erst danach.',
} as const
