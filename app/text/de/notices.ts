/** Notices, their letters, and the hold of payments. */
export const notices = {
  'hold.title': 'Zahlungen anhalten',
  'hold.lead':
    'Der Bericht {year} war am {day} fällig und fehlt. Sie entscheiden, ob die Auszahlungen bis zum Eingang ruhen.',
  'hold.notices': 'Mahnungen',
  'hold.tranches': 'Diese Tranchen werden angehalten',
  'hold.year': 'Jahr / Tranche',
  'hold.dueOn': 'Fällig',
  'hold.amount': 'Betrag',
  'hold.held': 'Die Zahlungen sind schon angehalten',
  'hold.held.text': 'Sie ruhen, bis jemand sie wieder freigibt.',
  'hold.none': 'Keine Tranche offen',
  'hold.none.text': 'Es gibt keine Zahlung, die sich anhalten liesse.',
  'hold.reason.hint': 'Die Gemeinde erhält die Begründung per Mail.',
  'hold.do': 'Zahlungen anhalten',
  'hold.decline': 'Zahlungen weiterlaufen lassen',
  'hold.decline.lead': 'Der Vorschlag ist damit erledigt. Die Begründung steht im Verlauf des Dossiers.',

  'dunning.notice_1': 'Erste Mahnung',
  'dunning.notice_2': 'Zweite Mahnung',
  'dunning.by.mail': '{notice} am {mailed} gesendet, neue Frist {term}',
  'dunning.by.post': '{notice} am {posted} per Post verschickt, neue Frist {term}',
  'dunning.by.both': '{notice} am {mailed} gesendet und am {posted} per Post verschickt, neue Frist {term}',
  'dunning.by.nobody':
    'Neue Frist {term}: Sie war schon genannt und bleibt, obwohl die Mahnung dazu niemanden erreicht hat',
  'dunning.kept': '(schon genannt mit einem Brief, dessen Versand zurückgenommen ist: Sie bleibt)',
  'dunning.postToo': 'Brief per Post festhalten',
  'dunning.letterTerm': '(im Brief: {day})',
  'dunning.extended': ', seither erstreckt',
  'dunning.letter': 'Brief öffnen (PDF)',

  'post.title': 'Mahnung per Post',
  'post.lead.notice_1':
    'Der Bericht {year} war am {day} fällig. Die erste Mahnung hat per Mail niemanden erreicht. Solange kein Brief verschickt ist, folgt nichts weiter.',
  'post.lead.notice_2':
    'Der Bericht {year} war am {day} fällig. Die zweite Mahnung hat per Mail niemanden erreicht. Solange kein Brief verschickt ist, folgt nichts weiter.',
  'post.none': 'Keine Mahnung per Post',
  'post.letter': 'Brief für die Post von heute öffnen (PDF)',
  'post.letter.term': 'Er setzt eine neue Frist bis {day}.',
  'post.lead.mail':
    'Der Bericht {year} war am {due} fällig. {notice} am {mailed} per Mail gesendet, neue Frist {term}. Dazu gibt es auch einen Brief: Ging er zur Post, halten Sie den Tag fest. Sonst ist nichts zu tun.',
  'post.lead.underWay':
    'Der Bericht {year} war am {due} fällig. Die Mahnung ist per Mail unterwegs. Dazu gibt es auch einen Brief: Ging er zur Post, halten Sie den Tag fest. Sonst ist nichts zu tun.',
  'post.contacts':
    'Ist eine Adresse falsch? Berichtigen Sie sie: Dann geht die Mahnung am nächsten Tag per Mail.',
  'post.on': 'Der Post übergeben am',
  'post.on.hint':
    'Von diesem Tag an läuft die neue Frist. Dazu gehört der Brief, den Sie bis dahin zuletzt geöffnet haben, sonst einer mit diesem Datum.',
  'post.do': 'Als verschickt festhalten',
  'post.mend.lead':
    'Als verschickt festgehalten ist: {notice} am {day}. Stimmt das nicht, berichtigen Sie den Tag oder nehmen Sie den Eintrag zurück. Das geht, bis etwas darauf beruht.',
  'post.mend.hint': 'Die Frist {term} ist schon genannt: Sie wird dadurch nicht kürzer.',
  'post.mend.reason': 'Die Begründung steht im Verlauf des Dossiers.',
  'post.mend.do': 'Tag berichtigen',
  'post.nothingToMend':
    'Dieser Brief ist nicht als verschickt festgehalten, oder es beruht schon etwas darauf.',
  'post.takeBack': 'Eintrag zurücknehmen',
  'post.takeBack.lead':
    'Festgehalten ist: {notice} am {day} per Post verschickt. Ging der Brief nicht weg, nehmen Sie den Eintrag zurück. Hat die Mahnung auch per Mail niemanden erreicht, ist sie dann wieder fällig. Die Frist {term} war schon genannt und bleibt.',
  'post.takeBack.hint': 'Der Eintrag und seine Rücknahme bleiben im Verlauf des Dossiers.',
} as const
