import type { AccountChangeState } from '#app/domain/lifecycle/account-change.ts'
import type { StepEventKey } from '#app/domain/lifecycle/happened.ts'

const events = {
  'accountChangeEvent.request': 'Anderes Konto beantragt',
  'accountChangeEvent.confirm': 'Anderes Konto bestätigt, Wartezeit begonnen',
  'accountChangeEvent.refuse': 'Anderes Konto abgelehnt',
  'accountChangeEvent.withdraw': 'Antrag auf ein anderes Konto zurückgezogen',
  'accountChangeEvent.stop': 'Kontowechsel gestoppt',
  'accountChangeEvent.put_in_force': 'Anderes Konto in Kraft',
  'accountChangeEvent.follow': 'Anderes Konto in Kraft, wie für eine andere Vereinbarung bestätigt',
} as const satisfies Record<StepEventKey<'accountChange'>, string>

const states = {
  'accountChange.state.requested': 'Beantragt, beim Kanton',
  'accountChange.state.confirmed': 'Bestätigt, Wartezeit läuft',
  'accountChange.state.in_force': 'In Kraft',
  'accountChange.state.refused': 'Abgelehnt',
  'accountChange.state.withdrawn': 'Zurückgezogen',
  'accountChange.state.stopped': 'Gestoppt',
} as const satisfies Record<`accountChange.state.${AccountChangeState}`, string>

