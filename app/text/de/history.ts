import type { EventKey } from '#app/domain/lifecycle/happened.ts'

export type HistoryKey =
  | EventKey
  | 'event.other'
  | 'history.confirmed'
  | 'history.insteadOf'
  | 'history.label'
  | 'history.none'
  | 'history.proposal'

export const history = {
  'event.other': 'Eintrag im Protokoll ({action})',
  'event.proposal.ask': 'Bestätigung verlangt',
  'event.proposal.decline': 'Bestätigung abgelehnt',
  'event.proposal.take_back': 'Antrag auf Bestätigung zurückgenommen',
  'event.proposal.overtake': 'Antrag auf Bestätigung überholt',
  'event.checklist.check': 'Prüfliste beantwortet',
  'event.checklist.ask_second_review': 'Zweitprüfung verlangt',
  'event.checklist.drop_second_review': 'Zweitprüfung nicht mehr verlangt',
  'event.checklist.draw_second_review': 'Zweitprüfung ausgelost',
  'event.note.add': 'Notiz abgelegt',
  'event.programme.open_period': 'KIP-Periode eröffnet, als Entwurf',
  'event.programme.edit_period': 'Entwurf der KIP-Periode geändert',
  'event.programme.enact_period': 'KIP-Periode in Kraft gesetzt',
  'event.programme.suspend_period': 'KIP-Periode wieder zum Entwurf gemacht',
  'event.programme.drop_period': 'Entwurf der KIP-Periode verworfen',
  'event.programme.enter_credit': 'Kredit eingetragen',
  'event.programme.confirm': 'Einstellung bestätigt',
  'event.programme.unconfirm': 'Bestätigung einer Einstellung zurückgenommen',
  'event.programme.name_account': 'Konto für Rückzahlungen hinterlegt',
  'event.programme.change_reminders': 'Erinnerungen geändert',
  'event.programme.change_terms': 'Fristen und Vorlauf geändert',
  'event.programme.change_four_eyes': 'Vier-Augen-Regeln geändert',
  'event.programme.change_window': 'Zeitfenster der Gesuche geändert',
  'event.programme.open_late': 'Späte Gesuche einer Gemeinde zugelassen',
  'event.programme.close_late': 'Späte Gesuche einer Gemeinde nicht mehr zugelassen',
  'event.programme.change_amendment_rules': 'Regeln für Nachträge geändert',
  'event.programme.add_grant': 'Projektförderung eingetragen',
  'event.programme.change_grant': 'Projektförderung geändert',
  'event.programme.end_grant': 'Projektförderung beendet',
  'event.programme.take_back_grant': 'Projektförderung zurückgenommen',
  'event.programme.restore_grant': 'Projektförderung wieder eingesetzt',
  'event.programme.send_grants': 'Tabelle mit Projektförderungen eingelesen',
  'event.programme.take_over_grants': 'Tabelle mit Projektförderungen übernommen',
  'event.programme.drop_grants': 'Tabelle mit Projektförderungen verworfen',
  'event.programme.keep': 'Stand der Daten festgehalten',
  'event.person.rename': 'Name geändert',
  'event.person.change_address': 'E-Mail-Adresse geändert',
  'event.person.trust_address': 'E-Mail-Adresse als richtig bestätigt',
  'event.role.grant': 'Rolle erteilt',
  'event.role.end': 'Rolle beendet',
  'event.municipality.merge': 'Gemeindefusion eingetragen',
  'event.municipality.found': 'Neue Gemeinde eingetragen',
  'event.municipality.undo_merger': 'Gemeindefusion rückgängig gemacht',
  'event.role.move': 'Rolle auf die Nachfolgegemeinde übertragen',
  'history.confirmed': 'Vorgeschlagen von {by}, {on}. Bestätigt von {who}',
  'history.label': 'Verlauf',
  'history.insteadOf': '{day} statt {before}',
  'history.proposal': 'Antrag ansehen, und worauf er beruht',
  'history.none': 'Noch ist nichts geschehen.',
} as const satisfies Record<HistoryKey, string>
