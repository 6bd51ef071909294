import type { ClaimAction } from '#app/domain/lifecycle/claim.ts'
import type { DossierAction } from '#app/domain/lifecycle/dossier.ts'
import type { ReportingYearAction } from '#app/domain/lifecycle/reporting-year.ts'
import type { TrancheAction } from '#app/domain/lifecycle/tranche.ts'

/** Every action of the four machines leaves an event, and so does what people type; each has its words. */
export type HistoryKey =
  | `event.dossier.${DossierAction | 'begin' | 'edit' | 'answer'}`
  | `event.reportingYear.${ReportingYearAction | 'edit' | 'answer'}`
  | `event.tranche.${TrancheAction}`
  | `event.claim.${ClaimAction}`
  | 'event.other'
  | 'history.label'
  | 'history.none'

export const history = {
  'event.dossier.begin': 'Dossier begonnen',
  'event.dossier.edit': '«{section}» geändert',
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
  'history.label': 'Verlauf',
  'history.none': 'Noch ist nichts geschehen.',
} as const satisfies Record<HistoryKey, string>
