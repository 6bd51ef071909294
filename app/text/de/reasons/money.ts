/** Why nothing is paid, claimed or booked. */
export const money = {
  'reason.agreement_not_active': 'Ohne Vereinbarung in Kraft wird nichts ausbezahlt.',
  'reason.not_cancelled_by_hand':
    'Diese Tranche ist mit einem Entscheid über die Vereinbarung oder ein Jahr weggefallen. Sie kommt zurück, wenn dieser Entscheid zurückgenommen wird.',
  'reason.year_settled_since':
    'Das Jahr ist seither abgerechnet. Was noch geschuldet ist, hat die Abrechnung als Tranche vorgesehen.',
  'reason.not_ended_with_agreement':
    'Diese Tranche ist nicht mit der Kündigung weggefallen: Sie kommt mit deren Rücknahme nicht zurück.',
  'reason.account_asker_without_role':
    '{name} hat dieses Konto beantragt und zeichnet heute nicht mehr für die Gemeinde. Lehnen Sie den Antrag ab, und lassen Sie ihn von einer Person neu stellen, die zeichnet.',
  'reason.account_of_others':
    'Dieses Konto hat jemand angegeben, der nicht mehr für die Gemeinde handelt. Zuerst muss die Gemeinde es bestätigen oder ein anderes angeben.',
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
  'reason.owed_by_settlement':
    'Das Jahr ist abgerechnet, und diese Tranche ist, was der Kanton davon noch schuldet. Öffnen Sie zuerst das Jahr wieder: Dann fällt sie weg, bis neu abgerechnet ist.',
  'reason.settled_with_offset':
    'Mit dieser Tranche ist die Rückforderung {year} verrechnet. Das Jahr {year} ist seither neu abgerechnet, und diese Abrechnung zählt die Verrechnung mit. Öffnen Sie zuerst das Jahr {year} wieder; danach lässt sich die Tranche aufheben.',
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
} as const
