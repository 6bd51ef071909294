/** Why something cannot be done. */
export const reasons = {
  'reason.members_missing': 'Nennen Sie die Mitgliedgemeinden: Ein Gemeindeverbund hat mindestens zwei.',
  'reason.lead_is_not_a_member': 'Die Leitgemeinde muss Mitglied sein.',
  'reason.contact_missing': 'Kontaktangaben der Trägerschaft: {fields}.',
  'reason.bank_account_missing': 'Angaben zum Konto: {fields}.',
  'reason.structure_missing': 'Angaben zur fixen Struktur: {fields}.',
  'reason.structure_evidence_missing':
    'Laden Sie einen Nachweis der Struktur hoch (Auftrag, Stellenbeschrieb).',
  'reason.mandate_after_start':
    'Der Auftrag gilt erst seit {since}. Er muss bestehen, bevor die Laufzeit am {startsOn} beginnt.',
  'reason.structure_very_small':
    'Die Anlaufstelle umfasst nur {percent} Stellenprozente. Prüfen Sie, ob das eine fixe Struktur ist.',
  'reason.own_budget_below_share':
    'Das eigene Budget der Struktur ({planned}) ist kleiner als die nötige Eigenleistung ({required} im Jahr).',
  'reason.one_file_for_several':
    'Die Datei «{fileName}» liegt für {count} verschiedene Nachweise vor. Prüfen Sie, ob sie alle belegt.',
  'reason.measures_missing': 'Erfassen Sie mindestens eine Massnahme.',
  'reason.measure_without_goal':
    '«{title}»: Wählen Sie mindestens ein strategisches Ziel seines Schwerpunkts.',
  'reason.measure_without_target_group': '«{title}»: Wählen Sie mindestens eine Zielgruppe.',
  'reason.measure_without_key_figure': '«{title}»: Planen Sie mindestens eine Kennzahl.',
  'reason.measure_outside_focus_areas':
    '«{title}» liegt in keinem Förderbereich, der den Gemeinden offensteht.',
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
  'reason.term_ended':
    'Die Laufzeit ist seit {endsOn} zu Ende: Für eine Zeit, die vorbei ist, wird nichts mehr bewilligt oder vereinbart. Was ausgestellt ist, nimmt der Kanton zurück; er öffnet die Prüfung wieder und lehnt ab, oder die Gemeinde zieht das Gesuch zurück. Soll es ausnahmsweise noch gelten, lässt die kantonale Integrationsförderung späte Gesuche der Gemeinde zu.',
  'reason.window_not_open':
    'Gesuche für diese KIP-Periode nimmt der Kanton ab {opensOn} entgegen. Was erfasst ist, bleibt bis dahin stehen.',
  'reason.window_closed':
    'Gesuche für diese KIP-Periode nahm der Kanton bis {closesOn} entgegen. Für eine einzelne Gemeinde kann die kantonale Integrationsförderung sie noch öffnen; sonst ist ein neues Gesuch für die nächste Periode möglich, sobald sie eröffnet ist.',
  'reason.term_begins_too_early':
    'Die Laufzeit darf frühestens am {from} beginnen. Möglich ist ein neues Gesuch mit späterem Beginn, nachdem dieses zurückgezogen ist; oder die kantonale Integrationsförderung öffnet der Gemeinde frühere Jahre.',
  'reason.project_funding_conflict':
    '{municipality} erhält {year} kantonale Projektförderung («{title}»). Beides zugleich ist nicht möglich: Die Laufzeit beginnt danach, oder der Kanton beendet zuerst die Projektförderung.',
  'reason.other_agreement_runs':
    '{municipality}: {counted} zählt {year} bereits im Dossier {reference}. Im selben Jahr zählt niemand zweimal. Wird jene Vereinbarung auf den {endsOn} gekündigt, steht sie ab {from} nicht mehr im Weg.',
  'reason.other_agreement_releases':
    '{municipality}: {counted} zählt {year} bereits im Dossier {reference}. Im selben Jahr zählt niemand zweimal. Zuerst entlässt der Kanton {counted} ab {year} mit einem Nachtrag «Mitgliedgemeinden» aus jener Vereinbarung.',
  'reason.other_agreement_ends':
    '{municipality}: {counted} zählt {year} bereits im Dossier {reference}. Im selben Jahr zählt niemand zweimal. Zu kündigen gibt es dort nichts mehr: Jene Vereinbarung läuft bis {endsOn} und steht ab {from} von selbst nicht mehr im Weg.',
  'reason.other_application_counts':
    '{municipality}: {counted} zählt {year} bereits im Dossier {reference}. Im selben Jahr zählt niemand zweimal. Jene Vereinbarung ist noch nicht in Kraft: Zieht die Gemeinde jenes Gesuch zurück, steht es nicht mehr im Weg.',
  'reason.population_unknown':
    'Für die gewählten Gemeinden lässt sich die Bevölkerung am Stichtag nicht bestimmen.',
  'reason.member_ended':
    '{municipality} gehört ab {day}, vor Beginn der Laufzeit, zu {successor}: Für sie allein lässt sich kein Beitrag berechnen. Eine ausgestellte Vereinbarung nimmt der Kanton zurück und öffnet die Prüfung wieder. Danach berichtigt ein Verbund seine Mitglieder; eine einzelne Gemeinde zieht das Gesuch zurück, und {successor} reicht ein neues ein.',
  'reason.population_changed':
    'Der Beitrag wurde für {pinned} Personen festgelegt; nach dem heutigen Stand der Gemeinden sind es {residents}. Der Kanton muss die Prüfung wieder öffnen und den Beitrag neu festlegen.',
  'reason.authority_not_declared': 'Bestätigen Sie, dass Sie befugt sind, die Gemeinde zu vertreten.',
  'reason.reason_missing': 'Geben Sie eine Begründung an.',
  'reason.items_missing': 'Nennen Sie mindestens einen Punkt, der zu ergänzen ist.',
  'reason.due_date_missing': 'Setzen Sie eine Frist.',
  'reason.day_outside': 'Möglich sind hier die Tage vom {from} bis zum {until}.',
  'reason.due_date_lies_in_the_past': 'Die Frist muss in der Zukunft liegen.',
  'reason.due_date_takes_days_away':
    'Für den Bericht hat die Gemeinde ohnehin Zeit bis {day}. Die Frist darf nicht früher enden.',
  'reason.extension_not_later': 'Die neue Frist muss nach dem {day} liegen, der heute gilt.',
  'reason.extension_too_long':
    'Erstrecken können Sie höchstens bis {day}. Braucht die Gemeinde länger, sprechen Sie mit ihr über eine Abrechnung auf dem, was da ist.',
  'reason.extension_is_over':
    'Ein anderer Tag wäre nur bis {day} möglich gewesen. Mahnen Sie, oder rechnen Sie von Amtes wegen ab.',
  'reason.extension_takes_days_away':
    'Bis {day} hatte die Gemeinde ohnehin Zeit. Die berichtigte Frist darf nicht früher enden.',
  'reason.extension_day_is_over': 'Der {day} ist vorbei. Wählen Sie einen Tag, der noch kommt.',
  'reason.extension_nothing_to_correct': 'Für diesen Bericht ist keine Frist erstreckt.',
  'reason.extension_same_day': 'Dieser Tag gilt schon. Geben Sie den richtigen ein.',
  'reason.legal_remedies_missing': 'Ergänzen Sie die Rechtsmittelbelehrung.',
  'reason.checklist_incomplete.one': 'In der Prüfliste ist noch {count} Punkt offen.',
  'reason.checklist_incomplete.other': 'In der Prüfliste sind noch {count} Punkte offen.',
  'reason.later_application':
    'Seither ist das Gesuch {reference} derselben Trägerschaft eingereicht: Entschieden wird über dieses.',
  'reason.checklist_negative': 'In der Prüfliste ist Punkt {rule} nicht erfüllt.',
  'reason.calculation_missing': 'Der Beitrag ist noch nicht berechnet.',
  'reason.points_open':
    'Rückmeldungen des Kantons sind noch offen ({count}). Beantworten Sie sie, oder bestätigen Sie unten, dass Sie trotzdem einreichen.',
  'reason.request_not_reminded':
    'Seit ihr Tag vorbei ist, hat noch keine Erinnerung an die Nachforderung jemanden erreicht. Prüfen Sie die Adressen der Gemeinde und geben Sie mit einer geänderten Nachforderung eine neue Frist.',
  'reason.request_day_runs': 'Die Gemeinde hat noch bis {day} Zeit.',
  'reason.revised_meanwhile':
    'Die Gemeinde hat schon überarbeitet und noch nicht eingereicht: {sections}. Sie reicht wieder ein oder stellt zurück; oder ändern Sie die Nachforderung.',
  'reason.completion_request_open':
    'Es ist noch eine Nachforderung offen ({count}). Warten Sie die Antwort ab, oder heben Sie die Nachforderung auf.',
  'reason.request_not_open': 'Es ist keine Nachforderung offen: Sie ist schon beantwortet oder aufgehoben.',
  'reason.request_not_changed':
    'Das ist die Nachforderung, die schon gilt. Ändern Sie Punkt, Begründung oder Frist, oder gehen Sie zurück.',
  'reason.one_paper_only':
    'Während der Prüfung kann nur ein Punkt nachgefordert werden. Für mehrere geben Sie das Dossier zurück.',
  'reason.answer_missing': 'Laden Sie das Dokument hoch, oder antworten Sie in Worten.',
  'reason.same_person': 'Die Zweitprüfung muss eine andere Person vornehmen.',
  'reason.proposal_open': 'Dieser Schritt wartet schon auf die Bestätigung einer anderen Person.',
  'reason.nobody_to_confirm':
    'Dieser Schritt braucht eine zweite Person, und im Portal hat sonst niemand diese Rolle. Die Administration kann sie vergeben.',
  'reason.no_step_awaited': 'Es ist kein Schritt einer weiteren Stelle offen.',
  'reason.no_step_recorded': 'Es ist kein Schritt festgehalten, der sich noch zurücknehmen lässt.',
  'reason.chain_step_missing': 'Es fehlt: {step}.',
  'reason.step_recorded_by': 'Diesen Schritt hält eine andere Rolle fest: {role}.',
  'reason.step_day_missing': 'Bitte nennen Sie den Tag, an dem die Stelle entschieden hat.',
  'reason.step_day_ahead': 'Dieser Tag liegt noch vor uns. Festhalten lässt sich, was geschehen ist.',
  'reason.step_day_too_early': 'Dieser Tag liegt vor dem Schritt davor: {step}, {day}.',
  'reason.step_day_before_filing': 'Dieser Tag liegt vor der Einreichung des Gesuchs am {day}.',
  'reason.step_number_missing': 'Zu diesem Schritt gehört die Geschäftsnummer.',
  'reason.step_paper_missing': 'Zu diesem Schritt gehört die Unterlage. Bitte fügen Sie die Datei bei.',
  'reason.step_sends_nothing_back': 'Die Stelle, die am Zug ist, kann das Gesuch nicht zurückweisen.',
  'reason.agreement_document_missing': 'Das Dokument der Vereinbarung fehlt.',
  'reason.credit_exceeded':
    'Der Beitrag geht im Jahr {year} um {beyond} über das hinaus, was vom Kredit noch frei ist. Begründen Sie, warum er trotzdem festgelegt wird, oder tragen Sie zuerst den höheren Kredit ein.',
  'reason.credit_exceeded_since':
    'Der Beitrag geht im Jahr {year} um {beyond} über das hinaus, was vom Kredit noch frei ist. Tragen Sie den höheren Kredit ein, oder nehmen Sie die Prüfung wieder auf: Dort legen ihn zwei Personen mit einer Begründung fest.',
  'reason.key_not_confirmed':
    'Dieser Beitrag beruht auf Beispielwerten, und darauf wird keine Vereinbarung ausgestellt. Ist der Verteilschlüssel des Kantons in Kraft, nehmen Sie das Dossier wieder in Prüfung und bewilligen Sie es nochmals.',
  'reason.signature_missing': 'Wählen Sie, wie Sie unterzeichnen.',
  'reason.signed_copy_missing': 'Laden Sie die unterzeichnete Vereinbarung hoch.',
  'reason.signed_already':
    'Sie haben schon unterzeichnet. Jetzt braucht es eine zweite zeichnungsberechtigte Person.',
  'reason.no_signature_stands': 'Für die Gemeinde hat niemand unterzeichnet: Es gibt nichts zurückzunehmen.',
  'reason.signed_under_rule':
    'Unter dieser Regel hat schon unterzeichnet: {names}. Nehmen Sie die Unterschrift zuerst zurück; dann lässt sich die Regel ändern, und alle unterzeichnen neu.',
  'reason.accepted_under_rule':
    'Unter dieser Regel hat eine erste Person den Nachtrag {number} angenommen. Die zweite nimmt ihn auch an, oder Sie lehnen ihn ab oder ziehen ihn zurück; dann lässt sich die Regel ändern.',
  'reason.no_copy_handed_in':
    'Beide Seiten haben im Portal angenommen: Es gibt kein eingereichtes Exemplar, das zu ersetzen wäre.',
  'reason.copy_not_compared':
    'Vergleichen Sie das unterzeichnete Exemplar mit der ausgestellten Vereinbarung und bestätigen Sie es.',
  'reason.file_locked':
    'Die Datei «{fileName}» ist gesperrt: Der Virenscanner hat Schadsoftware gefunden. Zuerst braucht es eine saubere Fassung.',
  'reason.file_not_scanned':
    'Die Datei «{fileName}» wird noch auf Viren geprüft. Bitte warten Sie, bis das fertig ist, meist wenige Minuten.',
  'reason.amendment_missing': 'Der Nachtrag ist noch nicht von beiden Seiten angenommen.',
  'reason.amendment_open': 'Ein Nachtrag ist noch offen. Erst wenn er erledigt ist, beginnt der nächste.',
  'reason.amendment_overtaken':
    'Inzwischen hat sich etwas geändert, worauf der Nachtrag beruht, zum Beispiel eine Zahlung oder ein Bericht. Der Kanton muss ihn auf dem neuen Stand nochmals vorschlagen.',
  'reason.amendment_match_not_met':
    '{year} fehlen {missing}: So viel müsste die Gemeinde mehr selber ausgeben. Zuerst braucht es ein höheres Budget, mit einem eigenen Nachtrag, oder einen tieferen Beitrag.',
  'reason.match_exception_not_allowed':
    'Das Programm erlaubt keine Ausnahme von der Eigenleistung. Passen Sie Budget oder Beitrag an.',
  'reason.resolution_not_for_year': 'Der Beschluss von {municipality} gilt nicht für {year}.',
  'reason.resolution_below_share':
    '{municipality} hat {resolved} im Jahr beschlossen. Der Anteil an der Eigenleistung {year} ist {required}: Es braucht einen Beschluss über diesen Betrag.',
  'reason.resolutions_too_low_for_year':
    'Für {year} sind zusammen {resolved} Eigenleistung beschlossen, nötig sind {required}. Erfassen Sie einen neuen Beschluss über den höheren Betrag.',
  'reason.past_year_not_raised':
    'Das Jahr {year} ist vorbei. Das Programm lässt nicht zu, dass sein Beitrag nachträglich steigt.',
  'reason.kind_is_for_the_canton':
    'Den Beitrag legt der Kanton fest. Schreiben Sie ihm, wenn er nicht stimmt.',
  'reason.own_proposal': 'Diesen Nachtrag hat der Kanton selber vorgeschlagen. Ziehen Sie ihn zurück.',
  'reason.proposal_of_the_other_side':
    'Diesen Nachtrag hat die andere Seite begonnen. Zurückziehen kann ihn nur sie.',
  'reason.proposal_of_the_lead':
    'Diesen Nachtrag hat die Leitgemeinde beantragt. Zurückziehen kann ihn nur sie; Sie können ablehnen.',
  'reason.acceptance_not_awaited':
    'Ihre Gemeinde hat schon angenommen. Jetzt fehlt noch die Annahme einer anderen.',
  'reason.nothing_to_amend': 'Die Vereinbarung ist nicht mehr in Kraft. Ändern lässt sie sich nicht mehr.',
  'reason.term_over': 'Die Laufzeit ist seit {endsOn} zu Ende: Zu kündigen gibt es nichts mehr.',
  'reason.term_ends_anyway': 'Die Vereinbarung endet ohnehin am {endsOn}: Zu kündigen gibt es nichts mehr.',
  'reason.termination_in_effect':
    'Die Kündigung gilt seit {day}. Zurücknehmen lässt sie sich nicht mehr; für die folgenden Jahre braucht es ein neues Gesuch.',
  'reason.effective_date_missing': 'Geben Sie an, auf wann gekündigt wird.',
  'reason.effective_date_outside_term':
    'Gekündigt wird auf Ende eines Jahres: nicht rückwirkend und vor dem {endsOn}, an dem die Vereinbarung ohnehin endet.',
  'reason.paid_beyond_end':
    'Für {years} ist schon Geld angewiesen oder ausbezahlt. Auf einen Tag davor gekündigt wird erst, wenn es zurück ist: Zuerst stornieren die Finanzen die Auszahlung, oder sie halten fest, dass die Bank sie zurückgewiesen hat.',
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
  'reason.agreement_not_active': 'Ohne Vereinbarung in Kraft wird nichts ausbezahlt.',
  'reason.not_ended_with_agreement':
    'Diese Tranche ist nicht mit der Kündigung weggefallen: Sie kommt mit deren Rücknahme nicht zurück.',
  'reason.account_change_open':
    'Ein Antrag auf ein anderes Konto ist offen, hier oder unter einer anderen Vereinbarung mit demselben Konto. Zuerst tritt er in Kraft, oder er wird abgelehnt, zurückgezogen oder gestoppt.',
  'reason.account_change_waits': 'Die Wartezeit des neuen Kontos läuft noch.',
  'reason.account_not_called':
    'Rufen Sie die Gemeinde unter der bekannten Nummer an und bestätigen Sie, dass Sie sie erreicht haben. Haben Sie niemanden erreicht, sagen Sie, warum Sie trotzdem bestätigen.',
  'reason.account_without_number':
    'Zum bekannten Kontakt gibt es keine Telefonnummer: Am Telefon erreicht haben Sie ihn so nicht. Sagen Sie, warum Sie trotzdem bestätigen.',
  'reason.account_not_compared':
    'Vergleichen Sie das neue Konto mit der Bestätigung der Bank und bestätigen Sie es.',
  'reason.account_unchanged': 'Das ist das Konto, auf das der Kanton schon zahlt. Geben Sie ein anderes an.',
  'reason.report_gate_closed':
    'Zuerst muss der Bericht {year} eingereicht sein. Ist er zurückgegeben, wartet die Tranche, bis er wieder da ist.',
  'reason.gate_ex_officio':
    'Das Jahr {year} ist von Amtes wegen abgerechnet: Sein Bericht kommt nicht mehr. Begründen Sie, warum die Tranche trotzdem ausbezahlt wird; soll sie es nicht, hebt die Fachstelle sie auf.',
  'reason.released_beyond_entitlement':
    'Seit der Freigabe ist der Anspruch des Jahres kleiner geworden; die Tranche geht um {beyond} darüber hinaus. Nehmen Sie die Freigabe zurück: Die Tranche wird dann angepasst.',
  'reason.entitlement_exceeded': 'Damit würde der Anspruch des Jahres um {beyond} überschritten.',
  'reason.final_exceeded':
    'Damit hätte die Gemeinde für dieses Jahr {beyond} mehr, als ihr zusteht. Ist eine Rückforderung des Jahres offen, wird sie zuerst beglichen. Ist keine offen, öffnet die Fachstelle das Jahr wieder und rechnet neu ab.',
  'reason.not_due_yet': 'Die Tranche ist erst am {day} fällig. Früher geht es mit einer Begründung.',
  'reason.released_by_same_person':
    'Sie haben diese Tranche freigegeben. Zur Zahlung anweisen muss sie eine andere Person der Finanzen.',
  'reason.confirmed_by_decider':
    'Sie haben über die Abrechnung entschieden, die zu dieser Rückforderung führte. Bestätigen muss eine andere Person.',
  'reason.amount_missing': 'Geben Sie einen Betrag über null an.',
  'reason.more_than_is_open':
    'Offen sind nur {open}. Verbuchen Sie höchstens so viel, und überweisen Sie den Rest zurück.',
  'reason.day_of_payment_missing': 'Geben Sie den Tag an, an dem das Geld eingegangen ist.',
  'reason.day_of_payment_lies_ahead': 'Dieser Tag liegt in der Zukunft. Verbuchen Sie, was eingegangen ist.',
  'reason.no_booking_to_reverse':
    'Hier ist keine Buchung, die sich stornieren liesse. Einen Erlass nimmt zurück, wer erlassen darf.',
  'reason.booking_not_chosen': 'Wählen Sie eine Buchung, die noch nicht storniert ist.',
  'reason.settled_with_booking':
    'Das Jahr {year} ist seither neu abgerechnet, und diese Abrechnung zählt die Buchung mit. Die Fachstelle öffnet zuerst das Jahr wieder; danach lässt sich die Buchung stornieren.',
  'reason.offset_tranche_released':
    'Die Tranche {number} des Jahres {year} ist für den Betrag nach der Verrechnung freigegeben. Nehmen Sie zuerst ihre Freigabe zurück.',
  'reason.offset_tranche_ordered':
    'Die Tranche {number} des Jahres {year} ist nach der Verrechnung in Zahlung gegeben. Weist die Bank sie zurück, halten Sie das zuerst fest.',
  'reason.offset_tranche_paid':
    'Die Tranche {number} des Jahres {year} ist nach der Verrechnung ausbezahlt. Stornieren Sie zuerst die Auszahlung: Damit fällt die Verrechnung weg.',
  'reason.tranche_not_chosen':
    'Wählen Sie eine Tranche, die noch nicht freigegeben ist und noch etwas trägt.',
  'reason.instalments_missing': 'Nennen Sie mindestens zwei Raten, jede mit Tag und Betrag.',
  'reason.instalments_do_not_add_up': 'Die Raten ergeben {planned}. Offen sind {open}.',
  'reason.instalments_out_of_order':
    'Jede Rate braucht einen Tag nach heute und nach der Rate davor. Freie Tage zählen als der nächste Arbeitstag, und keine Rate ist fällig, bevor die laufende Frist vorbei ist.',
  'reason.no_plan': 'Es ist kein Ratenplan vereinbart.',
  'reason.no_tranche_bears_more': 'Alle geplanten Tranchen sind schon ganz verrechnet.',
  'reason.no_tranche_left':
    'Es kommt keine Tranche mehr, mit der sich die Rückforderung verrechnen liesse. Die Gemeinde zahlt sie zurück.',
  'reason.known_as': 'Bisher: {name}',
  'reason.name_stays':
    'Wer die Adresse bisher las, hat eine Rolle ausserhalb Ihres Teams. Ist es dieselbe Person, bleibt ihr Name, wie er ist.',
  'reason.left_unsigned': '{party}, {reference}',
  'reason.merger_in_second_review':
    '{party} ({reference}): Der Beitrag rechnet mit dieser Fusion. Zuerst muss die Zweitprüfung ihn zurückweisen.',
  'reason.merger_in_decision':
    '{party} ({reference}): Der Beitrag rechnet mit dieser Fusion. Nehmen Sie das Gesuch zuerst wieder in Prüfung.',
  'reason.merger_in_issue':
    '{party} ({reference}): Die ausgestellte Vereinbarung rechnet mit dieser Fusion. Nehmen Sie zuerst die Vereinbarung zurück, dann das Gesuch wieder in Prüfung.',
  'reason.merger_in_signature':
    '{party} ({reference}): Die unterzeichnete Vereinbarung rechnet mit dieser Fusion. Weisen Sie zuerst die Unterschrift zurück, nehmen Sie dann die Vereinbarung zurück und das Gesuch wieder in Prüfung.',
  'reason.merger_in_agreement':
    '{party} ({reference}): Die Vereinbarung ist mit dieser Fusion in Kraft getreten. Die Fusion bleibt; was anders sein soll, regelt ein Nachtrag.',
  'reason.merger_in_amendment':
    '{party} ({reference}): Nachtrag {number} ist mit dieser Fusion in Kraft getreten. Die Fusion bleibt; was anders sein soll, regelt ein weiterer Nachtrag.',
  'reason.merger_in_open_amendment':
    '{party} ({reference}): Nachtrag {number} beruht auf dieser Fusion. Ziehen Sie ihn zuerst zurück, oder lehnen Sie ab, was die Gemeinde beantragt hat.',
  'reason.merger_in_application':
    '{party} ({reference}): Die neue Gemeinde gehört zu diesem Dossier. Zuerst muss die Gemeinde ihr Gesuch zurückziehen.',
  'reason.merger_in_filing':
    'Das Gesuch {reference} hat {name} für die bisherige Gemeinde eingereicht. Geben Sie es zuerst zurück.',
  'reason.merger_in_report':
    'Den Bericht {year} zu {reference} hat {name} für die bisherige Gemeinde eingereicht. Geben Sie ihn zuerst zurück; ist er genehmigt, öffnen Sie ihn dafür wieder.',
  'reason.merger_in_role': '{name} hat eine Rolle in {municipality}. Beenden Sie diese zuerst.',
  'reason.merger_in_opening':
    'Für {municipality} ist bis {untilOn} ein spätes Gesuch zugelassen. Nehmen Sie das zuerst zurück.',
  'reason.merger_in_grant':
    'Die Projektförderung «{title}» ist für {municipality} eingetragen. Ändern Sie sie zuerst, oder nehmen Sie sie zurück.',
} as const
