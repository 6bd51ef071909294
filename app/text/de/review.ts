import type { StepEventKey } from '#app/domain/lifecycle/happened.ts'

const events = {
  'reportingYearEvent.edit': 'Bericht {year} geändert',
  'reportingYearEvent.correct': 'Beträge im Bericht {year} durch den Kanton korrigiert',
  'reportingYearEvent.hand_over': 'Bericht {year} zur Einreichung weitergegeben',
  'reportingYearEvent.take_back': 'Weitergabe des Berichts {year} zurückgenommen',
  'reportingYearEvent.replace_file': 'Bericht {year}: gesperrte Datei durch eine saubere ersetzt',
  'reportingYearEvent.answer': 'Rückmeldung zum Bericht {year} in Worten beantwortet',
  'reportingYearEvent.open': 'Bericht {year} geöffnet',
  'reportingYearEvent.submit': 'Bericht {year} eingereicht',
  'reportingYearEvent.take_up': 'Bericht {year} zur Prüfung aufgenommen',
  'reportingYearEvent.return': 'Bericht {year} zur Ergänzung zurückgegeben',
  'reportingYearEvent.approve': 'Bericht {year} genehmigt',
  'reportingYearEvent.confirm': 'Bericht {year}: Entscheid in der Zweitprüfung bestätigt',
  'reportingYearEvent.send_back': 'Bericht {year}: in der Zweitprüfung zurückgewiesen',
  'reportingYearEvent.settle': 'Jahr {year} abgerechnet',
  'reportingYearEvent.decline_hold': 'Zahlungen gehen weiter, obwohl der Bericht {year} fehlt',
  'reportingYearEvent.post_notice': 'Mahnung zum Bericht {year} per Post verschickt',
  'reportingYearEvent.correct_posting': 'Tag der Mahnung per Post zum Bericht {year} berichtigt',
  'reportingYearEvent.take_back_posting':
    'Mahnung per Post zum Bericht {year} zurückgenommen: nicht verschickt',
  'reportingYearEvent.remind': 'Von Hand an den Bericht {year} erinnert',
  'reportingYearEvent.extend': 'Frist für den Bericht {year} erstreckt',
} as const satisfies Record<StepEventKey<'reportingYear'>, string>

/** The annual report, as the canton reviews it. */
export const review = {
  ...events,
  'review.title': 'Bericht {year}, {party}',
  'review.check': 'Prüfen',
  'review.history': 'Verlauf',
  'review.take_up': 'Zur Prüfung aufnehmen',
  'review.return': 'Zurückgeben …',
  'review.approve': 'Genehmigen …',
  'review.confirm': 'Bestätigen …',
  'review.send_back': 'Zurückweisen …',
  'review.settle': 'Jahr abschliessen',
  'review.corrections': 'Beträge korrigieren …',
  'review.extend': 'Frist erstrecken …',
  'review.nothing': 'Für Ihre Rolle steht hier zurzeit nichts an.',
  'review.take_up.text':
    'Der Bericht ist eingegangen. Nehmen Sie ihn auf, dann sieht die Gemeinde, dass Sie prüfen.',
  'review.approve.text':
    'Vergleichen Sie Bericht, Abrechnung und Kontoauszug. Dann genehmigen Sie den Bericht oder geben ihn zurück.',
  'review.confirm.text':
    'Ein zweites Augenpaar ist gefragt. Bestätigen Sie den Entscheid oder weisen Sie ihn zurück.',
  'review.settle.text': 'Sind Zahlungen und Rückforderungen ausgeglichen, schliessen Sie das Jahr ab.',

  'review.return.title': 'Bericht {year} zurückgeben',
  'review.return.lead':
    'Die Gemeinde erhält Ihre Begründung und die Punkte per E-Mail und kann den Bericht wieder ändern.',
  'review.return.ground': 'Warum?',
  'review.return.dueOn': 'Ergänzen bis',
  'review.return.items': 'Zu ergänzende Punkte',
  'review.item': 'Punkt {row}',
  'review.return.items.section': 'Teil',
  'review.return.items.text': 'Was ist zu tun?',
  'review.item.add': 'Weiteren Punkt hinzufügen',
  'review.return.do': 'Bericht zurückgeben',

  'review.approve.title': 'Bericht {year} genehmigen',
  'review.approve.lead':
    'Mit der Genehmigung wird die Abrechnung unveränderlich festgehalten. Eine Rückforderung oder Nachzahlung entsteht sofort.',
  'review.approve.do': 'Bericht genehmigen',
  'review.confirm.title': 'Entscheid zum Bericht {year} bestätigen',
  'review.confirm.do': 'Entscheid bestätigen',
  'review.send_back.title': 'Bericht {year} zurückweisen',
  'review.send_back.lead': 'Der Bericht geht zurück in die Prüfung. Die Gemeinde erfährt davon nichts.',
  'review.send_back.do': 'Zurückweisen',
  'review.settle.title': 'Jahr {year} abschliessen',
  'review.settle.lead':
    'Ist das Geld ausgeglichen, ist dieses Jahr damit erledigt. Die Gemeinde erhält eine Nachricht.',
  'review.take_up.do': 'Zur Prüfung aufnehmen',
  'review.settle.do': 'Jahr abschliessen',
  'review.take_up.title': 'Bericht {year} aufnehmen',

  'review.corrections.title': 'Beträge im Bericht {year} korrigieren',
  'review.corrections.lead':
    'Ihre Beträge stehen neben jenen der Gemeinde, nie an ihrer Stelle. Die Gemeinde liest beides. Ein leeres Feld heisst: unverändert.',
  'review.corrected': '{label}: korrigierter Betrag',
  'review.correctionReason': '{label}: Begründung der Korrektur',
  'review.declaredOf': 'Abgerechnet {declared}, Budget {budget}',
  'review.declaredNone': 'nichts angegeben',
  'review.corrections.do': 'Korrekturen speichern',

  'review.extension.title': 'Frist für den Bericht {year} erstrecken',
  'review.extension.lead': 'Die neue Frist gilt sofort. Erinnerungen richten sich danach.',
  'review.extension.now': 'Heute gilt:',
  'review.extension.dueOn': 'Neue Frist',
  'review.extension.returned': 'Zurückgegeben ist er zur Ergänzung bis {day}.',
  'review.extension.do': 'Frist erstrecken',

  'matrix.title': 'Berichte',
  'matrix.lead': 'Alle Vereinbarungen und Jahre: was da ist, was fehlt, was überfällig ist.',
  'matrix.filter': 'Anzeigen',
  'matrix.filter.all': 'Alle',
  'matrix.filter.overdue': 'Überfällig ({count})',
  'matrix.filter.due': 'Fällig ({count})',
  'matrix.filter.waiting': 'Beim Kanton ({count})',
  'matrix.filter.approved': 'Genehmigt ({count})',
  'matrix.party': 'Trägerschaft',
  'matrix.table': 'Berichte nach Trägerschaft und Jahr',
  'matrix.late': 'verspätet',
  'matrix.none': 'Keine Berichte in dieser Auswahl',
  'matrix.none.text': 'Wählen Sie eine andere Auswahl, oder warten Sie, bis Vereinbarungen in Kraft sind.',
} as const
