import type { DrawnPaper } from '#app/domain/agreement/drawn-papers.ts'
import type { DocumentSlot } from '#app/domain/application/document-slots.ts'

/** The public check page: what a file is, without telling anything that does not stand in it. */
export type VerifyKey = `verify.is.${DocumentSlot | DrawnPaper | 'activity-report'}`

const papers = {
  'verify.is.activity-report': 'ein Tätigkeitsbericht des Kantons',
  'verify.is.structure_evidence': 'ein Nachweis der Struktur',
  'verify.is.resolution': 'ein Gemeinderatsbeschluss',
  'verify.is.foundation_paper': 'ein Grundlagenpapier',
  'verify.is.completion': 'ein nachgereichtes Dokument',
  'verify.is.agreement_issued': 'eine {:agreement}',
  'verify.is.agreement_signed': 'die unterzeichnete Kopie einer {:agreement}',
  'verify.is.agreement_countersigned': 'eine beidseitig unterzeichnete {:agreement}',
  'verify.is.chain_step': 'eine Unterlage einer Stelle, die mitentscheidet',
  'verify.is.agreement_amended': 'eine neue Fassung einer {:agreement}',
  'verify.is.amendment': 'ein Nachtrag zu einer {:agreement}',
  'verify.is.ledger': 'ein Auszug aus einer Buchhaltung',
  'verify.is.receipt': 'eine Eingangsbestätigung',
  'verify.is.settlement': 'die Abrechnung eines Jahres',
  'verify.is.agreement-draft': 'ein Entwurf einer {:agreement}',
  'verify.is.amendment-draft': 'ein Entwurf zu einer Änderung einer {:agreement}',
  'verify.is.claim-letter': 'das Schreiben zu einer Rückforderung',
  'verify.is.council-resolution': 'ein Entwurf für einen Gemeinderatsbeschluss',
  'verify.is.decision': 'ein Entscheid über ein Gesuch',
  'verify.is.dunning-notice': 'eine Mahnung zu einem Jahresbericht',
  'verify.is.filed-report': 'ein eingereichter Jahresbericht',
} as const satisfies Record<VerifyKey, string>

