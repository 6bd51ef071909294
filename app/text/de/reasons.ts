/** Why the portal refuses: the whole refusal (`refusal.*`) and the single reasons of its guards (`reason.*`). */
export const reasons = {
  'refusal.title': 'Das ging nicht',
  'refusal.changed_meanwhile':
    'Ihre Eingaben stehen noch in den Feldern. Wo Sie nichts geändert hatten, steht der neue Stand. Sehen Sie alles durch und senden Sie nochmals.',
  'refusal.decided_meanwhile': 'Sehen Sie den neuen Stand an und entscheiden Sie nochmals.',
  'refusal.no_longer_offered': 'Der Schritt ist hier nicht mehr möglich.',
  'refusal.no_longer_offered.kept':
    'Der Schritt ist hier nicht mehr möglich. Was Sie eingegeben haben, steht unten zum Kopieren.',
  'refusal.wrong_role': 'Dafür braucht es eine andere Rolle. Bitte wenden Sie sich an die zuständige Person.',
  'refusal.wrong_state': 'Dieser Schritt ist im jetzigen Stand nicht möglich. Laden Sie die Seite neu.',
  'refusal.not_fulfilled': 'Es fehlt noch etwas:',
  'refusal.not_your_municipality': 'Sie können nur für Ihre eigene Gemeinde ein Dossier beginnen.',
  'refusal.begun_already': 'Für diese Gemeinde ist bereits ein Dossier begonnen.',
  'refusal.last_coordinator':
    'Das ist die letzte Koordinationsperson dieser Gemeinde. Bestimmen Sie zuerst eine andere.',
  'refusal.unknown_point': 'Diese Einstellung gibt es nicht.',
  'refusal.no_next_period': 'Für diese Zeit ist noch keine Programmperiode eröffnet.',
  'refusal.member_merged':
    'Eine Gemeinde gibt es dann nicht mehr. Bitte beginnen Sie ein neues Dossier mit der Nachfolgegemeinde.',
  'refusal.not_a_colleague':
    'Diese Person arbeitet nicht (mehr) mit Ihnen zusammen. Bitte wählen Sie eine andere.',
  'refusal.address_taken': 'Diese Adresse gehört schon zu einem anderen Konto.',
  'refusal.merger_in_use':
    'Auf dieser Fusion beruht schon eine Vereinbarung, ein Nachtrag oder eine Rolle. Sie bleibt.',
  'refusal.held_already': 'Diese Person hat die Rolle schon.',
  'refusal.last_admin': 'Das ist die letzte Administration. Bestimmen Sie zuerst eine andere Person.',
  'refusal.deadline_met':
    'Dieser Bericht ist bereits eingereicht. Es gibt keine Frist mehr, die sich erstrecken liesse.',
  'refusal.not_later':
    'Die neue Frist muss nach der liegen, die heute gilt, auch wenn eine Mahnung sie gesetzt hat.',
  'refusal.day_is_over': 'Dieser Tag ist vorbei. Wählen Sie einen, der noch kommt.',
  'refusal.both_sides':
    'Diese Person steht schon auf der anderen Seite. Niemand hat zugleich eine Rolle beim Kanton und bei einer Gemeinde. Bitte nehmen Sie eine andere Person.',
  'refusal.another_name':
    'Unter dieser Adresse kennt das Portal jemanden mit einem anderen Namen. Bitte sagen Sie unten, wer die Adresse heute liest.',
  'refusal.works_elsewhere':
    'Die bisherige Person hat eine Rolle ausserhalb Ihres Teams. Dass sie die Adresse nicht mehr liest, kann nur die kantonale Integrationsförderung eintragen.',
  'refusal.leaves_unsigned':
    'Danach kann niemand mehr unterzeichnen. Laden Sie zuerst eine andere zeichnungsberechtigte Person ein, oder bestätigen Sie unten, dass Sie das so möchten. Es betrifft:',
  'refusal.left_mailbox':
    'Diese Person hat ihre Adresse einer anderen überlassen. Laden Sie sie mit ihrer neuen Adresse ein.',
  'refusal.no_signatory':
    'Ausser Ihnen kann niemand einreichen oder unterzeichnen. Die Koordinationsperson kann jemanden einladen.',
  'refusal.nobody_there': 'In dieser Gemeinde arbeitet noch niemand im Portal.',
  'refusal.notice_not_due': 'Im Moment ist keine Mahnung per Post zu verschicken.',
  'refusal.followed_by_notice_2': 'Darauf beruht schon die zweite Mahnung. Der Eintrag bleibt, wie er ist.',
  'refusal.followed_by_hold_proposal':
    'Darauf beruht schon der Vorschlag, Zahlungen anzuhalten. Der Eintrag bleibt, wie er ist.',
  'refusal.posted_too_early':
    'An diesem Tag brauchte es den Brief noch nicht: Die Mahnung war nicht fällig, oder ein Mail hätte noch jemanden erreicht. Wählen Sie einen späteren Tag.',
  'refusal.posted_before_drawn':
    'An diesem Tag gab es den Brief noch nicht. Wählen Sie den Tag, an dem er erstellt wurde, oder einen späteren.',
  'refusal.posted_in_the_future':
    'Dieser Tag liegt in der Zukunft. Halten Sie den Brief fest, wenn er verschickt ist.',

  'conflict.title': 'Noch nicht gesendet: Hier wurde inzwischen etwas geändert',
  'conflict.meanwhile': '{who}, {when}: {what}',
  'conflict.fields.one': 'Ein Feld haben beide geändert',
  'conflict.fields.other': '{count} Felder haben beide geändert',
  'conflict.theirs': 'Gespeichert ist:',
  'conflict.empty': '(leer)',
  'conflict.answer': 'Angabe',
  'conflict.kept': 'Was Sie eingegeben haben',

  'reason.members_missing': 'Nennen Sie die Mitgliedgemeinden: Ein Gemeindeverbund hat mindestens zwei.',
  'reason.lead_is_not_a_member': 'Die Leitgemeinde muss Mitglied sein.',
  'reason.contact_missing': 'Kontaktangaben der Trägerschaft: {fields}.',
  'reason.bank_account_missing': 'Angaben zum Konto: {fields}.',
  'reason.structure_missing': 'Angaben zur fixen Struktur: {fields}.',
  'reason.structure_evidence_missing':
    'Laden Sie einen Nachweis der Struktur hoch (Auftrag, Stellenbeschrieb).',
  'reason.measures_missing': 'Erfassen Sie mindestens eine Massnahme.',
  'reason.measure_without_target_group': '«{title}»: Wählen Sie mindestens eine Zielgruppe.',
  'reason.measure_without_key_figure': '«{title}»: Planen Sie mindestens eine Kennzahl.',
  'reason.measure_outside_focus_areas': '«{title}» liegt ausserhalb der beiden Schwerpunkte.',
  'reason.measure_without_budget': '«{title}» hat noch keine Budgetzeile.',
  'reason.budget_missing': 'Für {year} fehlt das Budget.',
  'reason.third_party_missing': 'Geben Sie die Drittmittel {year} an; 0, wenn keine vorgesehen sind.',
  'reason.foundation_paper_missing': 'Laden Sie mindestens ein Grundlagenpapier hoch (Konzept, Strategie).',
  'reason.resolution_missing': 'Es fehlt der Gemeinderatsbeschluss von {municipality}.',
  'reason.resolution_paper_missing': 'Laden Sie den Gemeinderatsbeschluss von {municipality} als PDF hoch.',
  'reason.resolution_amount_too_low':
    'Die beschlossenen Beträge ({resolved} im Jahr) decken die nötige Eigenleistung von {required} nicht.',
  'reason.resolution_term_too_short':
    'Der Beschluss von {municipality} gilt nicht für die ganze Laufzeit des Gesuchs.',
  'reason.resolution_lies_in_the_future':
    'Das Datum des Beschlusses von {municipality} liegt in der Zukunft.',
  'reason.match_not_met': '{year}: Die Eigenleistung ist um {missing} zu tief.',
  'reason.term_outside_period': 'Die Laufzeit muss in der KIP-Periode liegen, spätestens bis {endsOn}.',
  'reason.project_funding_conflict':
    '{municipality} erhält {year} kantonale Projektförderung («{title}»). Beides zugleich ist nicht möglich.',
  'reason.other_agreement_runs':
    '{municipality} ist bereits Teil des Dossiers {reference}. Zwei Vereinbarungen im selben Jahr sind nicht möglich.',
  'reason.population_unknown':
    'Für die gewählten Gemeinden lässt sich die Bevölkerung am Stichtag nicht bestimmen.',
  'reason.authority_not_declared': 'Bestätigen Sie, dass Sie befugt sind, die Gemeinde zu vertreten.',
  'reason.reason_missing': 'Geben Sie eine Begründung an.',
  'reason.items_missing': 'Nennen Sie mindestens einen Punkt, der zu ergänzen ist.',
  'reason.due_date_missing': 'Setzen Sie eine Frist.',
  'reason.due_date_lies_in_the_past': 'Die Frist muss in der Zukunft liegen.',
  'reason.due_date_takes_days_away':
    'Für den Bericht hat die Gemeinde ohnehin Zeit bis {day}. Die Frist darf nicht früher enden.',
  'reason.legal_remedies_missing': 'Ergänzen Sie die Rechtsmittelbelehrung.',
  'reason.checklist_incomplete': 'In der Prüfliste sind noch {count} Punkte offen.',
  'reason.checklist_negative': 'In der Prüfliste ist Punkt {rule} nicht erfüllt.',
  'reason.calculation_missing': 'Der Beitrag ist noch nicht berechnet.',
  'reason.points_open':
    'Rückmeldungen des Kantons sind noch offen ({count}). Beantworten Sie sie, oder bestätigen Sie unten, dass Sie trotzdem einreichen.',
  'reason.completion_request_open': 'Es ist noch eine Nachforderung offen ({count}).',
  'reason.same_person': 'Die Zweitprüfung muss eine andere Person vornehmen.',
  'reason.agreement_document_missing': 'Das Dokument der Vereinbarung fehlt.',
  'reason.key_not_confirmed':
    'Der Kanton hat den Verteilschlüssel noch nicht bestätigt. Auf Beispielwerten wird keine Vereinbarung ausgestellt.',
  'reason.signature_missing': 'Wählen Sie, wie Sie unterzeichnen.',
  'reason.signed_copy_missing': 'Laden Sie die unterzeichnete Vereinbarung hoch.',
  'reason.signed_already':
    'Sie haben schon unterzeichnet. Jetzt braucht es eine zweite zeichnungsberechtigte Person.',
  'reason.copy_not_compared':
    'Vergleichen Sie das unterzeichnete Exemplar mit der ausgestellten Vereinbarung und bestätigen Sie es.',
  'reason.file_locked':
    'Die Datei «{fileName}» ist gesperrt: Der Virenscanner hat Schadsoftware gefunden. Wer sie eingereicht hat, ersetzt sie zuerst durch eine saubere Fassung.',
  'reason.file_not_scanned':
    'Die Datei «{fileName}» wird noch auf Viren geprüft. Bitte warten Sie, bis das fertig ist, meist wenige Minuten.',
  'reason.amendment_missing': 'Der Nachtrag ist noch nicht von beiden Seiten angenommen.',
  'reason.amendment_open': 'Ein Nachtrag ist noch offen. Erst wenn er erledigt ist, beginnt der nächste.',
  'reason.amendment_overtaken':
    'Inzwischen hat sich etwas geändert, worauf der Nachtrag beruht, zum Beispiel eine Zahlung oder ein Bericht. Der Kanton muss ihn auf dem neuen Stand nochmals vorschlagen.',
  'reason.nothing_to_amend': 'Die Vereinbarung ist nicht mehr in Kraft. Ändern lässt sie sich nicht mehr.',
  'reason.effective_date_missing': 'Geben Sie an, auf wann gekündigt wird.',
  'reason.effective_date_outside_term':
    'Gekündigt wird auf Ende eines Jahres: nicht rückwirkend und spätestens auf {endsOn}.',
  'reason.reporting_years_open': 'Noch nicht abgerechnet: {years}.',
  'reason.year_not_over': 'Das Jahr {year} ist noch nicht zu Ende.',
  'reason.measure_not_reported': '«{title}»: Berichten Sie, wie es gegangen ist.',
  'reason.measure_reason_missing': '«{title}»: Begründen Sie die Änderung.',
  'reason.key_figure_missing': '«{title}»: Die Kennzahl «{label}» fehlt.',
  'reason.actual_missing': '«{label}»: Der tatsächliche Betrag fehlt.',
  'reason.deviation_unexplained': '«{label}»: Die Abweichung vom Budget braucht eine Begründung.',
  'reason.third_party_not_declared': 'Geben Sie die erhaltenen Drittmittel an; 0, wenn es keine gab.',
  'reason.ledger_missing': 'Laden Sie den Kontoauszug der Buchhaltung hoch.',
  'reason.summary_missing': 'Fassen Sie das Jahr in einigen Sätzen zusammen.',
  'reason.correction_unexplained': 'Begründen Sie jede Korrektur (offen: {count}).',
  'reason.money_not_even': 'Zahlungen und Rückforderungen dieses Jahres sind noch nicht ausgeglichen.',
  'reason.agreement_not_active': 'Ohne Vereinbarung in Kraft wird nichts ausbezahlt.',
  'reason.report_gate_closed': 'Zuerst muss der Bericht {year} eingereicht sein.',
  'reason.entitlement_exceeded': 'Damit würde der Anspruch des Jahres überschritten.',
  'reason.next_tranche_too_small': 'Die nächste Tranche ist kleiner als die Rückforderung.',
  'reason.known_as': 'Bisher: {name}',
  'reason.name_stays':
    'Wer die Adresse bisher las, hat eine Rolle ausserhalb Ihres Teams. Ist es dieselbe Person, bleibt ihr Name, wie er ist.',
  'reason.left_unsigned': '{party}, {reference}',
} as const
