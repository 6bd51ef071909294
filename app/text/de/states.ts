/** What each state is called, and whose move it is. */
export const states = {
  'state.dossier.draft': 'Entwurf',
  'explained.dossier.draft':
    'Am Zug ist die Gemeinde: Gesuch fertig erfassen und einreichen. Es ist noch nicht eingereicht.',
  'state.dossier.submitted': 'Eingereicht',
  'explained.dossier.submitted': 'Am Zug ist der Kanton: Er nimmt das Gesuch zur Prüfung auf.',
  'state.dossier.in_review': 'In Prüfung',
  'explained.dossier.in_review':
    'Am Zug ist der Kanton: Er prüft das Gesuch und meldet sich, wenn etwas fehlt.',
  'state.dossier.returned': 'Zurück an Gemeinde',
  'explained.dossier.returned':
    'Am Zug ist die Gemeinde: die bezeichneten Punkte ergänzen und bis zur Frist wieder einreichen.',
  'state.dossier.second_review': 'Zweitprüfung',
  'explained.dossier.second_review': 'Am Zug ist der Kanton: Eine zweite Person prüft den Entscheid.',
  'state.dossier.approved': 'Beitrag festgelegt',
  'explained.dossier.approved': 'Am Zug ist der Kanton: Er stellt die Vereinbarung aus.',
  'state.dossier.agreement_issued': 'Vereinbarung zur Unterschrift',
  'explained.dossier.agreement_issued': 'Am Zug ist die Gemeinde: Vereinbarung lesen und unterzeichnen.',
  'state.dossier.signed_by_municipality': 'Von Gemeinde unterzeichnet',
  'explained.dossier.signed_by_municipality':
    'Am Zug ist der Kanton: Er unterzeichnet die Vereinbarung ebenfalls.',
  'state.dossier.active': 'In Kraft',
  'explained.dossier.active':
    'Die Vereinbarung läuft: Jahr für Jahr berichtet die Gemeinde bis 15. März, der Kanton prüft und zahlt.',
  'state.term.over': 'Laufzeit beendet',
  'explained.term.over':
    'Die Laufzeit ist zu Ende. Sind alle Jahre abgerechnet, schliesst der Kanton das Dossier ab.',
  'state.dossier.completed': 'Abgeschlossen',
  'explained.dossier.completed': 'Es ist nichts mehr zu tun. Das Dossier bleibt lesbar.',
  'state.dossier.rejected': 'Abgelehnt',
  'explained.dossier.rejected':
    'Der Kanton hat das Gesuch abgelehnt. Begründung und Rechtsmittel stehen im Dossier.',
  'state.dossier.dismissedOn': 'Nicht eingetreten am {day}',
  'explained.dossier.dismissed':
    'Der Kanton ist auf das Gesuch nicht eingetreten. Begründung und Rechtsmittel stehen im Dossier.',
  'state.dossier.withdrawn': 'Zurückgezogen',
  'explained.dossier.withdrawn': 'Die Gemeinde hat das Gesuch zurückgezogen. Es ist nichts mehr zu tun.',
  'state.dossier.terminated': 'Gekündigt',
  'state.dossier.terminatedOn': 'Gekündigt auf {day}',
  'explained.dossier.terminated':
    'Die Vereinbarung ist gekündigt. Was noch offen ist, zeigt der nächste Schritt.',

  'state.reportingYear.scheduled': 'Geplant',
  'explained.reportingYear.scheduled':
    'Noch ist nichts zu tun: Der Bericht öffnet am 1. Januar nach dem Berichtsjahr.',
  'state.reportingYear.open': 'Offen',
  'explained.reportingYear.open': 'Am Zug ist die Gemeinde: Bericht und Abrechnung bis zur Frist einreichen.',
  'state.reportingYear.submitted': 'Eingereicht',
  'explained.reportingYear.submitted': 'Am Zug ist der Kanton: Er nimmt den Bericht zur Prüfung auf.',
  'state.reportingYear.in_review': 'In Prüfung',
  'explained.reportingYear.in_review': 'Am Zug ist der Kanton: Er prüft Bericht und Abrechnung.',
  'state.reportingYear.returned': 'Zurück an Gemeinde',
  'explained.reportingYear.returned':
    'Am Zug ist die Gemeinde: die bezeichneten Punkte ergänzen und bis zur Frist wieder einreichen.',
  'state.reportingYear.second_review': 'Zweitprüfung',
  'explained.reportingYear.second_review': 'Am Zug ist der Kanton: Eine zweite Person prüft den Entscheid.',
  'state.reportingYear.approved': 'Genehmigt',
  'explained.reportingYear.approved': 'Am Zug ist der Kanton: Er schliesst die Abrechnung des Jahres ab.',
  'state.reportingYear.ex_officio': 'Von Amtes wegen',
  'explained.reportingYear.ex_officio':
    'Der Kanton hat ohne die Antwort der Gemeinde abgerechnet. Der Entscheid liegt im Dossier.',
  'state.reportingYear.settled': 'Abgerechnet',
  'explained.reportingYear.settled': 'Dieses Jahr ist abgerechnet. Es ist nichts mehr zu tun.',
  'state.year.uneven': 'Abgerechnet, Geld offen',
  'explained.year.uneven':
    'Dieses Jahr ist abgerechnet, aber eine Rückforderung oder eine Auszahlung davon ist offen.',

  'state.tranche.planned': 'Geplant',
  'state.tranche.released': 'Freigegeben',
  'state.tranche.ordered': 'In Zahlung',
  'state.tranche.paid': 'Ausbezahlt',
  'state.tranche.reversed': 'Storniert',
  'state.tranche.held': 'Zahlungsstopp',
  'state.tranche.cancelled': 'Aufgehoben',

  'state.claim.issued': 'Offen',
  'state.claim.paid': 'Bezahlt',
  'state.claim.offset': 'Verrechnet',
  'state.claim.waived': 'Erlassen',
  'state.claim.withdrawn': 'Hinfällig',

  'turn.municipality': 'Am Zug ist die Gemeinde: {step}.',
  'turn.canton': 'Am Zug ist der Kanton: {step}.',
  'turn.both': 'Am Zug sind beide. Gemeinde: {step}. Kanton: {cantonStep}.',
  'turn.nobody': 'Im Moment ist niemand am Zug.',

  'task.dossier.take_up': 'Gesuch zur Prüfung aufnehmen',
  'task.dossier.approve': 'Gesuch prüfen',
  'task.dossier.confirm': 'Entscheid in der Zweitprüfung ansehen',
  'task.dossier.issue_agreement': 'Vereinbarung ausstellen',
  'task.dossier.countersign': 'Vereinbarung unterzeichnen',
  'task.dossier.complete': 'Dossier abschliessen',
  'task.reportingYear.take_up': 'Bericht {year} zur Prüfung aufnehmen',
  'task.reportingYear.approve': 'Bericht {year} prüfen',
  'task.reportingYear.confirm': 'Bericht {year} in der Zweitprüfung ansehen',
  'task.reportingYear.settle': 'Jahr {year} abrechnen',
  'task.amendment.put_in_force': 'Nachtrag in Kraft setzen',
  'task.accountChange.confirm': 'Anderes Konto prüfen',
  'task.tranche.release': 'Tranche {year} freigeben',
  'task.tranche.resume': 'Grund entfallen: Stopp der Tranche {year} aufheben?',
  'task.tranche.order': 'Tranche {year} zur Zahlung anweisen',
  'task.tranche.pay': 'Zahlung der Tranche {year} bestätigen',
  'task.claim.book_payment': 'Rückforderung {year} verbuchen',
  'task.office.confirm': 'Schritt bestätigen, den jemand anders beantragt hat',
  'task.office.hold': 'Zahlungsstopp entscheiden: Bericht {year} fehlt',
  'task.office.letter': 'Mahnung per Post schicken: Bericht {year}',
  'task.office.signature':
    'Niemand unterzeichnet: bei der Gemeinde nachfragen oder die Vereinbarung zurücknehmen',
  'task.office.completion_request': 'Nachforderung ohne Antwort: neue Frist setzen oder entscheiden',
  'task.office.grant': 'Projektförderung {year} neben der Vereinbarung: eines von beidem beenden',
  'task.office.settle_ex_officio': 'Bericht {year} bleibt aus: von Amtes wegen abrechnen',
  'task.office.replace': 'Gesperrte Datei ersetzen',
  'task.office.contact': 'Adressen nachfragen: Mails kommen zurück',
  'task.office.mails': 'Nicht zugestellte Mails ansehen ({count})',

  'timing.on_time': 'Fristgerecht',
  'timing.late': 'Verspätet',
} as const