export const verify = {
  ...papers,
  'verify.title': 'Dokument prüfen',
  'verify.lead':
    'Ist dieses Dokument echt und unverändert? Laden Sie die Datei hoch oder tippen Sie ihren Prüfcode ab. Ohne Anmeldung.',
  'verify.file.title': 'Mit der Datei',
  'verify.file': 'Datei',
  'verify.file.hint':
    'Wir vergleichen die Prüfsumme der Datei. Auf einem Scan lesen wir den QR-Code. Die Datei selbst behalten wir nicht.',
  'verify.file.button': 'Datei prüfen',
  'verify.code.title': 'Mit dem Prüfcode',
  'verify.code': 'Prüfcode oder Referenz',
  'verify.code.hint':
    'Der Prüfcode steht unten auf jeder Seite, zum Beispiel 3f2a 91bc 07de. Auch die Referenz mit ihrer Fassung geht: MK-2027-7F4K-2Q, Fassung 1.',
  'verify.code.button': 'Code prüfen',
  'verify.code.unreadable':
    'Das ist kein Prüfcode. Er hat zwölf Zeichen aus 0 bis 9 und a bis f. Eine Referenz beginnt mit MK; bitte prüfen Sie auf Tippfehler.',
  'verify.tooMany': 'Zu viele Anfragen von diesem Anschluss. Bitte warten Sie eine Viertelstunde.',

  'verify.result': 'Ergebnis',
  'verify.unknown': 'Nicht bekannt',
  'verify.unknown.file':
    'Das Portal hat diese Datei weder ausgestellt noch mit einer Eingabe erhalten. Schon ein verändertes Zeichen oder erneutes Speichern macht daraus eine andere Datei.',
  'verify.unknown.code':
    'Zu diesem Code gibt es kein ausgestelltes Dokument. Prüfen Sie den Code, oder laden Sie die Datei hoch.',
  'verify.issued': 'Hier ausgestellt',
  'verify.issued.text': 'Diese Datei ist {what}, ausgestellt durch dieses Portal. Sie ist unverändert.',
  'verify.issued.code':
    'Dieser Code gehört zu einem Dokument, das dieses Portal ausgestellt hat: {what}. Ob Ihre Datei unverändert ist, zeigt erst die Prüfung der Datei.',
  'verify.drawn': 'Hier erstellt',
  'verify.drawn.text': 'Diese Datei ist {what}, erstellt durch dieses Portal. Sie ist unverändert.',
  'verify.drawn.code':
    'Dieser Code gehört zu einem Dokument, das dieses Portal erstellt hat: {what}. Ob Ihre Datei unverändert ist, zeigt erst die Prüfung der Datei.',
  'verify.overtaken.claim-letter':
    'Bitte zahlen Sie nicht mehr mit diesem Brief: Die Rückforderung ist erledigt, oder ein späterer Brief verlangt sie neu.',
  'verify.overtaken.decision': 'Dieser Entscheid wurde zurückgenommen und gilt nicht mehr.',
  'verify.overtaken.settlement':
    'Diese Abrechnung gilt nicht mehr: Der Kanton hat das Jahr wieder geöffnet. Was er neu abrechnet, tritt an ihre Stelle.',
  'verify.overtaken.dunning-notice':
    'Der Versand dieses Briefs wurde zurückgenommen: Er gilt als nicht verschickt. Eine Frist, die Ihnen genannt wurde, wird dadurch nicht kürzer.',
  'verify.overtaken.report_replaced': 'Der Kanton hat diesen Bericht durch einen späteren ersetzt.',
  'verify.overtaken.report_withdrawn': 'Der Kanton hat diesen Bericht zurückgezogen.',
  'verify.copy.refused': 'Der Kanton hat dieses Exemplar zurückgewiesen. Es gilt nicht als Vereinbarung.',
  'verify.copy.replaced':
    'Der Kanton hat dieses Exemplar durch ein anderes ersetzt. Was vereinbart ist, ist das ausgestellte Dokument.',
  'verify.copy.taken_back':
    'Die Gemeinde hat dieses Exemplar zurückgenommen. Es gilt nicht als Vereinbarung.',
  'verify.copy.doubtful':
    'Ob dieses Exemplar der Vereinbarung entspricht, bestätigt das Portal nicht. Massgebend ist das ausgestellte Dokument: Bitte prüfen Sie dessen Datei oder Prüfcode.',
  'verify.draft': 'Ein Entwurf gilt nicht als Vereinbarung.',
  'verify.read': 'Trägt den Code eines ausgestellten Dokuments',
  'verify.read.text':
    'Dieser Scan ist dem Portal nicht bekannt, aber er trägt den Prüfcode eines Dokuments, das es ausgestellt hat: {what}. Ob der Inhalt gleich ist, lässt sich am Scan nicht sehen. Bitte vergleichen Sie ihn mit dem Dokument selbst.',
  'verify.received': 'Hier eingegangen',
  'verify.received.text':
    'Diese Datei ist bei diesem Portal eingegangen als: {what}. Sie ist seither unverändert.',
  'verify.issuedAt': 'Ausgestellt',
  'verify.drawnAt': 'Zum ersten Mal abgegeben',
  'verify.receivedAt': 'Eingegangen',
  'verify.reference': 'Referenz',
  'verify.year': 'Jahr',
  'verify.version': 'Fassung',
  'verify.standing': 'Stand',
  'verify.standing.unsigned': 'Noch nicht von beiden Seiten unterzeichnet',
  'verify.standing.in_force': 'In Kraft seit {day}. Dies ist die geltende Fassung.',
  'verify.standing.replaced': 'Abgelöst: In Kraft ist Fassung {version}, seit {day}.',
  'verify.standing.ending': 'In Kraft seit {day}, gekündigt auf {endsOn}.',
  'verify.standing.ended': 'In Kraft gesetzt am {day}; Laufzeit beendet am {endsOn}.',
  'verify.standing.withdrawn': 'Ersetzt: Der Kanton hat diese Fassung zurückgenommen, bevor sie galt.',
  'verify.standing.not_counted': 'Dieses Exemplar zählt nicht',
  'verify.standing.in_force.elsewhere': 'Fassung {version} ist in Kraft seit {day}.',
  'verify.standing.given_up': 'Nie in Kraft getreten',
  'verify.hash': 'Prüfsumme (SHA-256)',
} as const
