/** Why an agreement or an amendment cannot be issued, signed or ended. */
export const agreement = {
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
  'reason.no_acceptance_stands':
    'Für diesen Nachtrag hat Ihre Gemeinde nichts angenommen, das sich einzeln zurücknehmen lässt.',
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
} as const
