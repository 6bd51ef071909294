/** Why an application cannot be filed, checked or decided on. */
export const application = {
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
  'reason.member_gone':
    '{municipality} gehört seit {day} zu {successor}, und der Beitrag wird nicht mehr für sie festgelegt. Ein Verbund berichtigt seine Mitglieder: Geben Sie das Gesuch dafür zurück. Eine einzelne Gemeinde zieht es zurück, und {successor} reicht ein neues ein.',
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
  'reason.extension_not_later':
    'Die neue Frist muss nach dem {day} liegen, der heute gilt. Ist eine Erstreckung falsch eingetragen, berichtigen Sie die Frist.',
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
  'reason.pool_without_parties':
    'Der Schlüssel teilt {pool}, aber niemand, der ein Gesuch eingereicht hat, erreicht die Mindestgrösse.',
  'reason.minima_above_pool':
    'Der Schlüssel teilt eine feste Summe: Frei sind davon {pool}, die Mindestbeiträge der noch nicht entschiedenen Gesuche ({count}) ergeben {minima}. Weisen Sie Gesuche ab, oder setzen Sie einen anderen Schlüssel in Kraft.',
  'reason.caps_below_pool':
    'Der Schlüssel teilt eine feste Summe: Frei sind davon {pool}, die Höchstbeiträge der noch nicht entschiedenen Gesuche ({count}) ergeben erst {caps}. Warten Sie auf weitere Gesuche, oder setzen Sie einen anderen Schlüssel in Kraft.',
  'reason.pool_used_up':
    'Der Schlüssel teilt {pool}; davon sind für {year} schon {taken} zugesichert. Für ein weiteres Gesuch bleibt nichts.',
  'reason.pool_given_away':
    'Was mit der Kündigung frei wurde, ist seither anderen zugesichert: Für {year} fehlen in der festen Summe des Schlüssels {beyond}. Bieten Sie der Gemeinde statt des Widerrufs ein neues Gesuch an.',
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
  'reason.figures_changed':
    'Beiträge oder Beträge sind jetzt andere als auf der Seite, auf der Sie entschieden haben: Bevölkerung, Verteilschlüssel, Budget oder Zahlungen haben sich seither geändert.',
  'reason.same_person': 'Die Zweitprüfung muss eine andere Person vornehmen.',
  'reason.approval_of_another':
    'Diesen Entscheid hat eine andere Person getroffen. Sie nimmt ihn selber zurück, oder die Zweitprüfung weist ihn zurück.',
  'reason.proposal_open': 'Dieser Schritt wartet schon auf die Bestätigung einer anderen Person.',
  'reason.nobody_to_confirm':
    'Dieser Schritt braucht eine zweite Person, und im Portal hat sonst niemand diese Rolle. Die Administration kann sie vergeben.',
  'reason.asker_without_role':
    'Wer diesen Schritt verlangt hat, hat heute keine Rolle mehr, mit der man ihn verlangen kann. Er lässt sich so nicht mehr bestätigen: Bitte lassen Sie ihn von einer Person mit dieser Rolle neu verlangen.',
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
} as const
