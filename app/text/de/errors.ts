/** The sentences for the message keys of the schemas in `app/domain`. */
export const errors = {
  'error.invalid': 'Diese Angabe stimmt nicht. Bitte prüfen Sie sie.',
  'error.required': 'Diese Angabe ist erforderlich. Bitte füllen Sie das Feld aus.',
  'error.no_municipality_here':
    'Eine Rolle beim Kanton gehört zu keiner Gemeinde. Bitte lassen Sie die Gemeinde leer oder wählen Sie eine Rolle der Gemeinde.',
  'error.no_signatory':
    'Diese Person kann für Ihre Gemeinde nicht einreichen oder unterzeichnen. Bitte wählen Sie eine andere.',
  'error.choose': 'Bitte treffen Sie eine Auswahl.',
  'error.must_be_ticked': 'Bitte bestätigen Sie diesen Punkt, sonst geht es nicht weiter.',
  'error.too_short': 'Dieser Text ist zu kurz. Es braucht mindestens {limit} Zeichen.',
  'error.too_long': 'Dieser Text ist zu lang. Erlaubt sind höchstens {limit} Zeichen.',
  'error.too_small': 'Dieser Wert ist zu klein. Erlaubt ist mindestens {limit}.',
  'error.too_big': 'Dieser Wert ist zu gross. Erlaubt ist höchstens {limit}.',
  'error.too_few': 'Das sind zu wenige Angaben. Es braucht mindestens {limit}.',
  'error.too_many': 'Das sind zu viele Angaben. Erlaubt sind höchstens {limit}.',
  'error.not_an_amount': 'Bitte geben Sie einen Betrag in Franken ein, zum Beispiel 12’500.50.',
  'error.amount_too_large': 'Dieser Betrag ist zu gross. Möglich sind höchstens {limit}.',
  'error.negative_amount': 'Der Betrag darf nicht unter null liegen.',
  'error.not_a_number': 'Bitte geben Sie eine ganze Zahl ein, zum Beispiel 25.',
  'error.not_a_year': 'Bitte geben Sie ein Jahr ein, zum Beispiel 2027.',
  'error.not_a_date': 'Bitte geben Sie ein Datum ein, das es gibt: tt.mm.jjjj, zum Beispiel 15.03.2027.',
  'error.day_outside': 'Bitte wählen Sie einen Tag in dieser Zeit: {limit}.',
  'error.date_in_the_past': 'Dieses Datum liegt in der Vergangenheit. Bitte wählen Sie ein späteres.',
  'error.date_in_the_future': 'Dieses Datum liegt in der Zukunft. Bitte wählen Sie ein früheres.',
  'error.completion_untold':
    'Wer nicht erinnert wird, kann nicht gemahnt werden: Lassen Sie mindestens eine Erinnerung oder die Mahnung stehen.',
  'error.ends_before_start': 'Das Ende liegt vor dem Beginn. Bitte prüfen Sie beide Daten.',
  'error.outside_period':
    'Das liegt ausserhalb der laufenden KIP-Periode. Bitte wählen Sie Jahre innerhalb der Periode.',
  'error.asked_not_kept':
    'In diesem Browser warten schon zu viele Formulare. Bitte senden Sie zuerst eines davon ab, oder verwerfen Sie es.',
  'error.resolution_outside_period':
    'Hier zählen die Jahre der KIP-Periode: {limit}. Gilt der Beschluss darüber hinaus, geben Sie das erste oder das letzte dieser Jahre an.',
  'error.not_taken':
    'Für eine Laufzeit ab diesem Jahr nimmt der Kanton kein Gesuch entgegen. Bitte wählen Sie ein anderes Jahr, oder fragen Sie die kantonale Integrationsförderung: Sie kann frühere Jahre für Ihre Gemeinde öffnen.',
  'error.year_outside_period': 'Liegt ausserhalb der Periode.',
  'error.credit_below_committed':
    'Damit wäre weniger da, als zugesichert und reserviert ist. Aus dieser Quelle braucht es mindestens {limit}.',
  'error.population_leaps':
    'In {limit} Gemeinden hat sich die Zahl seit dem letzten Stichtag um mehr als einen Fünftel geändert. Prüfen Sie Datei und Stichtag, und bestätigen Sie es hier.',
  'error.credit_short':
    'Für dieses Jahr ist schon mehr zugesichert und reserviert. Aus dieser Quelle bräuchte es {limit}. Bitte prüfen Sie den Betrag, oder bestätigen Sie ihn hier.',
  'error.period_name_taken': 'So heisst schon eine andere Periode. Bitte wählen Sie einen anderen Namen.',
  'error.period_overlaps': 'Diese Zeit überschneidet sich mit einer anderen Periode: {limit}.',
  'error.period_not_from_january':
    'Eine Periode besteht aus ganzen Kalenderjahren: Sie beginnt am 1. Januar.',
  'error.period_not_to_december':
    'Eine Periode besteht aus ganzen Kalenderjahren: Sie endet am 31. Dezember.',
  'error.not_a_month_day':
    'Bitte geben Sie einen Tag ein, den es in jedem Jahr gibt: tt.mm., zum Beispiel 31.01.',
  'error.not_a_share':
    'Bitte geben Sie einen Anteil am Ganzen ein, der grösser als null ist, zum Beispiel 50 % oder 1/3.',
  'error.shares_not_one':
    'Die Anteile aller Tranchen ergeben zusammen nicht das Ganze. Zusammen sind es {limit}.',
  'error.tranche_not_later':
    'Diese Tranche ist nicht später fällig als die vorige. Bitte ordnen Sie sie nach ihrem Tag.',
  'error.gate_without_year': 'Diese Periode hat nur ein Jahr: Ein Bericht des Vorjahres kann nie vorliegen.',
  'error.no_population_on_day':
    'Für diesen Tag kennt das Portal keine Bevölkerungszahlen. Bekannt sind: {limit}.',
  'error.opened_already':
    'Für diese Gemeinde sind späte Gesuche schon zugelassen. Nehmen Sie das zuerst zurück, wenn etwas anderes gelten soll.',
  'error.more_than_a_year_ahead':
    'Dieser Tag liegt mehr als ein Jahr voraus. Bitte wählen Sie einen früheren.',
  'error.not_an_email':
    'Bitte geben Sie eine vollständige E-Mail-Adresse ein, zum Beispiel name@gemeinde.ch.',
  'error.not_a_plain_mailbox':
    'An diese Adresse kommen nicht alle Mails an: Vor dem @ stehen Umlaute oder Anführungszeichen. Bitte nennen Sie eine andere Adresse.',
  'error.not_a_phone': 'Bitte geben Sie eine Telefonnummer ein, zum Beispiel 041 123 45 67.',
  'error.not_a_postal_code': 'Bitte geben Sie eine vierstellige Postleitzahl ein, zum Beispiel 6003.',
  'error.not_an_iban':
    'Bitte geben Sie eine IBAN der Schweiz oder Liechtensteins ein, zum Beispiel CH93 0076 2011 6238 5295 7.',
  'error.iban_is_foreign':
    'Das ist eine IBAN aus dem Ausland. Bitte nehmen Sie ein Konto in der Schweiz oder in Liechtenstein (CH oder LI).',
  'error.iban_has_another_length':
    'Eine IBAN der Schweiz hat 21 Zeichen. Bitte vergleichen Sie sie mit Ihrem Kontoauszug.',
  'error.iban_is_mistyped':
    'Diese IBAN enthält einen Tippfehler: Ihre Prüfziffern passen nicht. Bitte vergleichen Sie sie mit Ihrem Kontoauszug.',
  'error.iban_is_for_qr_bills':
    'Das ist eine QR-IBAN, auf die nur mit einer QR-Rechnung einbezahlt wird. Bitte nehmen Sie die gewöhnliche IBAN desselben Kontos; sie steht auf Ihrem Kontoauszug.',
  'error.not_a_url': 'Bitte geben Sie eine vollständige Internetadresse ein, zum Beispiel https://www.lu.ch.',
  'error.agreement_ending':
    'Bitte ein Wort, das auf «vereinbarung» endet, zum Beispiel «Leistungsvereinbarung».',
  'error.agreement_ending_english':
    'Bitte einen Namen, der auf «agreement» endet, zum Beispiel «service agreement».',
  'error.wrong_format':
    'Diese Angabe hat nicht die erwartete Form. Bitte vergleichen Sie sie mit dem Beispiel.',
  'error.too_many_fields': 'Dieses Formular hat zu viele Zeilen. Bitte teilen Sie Ihre Angaben auf.',
  'error.unknown_choice': 'Diese Auswahl gibt es nicht. Bitte wählen Sie aus der Liste.',
  'error.unknown_municipality':
    'Diese Gemeinde kennen wir nicht. Bitte wählen Sie eine Gemeinde des {:ofCanton}.',
  'error.municipality_gone':
    'Diese Gemeinde gibt es in diesem Jahr nicht mehr. Sie gehört zu {limit}: Bitte wählen Sie diese.',
  'error.grant_known': 'Diese Förderung steht schon im Register, für {limit}. Bitte ändern Sie sie dort.',
  'error.grant_before':
    'Die Förderung beginnt erst {limit}. Nehmen Sie sie zurück, wenn sie gar nicht zählen soll.',
  'error.grant_ends_then': 'Die Förderung endet schon {limit}. Bitte nennen Sie ein früheres Jahr.',
  'error.sheet_empty': 'Die Datei ist leer.',
  'error.sheet_not_a_table': 'Das ist keine Tabelle. Bitte wählen Sie eine CSV oder XLSX.',
  'error.sheet_unreadable':
    'Diese Datei lässt sich nicht lesen. Öffnen Sie sie in Excel, und speichern Sie sie neu als XLSX.',
  'error.sheet_locked':
    'Die Datei ist mit einem Passwort geschützt oder im alten Format XLS. Speichern Sie sie ohne Passwort als XLSX.',
  'error.sheet_macros': 'Die Datei enthält Makros. Speichern Sie sie als XLSX ohne Makros.',
  'error.sheet_embedded': 'In der Datei sind andere Dateien eingebettet. Speichern Sie nur die Tabelle.',
  'error.sheet_external': 'Die Datei holt Werte aus anderen Dateien. Setzen Sie die Werte selbst ein.',
  'error.sheet_too_large': 'Die Datei ist zu gross. Speichern Sie nur die Tabelle, die Sie brauchen.',
  'error.sheet_rows': 'Die Tabelle hat zu viele Zeilen. Bei {limit} ist Schluss.',
  'error.sheet_columns': 'Die Tabelle reicht zu weit nach rechts. Löschen Sie, was bei {limit} steht.',
  'error.sheet_open_quote': 'Ein Anführungszeichen geht nicht zu. Es beginnt bei {limit}.',
  'error.sheet_no_value': 'Eine Formel hat keinen Wert. Sie steht bei {limit}.',
  'error.sheet_too_complex':
    'Das Lesen der Datei dauert zu lang. Speichern Sie nur die Tabelle, die Sie brauchen.',
  'error.sheet_busy': 'Gerade werden viele Dateien gelesen. Bitte versuchen Sie es in einer Minute nochmals.',
  'error.taken': 'Diese Angabe ist schon vergeben. Bitte wählen Sie eine andere.',
  'error.not_same': 'Die beiden Angaben stimmen nicht überein.',
  'error.choose_file_again': 'Wählen Sie die Datei nochmals.',
  'error.copy_doubted': 'Bestätigen Sie das Exemplar, oder wählen Sie ein anderes.',
  'error.file_required': 'Bitte wählen Sie eine Datei aus.',
  'error.file_too_large': 'Diese Datei ist zu gross. Möglich sind höchstens {limit} MB.',
  'error.file_only_one': 'Hier ist nur eine Datei möglich. Bitte wählen Sie genau eine aus.',
  'error.file_too_many': 'Das sind zu viele Dateien. Möglich sind höchstens {limit} auf einmal.',
  'error.file_infected':
    'In genau dieser Datei hat der Virenscanner schon Schadsoftware gefunden. Bitte wählen Sie eine saubere Fassung.',
  'error.file_empty': 'Diese Datei ist leer. Bitte wählen Sie eine andere.',
  'error.file_type': 'Dieses Dateiformat ist hier nicht möglich. Möglich sind: {limit}.',
  'error.file_pdf_encrypted':
    'Dieses PDF ist mit einem Passwort geschützt. Bitte laden Sie es ohne Schutz hoch.',
  'error.file_pdf_script':
    'Dieses PDF enthält Programmcode (JavaScript). Bitte drucken Sie es in ein neues PDF und laden Sie dieses hoch.',
  'error.file_pdf_xfa':
    'Dieses PDF ist ein dynamisches Formular (XFA). Bitte drucken Sie es in ein neues PDF und laden Sie dieses hoch.',
  'error.file_pdf_launch':
    'Dieses PDF öffnet andere Dateien oder Programme. Bitte drucken Sie es in ein neues PDF und laden Sie dieses hoch.',
  'error.file_pdf_submit':
    'Dieses PDF sendet Formulardaten an eine Adresse oder holt solche. Bitte drucken Sie es in ein neues PDF und laden Sie dieses hoch.',
  'error.file_pdf_media':
    'Dieses PDF enthält Film, Ton oder andere Medien. Bitte drucken Sie es in ein neues PDF und laden Sie dieses hoch.',
  'error.file_pdf_attachment':
    'An dieses PDF ist eine Datei angehängt. Bitte laden Sie das PDF ohne Anhang hoch und den Anhang für sich.',
  'error.file_pdf_opening':
    'Dieses PDF löst beim Öffnen oder Blättern etwas aus. Bitte drucken Sie es in ein neues PDF und laden Sie dieses hoch.',
  'error.file_office_macros':
    'Diese Datei enthält Makros oder Steuerelemente. Bitte speichern Sie sie ohne Makros oder als PDF.',
  'error.file_office_template':
    'Diese Datei holt ihre Vorlage von einer anderen Adresse. Bitte speichern Sie sie als PDF.',
  'error.file_office_embedded':
    'In dieser Datei sind andere Dateien eingebettet, zum Beispiel eine Tabelle in einem Text. Bitte speichern Sie sie als PDF.',
  'error.file_office_external':
    'Diese Datei holt Inhalte aus anderen Dateien oder von anderen Adressen. Bitte lösen Sie diese Verknüpfungen, oder speichern Sie die Datei als PDF.',
  'error.file_office_unreadable':
    'Diese Datei lässt sich nicht prüfen: Sie ist beschädigt, geschützt oder ungewöhnlich gepackt. Bitte speichern Sie sie neu, am besten als PDF.',
  'error.file_unreadable':
    'Dieses PDF ist beschädigt und lässt sich nicht prüfen. Bitte öffnen Sie es, drucken Sie es in ein neues PDF und laden Sie dieses hoch.',
  'error.file_picture_unreadable':
    'Dieses Bild ist unvollständig oder beschädigt. Bitte scannen oder fotografieren Sie das Papier nochmals, am besten als PDF.',
  'error.file_too_complex':
    'Diese Datei lässt sich nicht prüfen: Das dauert zu lange oder braucht zu viel Speicher. Bitte speichern Sie sie neu, zum Beispiel als PDF mit weniger Seiten.',
  'error.file_busy':
    'Gerade werden sehr viele Dateien geprüft. Bitte senden Sie Ihre in einer Minute nochmals.',
  'error.too_many_requests': 'Das waren zu viele Versuche. Bitte warten Sie einige Minuten.',
  'error.amendment_no_change': 'So ändert sich nichts',
  'error.amendment_other_key': 'Ab diesem Jahr gilt eine andere Version des Verteilschlüssels',
  'error.amendment_pool_without_parties':
    'Der Schlüssel teilt eine feste Summe, aber niemand erreicht die Mindestgrösse',
  'error.amendment_minima_above_pool':
    'Der Schlüssel teilt eine feste Summe, und die Mindestbeiträge ergeben zusammen mehr, als frei ist: {limit}',
  'error.amendment_caps_below_pool':
    'Der Schlüssel teilt eine feste Summe, und die Höchstbeiträge ergeben zusammen weniger, als frei ist: {limit}',
  'error.amendment_pool_used_up':
    'Der Schlüssel teilt eine feste Summe, und alles davon ist schon zugesichert: {limit}',
  'error.amendment_beyond_pool': 'Der Schlüssel teilt eine feste Summe; davon ist so viel noch frei: {limit}',
  'error.amendment_not_calculable':
    'Der Beitrag lässt sich nicht berechnen: Die Bevölkerung einer Mitgliedgemeinde fehlt. Lassen Sie sie zuerst einlesen',
  'error.amendment_members_first':
    'Zuerst braucht es einen Nachtrag zu den Mitgliedern: {limit} besteht dann nicht mehr. Danach lässt sich dieser beantragen',
  'error.amendment_year_closed': 'Der Bericht dieses oder eines späteren Jahres ist schon eingereicht',
  'error.amendment_outside_term': 'Dieses Jahr liegt nicht in der Dauer der Vereinbarung',
  'error.amendment_past_period': 'Die Vereinbarung endet spätestens mit der Programmperiode',
  'error.amendment_not_year_end': 'Das Ende ist ein 31. Dezember',
  'error.amendment_term_terminated':
    'Die Vereinbarung ist gekündigt: Sie gilt nur länger, wenn die Kündigung zurückgenommen wird',
  'error.amendment_term_not_longer': 'Das neue Ende liegt nach dem bisherigen; für ein früheres kündigen Sie',
  'error.amendment_of_nothing':
    'Ein Beitrag von CHF 0 ist keiner. Soll keiner mehr fliessen, kündigen Sie die Vereinbarung',
  'error.amendment_lead_is_member': 'Bestimmen Sie die neue Leitgemeinde unter den Mitgliedern',
  'error.amendment_member_twice': 'Eine Gemeinde ist doppelt gewählt',
  'error.amendment_year_over': 'Massnahmen ändern sich nur für Jahre, die noch nicht vorbei sind',
  'error.amendment_last_measure': 'Eine Massnahme bleibt: Erfassen Sie zuerst die neue',
  'error.amendment_measure_without_budget':
    'Die Massnahme braucht mindestens eine Budgetzeile ab diesem Jahr',
  'error.amendment_line_twice':
    'Zwei Zeilen mit derselben Bezeichnung und Kostenart: Fassen Sie sie zusammen',
  'error.not_fulfilled': '{limit}',
  'error.steps_not_descending': 'Bitte schreiben Sie die Tage absteigend, zum Beispiel 60, 30, 14.',
  'error.rate_above_one': 'Ein Anteil ist höchstens 100 %.',
  'error.minimum_above_cap':
    'Der Mindestbeitrag liegt über dem Höchstbeitrag. Bitte ändern Sie einen von beiden.',
  'error.first_bracket_not_over_0':
    'Die unterste Klasse beginnt über 0. Bitte tragen Sie hier 0 ein, oder fügen Sie eine Klasse ab 0 hinzu.',
  'error.brackets_not_ascending':
    'Diese Grenze steht schon in einer anderen Zeile: Die Klassen überschneiden sich. Bitte wählen Sie eine andere Grenze, oder entfernen Sie eine der Zeilen.',
  'error.key_gives_nothing': 'So erhält niemand einen Beitrag. Bitte geben Sie mehr als null ein.',
  'error.pool_not_multiple_of_unit':
    'Diese Summe geht nicht in ganzen Schritten der Rundung auf. Bitte runden Sie die Summe, oder wählen Sie eine feinere Rundung.',
  'error.minimum_above_pool': 'Der Mindestbeitrag einer Gemeinde ist höher als die ganze Summe.',
  'error.pool_with_member_bonus':
    'Mit einem Zuschlag würde mehr ausgegeben als die Summe. Bitte lassen Sie ihn leer.',
  'error.bound_not_multiple_of_unit':
    'Diese Grenze geht nicht in ganzen Schritten der Rundung auf. Bitte runden Sie sie, oder wählen Sie eine feinere Rundung.',
  'error.entry_twice': 'Diesen Namen hat schon eine andere Zeile.',
  'error.number_twice': 'Diese Nummer hat schon eine andere Zeile.',
  'error.step_twice': 'Diesen Schritt gibt es schon in einer anderen Zeile.',
  'error.chain_decides_nothing':
    'Keiner dieser Schritte ist ein Beschluss. Bitte fügen Sie einen Beschluss hinzu, oder entfernen Sie alle Schritte.',
  'error.decision_before_recommendation':
    'Nach dieser Empfehlung kommt kein Beschluss mehr, dem sie dienen könnte. Bitte stellen Sie sie vor den Beschluss.',
  'error.before_comes_first':
    'Dieser Schritt liegt vor der Vereinbarung und steht hinter einem Schritt danach. Bitte ändern Sie die Reihenfolge.',
  'error.entry_in_use':
    'Gemeinden haben schon gewählt: {limit}. Lassen Sie es stehen und schliessen Sie es, wenn es nicht mehr angeboten werden soll.',
  'error.class_member_twice': 'Eine dieser Gemeinden steht schon in einer anderen Klasse.',
  'error.not_a_bfs_number': 'Bitte geben Sie BFS-Nummern an, mit Komma getrennt, zum Beispiel 191, 198.',
  'error.class_twice': 'Diese Klasse steht schon in einer anderen Zeile.',
  'error.paste_columns':
    'Keine zwei Spalten, in Zeile: {limit}. Bitte fügen Sie Grenze und Betrag ein, getrennt durch einen Tabulator oder einen Strichpunkt.',
  'error.merger_ended_already': 'Diese Gemeinde besteht dann nicht oder geht schon auf',
  'error.merger_before_intake':
    'An diesem Tag oder später nimmt diese Gemeinde noch eine andere auf. Wählen Sie einen Tag danach, oder nehmen Sie jene Fusion zuerst zurück',
  'error.merger_left_unseen': 'Bitte sehen Sie jeden Punkt an und bestätigen Sie ihn.',
  'error.merger_same': 'Wählen Sie zwei verschiedene Gemeinden',
  'error.foundation_of_none': 'Wählen Sie mindestens eine Gemeinde',
  'error.foundation_number_taken': 'Diese Nummer trägt schon eine Gemeinde',
  'error.foundation_name_taken': 'So heisst schon eine andere Gemeinde',
  'error.renaming_same': 'So heisst diese Gemeinde schon',
  'error.renaming_in_the_future': 'Dieser Tag ist noch nicht da; tragen Sie den Namen ein, sobald er gilt',
  'error.foundation_place': 'Wählen Sie eine der Gemeinden, die sich zusammenschliessen',
  'error.file_pdf_only': 'Dieses Dokument muss ein PDF sein.',
  'error.signature_not_found':
    'In diesem PDF ist keine elektronische Signatur zu finden. Signieren Sie es, oder wählen Sie «Von Hand unterzeichnet».',
  'error.signed_copy_same':
    'Das ist die Datei, die schon als unterzeichnetes Exemplar abgelegt ist. Bitte wählen Sie das richtige Exemplar.',
  'error.signed_copy_unsigned':
    'Das ist das Exemplar ohne Unterschrift, wie es das Portal ausgestellt hat. Drucken Sie es, unterzeichnen Sie es von Hand und laden Sie den Scan davon hoch.',
  'error.signed_copy_foreign':
    'Das ist ein anderes Dokument: {limit}. Bitte wählen Sie das unterzeichnete Exemplar der Vereinbarung, um die es hier geht.',
  'error.signed_copy_type': 'Die unterzeichnete Vereinbarung muss ein PDF oder ein Bild (PNG, JPEG) sein.',
} as const
