import type { ClaimAction } from '#app/domain/lifecycle/claim.ts'
import type { DossierAction } from '#app/domain/lifecycle/dossier.ts'
import type { ReportingYearAction } from '#app/domain/lifecycle/reporting-year.ts'
import type { TrancheAction } from '#app/domain/lifecycle/tranche.ts'

/** Every action of the four machines leaves an event, and so does what people type; each has its words. */
export type HistoryKey =
  | `event.dossier.${DossierAction | 'begin' | 'edit' | 'answer' | 'hand_over' | 'hand_over_agreement' | 'take_back' | 'ask_resolution'}`
  | `event.reportingYear.${ReportingYearAction | 'edit' | 'answer' | 'hand_over' | 'take_back'}`
  | `event.tranche.${TrancheAction}`
  | `event.claim.${ClaimAction}`
  | 'event.other'
  | 'history.label'
  | 'history.none'

export const history = {
  'event.dossier.begin': 'Dossier begonnen',
  'event.dossier.edit': '«{section}» geändert',
  'event.dossier.hand_over': 'Gesuch zur Einreichung weitergegeben',
  'event.dossier.hand_over_agreement': 'Vereinbarung zur Unterschrift weitergegeben',
  'event.dossier.take_back': 'Weitergabe zurückgenommen',
  'event.dossier.ask_resolution': 'Beschluss einer Mitgliedgemeinde angefordert',
  'event.dossier.answer': 'Rückmeldung des Kantons in Worten beantwortet',
  'event.dossier.submit': 'Gesuch eingereicht',
  'event.dossier.take_up': 'Gesuch zur Prüfung aufgenommen',
  'event.dossier.return': 'Gesuch zur Ergänzung zurückgegeben',
  'event.dossier.reject': 'Gesuch abgelehnt',
  'event.dossier.approve': 'Beitrag festgelegt',
  'event.dossier.confirm': 'Entscheid in der Zweitprüfung bestätigt',
  'event.dossier.send_back': 'In der Zweitprüfung zurückgewiesen',
  'event.dossier.issue_agreement': 'Vereinbarung zur Unterschrift ausgestellt',
  'event.dossier.sign': 'Vereinbarung durch die Gemeinde unterzeichnet',
  'event.dossier.countersign': 'Vereinbarung durch den Kanton unterzeichnet, in Kraft gesetzt',
  'event.dossier.amend': 'Vereinbarung durch einen Nachtrag geändert',
  'event.dossier.withdraw': 'Gesuch zurückgezogen',
  'event.dossier.terminate': 'Vereinbarung gekündigt',
  'event.dossier.complete': 'Dossier abgeschlossen',
  'event.dossier.reopen': 'Prüfung wieder aufgenommen',

  'event.reportingYear.edit': 'Bericht {year} geändert',
  'event.reportingYear.hand_over': 'Bericht {year} zur Einreichung weitergegeben',
  'event.reportingYear.take_back': 'Weitergabe des Berichts {year} zurückgenommen',
  'event.reportingYear.answer': 'Rückmeldung zum Bericht {year} in Worten beantwortet',
  'event.reportingYear.open': 'Bericht {year} geöffnet',
  'event.reportingYear.submit': 'Bericht {year} eingereicht',
  'event.reportingYear.take_up': 'Bericht {year} zur Prüfung aufgenommen',
  'event.reportingYear.return': 'Bericht {year} zur Ergänzung zurückgegeben',
  'event.reportingYear.approve': 'Bericht {year} genehmigt',
  'event.reportingYear.confirm': 'Bericht {year}: Entscheid in der Zweitprüfung bestätigt',
  'event.reportingYear.send_back': 'Bericht {year}: in der Zweitprüfung zurückgewiesen',
  'event.reportingYear.settle': 'Jahr {year} abgerechnet',

  'event.tranche.release': 'Tranche {year} freigegeben',
  'event.tranche.hold': 'Tranche {year} gestoppt',
  'event.tranche.resume': 'Zahlungsstopp der Tranche {year} aufgehoben',
  'event.tranche.order': 'Tranche {year} zur Zahlung angewiesen',
  'event.tranche.pay': 'Tranche {year} ausbezahlt',
  'event.tranche.cancel': 'Tranche {year} aufgehoben',

  'event.claim.pay': 'Rückforderung bezahlt',
  'event.claim.offset': 'Rückforderung verrechnet',
  'event.claim.waive': 'Rückforderung erlassen',
  'event.claim.reinstate': 'Rückforderung wieder offen, weil die Tranche aufgehoben ist',

  'event.other': 'Eintrag im Protokoll ({action})',
  'event.amendment.propose': 'Nachtrag vorgeschlagen',
  'event.amendment.accept': 'Nachtrag durch die Gemeinde angenommen',
  'event.amendment.accept_first': 'Nachtrag durch die erste von zwei Personen angenommen',
  'event.amendment.decline': 'Nachtrag durch die Gemeinde abgelehnt',
  'event.amendment.withdraw': 'Nachtrag zurückgezogen',
  'event.dossier.renew': 'Aus der bisherigen Vereinbarung erneuert',
  'event.dossier.sign_jointly': 'Zeichnungsregel: Kollektivunterschrift zu zweien',
  'event.dossier.sign_singly': 'Zeichnungsregel: Einzelunterschrift',
  'event.reportingYear.decline_hold': 'Zahlungen gehen weiter, obwohl der Bericht {year} fehlt',
  'event.reportingYear.post_notice': 'Mahnung zum Bericht {year} per Post verschickt',
  'event.reportingYear.remind': 'Von Hand an den Bericht {year} erinnert',
  'event.checklist.check': 'Prüfliste beantwortet',
  'event.checklist.ask_second_review': 'Zweitprüfung verlangt',
  'event.checklist.drop_second_review': 'Zweitprüfung nicht mehr verlangt',
  'event.checklist.draw_second_review': 'Zweitprüfung ausgelost',
  'event.note.add': 'Notiz abgelegt',
  'event.programme.confirm': 'Einstellung bestätigt',
  'event.role.grant': 'Rolle erteilt',
  'event.role.end': 'Rolle beendet',
  'event.programme.name_account': 'Konto für Rückzahlungen hinterlegt',
  'event.municipality.merge': 'Gemeindefusion eingetragen',
  'event.municipality.found': 'Neue Gemeinde eingetragen',
  'event.municipality.undo_merger': 'Gemeindefusion rückgängig gemacht',
  'event.role.move': 'Rolle auf die Nachfolgegemeinde übertragen',
  'event.reportingYear.extend': 'Frist für den Bericht {year} erstreckt',
  'history.label': 'Verlauf',
  'history.none': 'Noch ist nichts geschehen.',
} as const satisfies Record<HistoryKey, string> & Record<string, string>