/** Contact and account of a municipality while an agreement runs. */
export const contactAndAccount = {
  'contactChange.part': 'Kontakt',
  'contactChange.title': 'Kontakt ändern',
  'contactChange.lead':
    'Was Sie hier ändern, gilt sofort: für Briefe und alle neuen Dokumente, und für Mails zu einem anderen Konto. Die übrigen Mails des Portals gehen an die Personen im «Team», auch wenn sich diese Adresse ändert. Die unterzeichnete Vereinbarung bleibt, wie sie ist. Der Kanton und die bisherige Adresse erhalten eine Nachricht.',
  'contactChange.newLead':
    'Seit dem {since} führt {into} diese Vereinbarung. Diesen Kontakt hat noch {from} angegeben; {into} ist gebeten, ihn zu prüfen und zu ändern, wo er nicht mehr stimmt.',
  'contactChange.merged':
    '{from} gehört seit dem {since} zu {into}. Briefe und Rechnungen gehen an: {address}.',
  'contactChange.whoMay': 'Den Kontakt ändert die federführende Gemeinde.',
  'contactChange.history': 'Bisherige Änderungen',
  'contactChange.at': 'Wann',
  'contactChange.by': 'Wer',
  'contactChange.what': 'Was',

  ...events,
  ...states,
  'accountChange.part': 'Konto',
  'accountChange.new': 'Anderes Konto beantragen',
  'accountChange.new.lead':
    'Der Kanton vergleicht Ihren Antrag mit der Bestätigung der Bank; eine zweite Person bestätigt. Danach läuft eine Wartezeit von {days} Arbeitstagen. Bis das neue Konto gilt, gibt der Kanton keine Zahlung in Auftrag.',
  'accountChange.new.do': 'Antrag senden',
  'accountChange.new.open':
    'Ein Antrag ist noch offen, hier oder unter einer anderen Vereinbarung mit demselben Konto. Erst wenn er erledigt ist, beginnt der nächste.',
  'accountChange.new.leadMay':
    'Ein anderes Konto beantragt die federführende Gemeinde: wer für sie zeichnet.',
  'accountChange.new.whoMay': 'Ein anderes Konto beantragt, wer für die Gemeinde zeichnet.',
  'accountChange.current': 'Der Kanton zahlt heute auf {iban}, lautend auf {holder}.',
  'accountChange.inherited.merger':
    '{from} gehört seit dem {since} zu {into}. Dieses Konto hat noch {from} angegeben. Der Kanton zahlt darauf, bis {into} es bestätigt oder ändert; {into} ist darum gebeten.',
  'accountChange.inherited.lead':
    'Seit dem {since} führt {into} diese Vereinbarung. Dieses Konto hat noch {from} angegeben. Der Kanton zahlt darauf, bis {into} es bestätigt oder ändert; {into} ist darum gebeten.',
  'accountChange.inherited.undone':
    'Dieses Konto hat am {since} jemand von {from} angegeben, für {into}; die Fusion dazu ist rückgängig gemacht. Der Kanton zahlt nichts mehr darauf, bis {into} es bestätigt oder ändert; {into} ist darum gebeten.',
  'accountChange.new.inherited':
    'Bleibt es bei diesem Konto, geben Sie es noch einmal an, mit der Inhaberin, auf die es heute lautet. Sonst geben Sie ein anderes an.',
  'accountChange.new.alsoFor':
    'Auf dasselbe Konto zahlt der Kanton auch unter {references}: Der Wechsel gilt auch dort.',
  'accountChange.alsoFor': 'Gilt auch für',
  'accountChange.file': 'Bestätigung der Bank',
  'accountChange.file.hint': 'Sie nennt IBAN und Inhaberin des neuen Kontos.',
  'accountChange.reason.hint': 'Der Kanton liest sie, und sie steht im Verlauf.',
  'accountChange.one': 'Kontowechsel',
  'accountChange.entry': 'Antrag vom {day} auf {iban}',
  'accountChange.changedOn': 'Konto geändert am {day}',
  'accountChange.isOpen': 'Kontowechsel offen: keine Zahlung in Auftrag geben',
  'accountChange.paidTo': 'auf {iban}',
  'accountChange.state': 'Stand',
  'accountChange.before': 'Bisheriges Konto',
  'accountChange.after': 'Neues Konto',
  'accountChange.reason': 'Begründung',
  'accountChange.paper': 'Bestätigung der Bank',
  'accountChange.requestedAt': 'Beantragt',
  'accountChange.inForceOn': 'Gilt ab',
  'accountChange.answer': 'Grund',
  'accountChange.askedBy': 'Beantragt von',
  'accountChange.askedBy.today': 'Heute: {roles}',
  'accountChange.askedBy.nobody': 'Heute ohne Rolle im Portal',
  'accountChange.call.known': 'Bekannter Kontakt',
  'accountChange.call.since': 'Seither',
  'accountChange.call.changedOn': 'Kontakt geändert am {day} von {by}',
  'accountChange.call': 'Rückfrage',
  'accountChange.call.reached': 'Am Telefon erreicht: {whom}',
  'accountChange.call.notReached': 'Am Telefon nicht erreicht: {whom}. Trotzdem bestätigt, weil: {why}',
  'accountChange.lead.requested': 'Der Kanton prüft den Antrag.',
  'accountChange.lead.confirmed':
    'In der Wartezeit können beide Seiten den Wechsel stoppen, zum Beispiel wenn ihn niemand gewollt hat.',
  'accountChange.confirm': 'Anderes Konto bestätigen',
  'accountChange.confirm.lead':
    'Vergleichen Sie den Antrag mit der Bestätigung der Bank. Rufen Sie die Gemeinde unter dem bekannten Kontakt an, der hier steht, nicht unter einer anderen Nummer.',
  'accountChange.confirm.accountCompared': 'IBAN und Inhaberin stimmen mit der Bestätigung der Bank überein.',
  'accountChange.confirm.phoned': 'Ich habe die Gemeinde unter der bekannten Nummer erreicht.',
  'accountChange.confirm.notReached': 'Niemand erreicht: Warum bestätigen Sie trotzdem?',
  'accountChange.confirm.notReached.hint':
    'Nur wenn Sie die Gemeinde nicht erreicht haben. Nur der Kanton liest es.',
  'accountChange.refuse': 'Antrag ablehnen',
  'accountChange.refuse.lead': 'Das bisherige Konto gilt weiter. Die Gemeinde erhält Ihre Begründung.',
  'accountChange.withdraw': 'Antrag zurückziehen',
  'accountChange.withdraw.lead': 'Das bisherige Konto gilt weiter. Der Kanton erhält Ihre Begründung.',
  'accountChange.stop': 'Kontowechsel stoppen',
  'accountChange.stop.lead':
    'Das bisherige Konto gilt weiter. Beide Seiten erhalten Ihre Begründung. Ein neuer Antrag ist jederzeit möglich.',
} as const
