/** The sections of an application, as a municipality fills them in. */
export const applicationSections = {
  'edit.title': 'Gesuch',
  'edit.place': 'Abschnitt {place} von {count}',
  'edit.next': 'Speichern und weiter',
  'edit.save': 'Speichern',
  'edit.readonly': 'Nur zum Lesen',
  'edit.readonly.lead': '{lead} führt das Dossier und bearbeitet diesen Abschnitt. Sie können ihn lesen.',
  'edit.readonly.text': 'Im jetzigen Stand lässt sich dieser Abschnitt nicht ändern.',
  'edit.readonly.locked':
    'Im jetzigen Stand lässt sich dieser Abschnitt nicht ändern, nur die gesperrte Datei ersetzen.',
  'edit.missing': 'Das fehlt hier noch',
  'edit.privacy': 'Bitte keine Listen von Personen hochladen',
  'edit.privacy.text':
    'Namen von Teilnehmenden und besonders schützenswerte Personendaten gehören nicht ins Portal.',

  'party.lead': 'Wer ist Ansprechpartnerin, und auf welches Konto fliesst der Beitrag?',
  'party.contact': 'Kontakt',
  'party.account': 'Konto',
  'party.iban.hint': 'Konto der Gemeinde in der Schweiz oder in Liechtenstein, ohne QR-IBAN.',

  'structure.lead':
    'Die Gemeinde verfügt über eine fixe Struktur zur Integrationsförderung, mit Auftrag und Budget.',
  'structure.contactPoint.hint': 'Name und Adresse der Anlaufstelle, zum Beispiel «Fachstelle Integration».',
  'structure.jobPercentage.hint': 'Alle Stellen zusammen, zum Beispiel 40.',
  'structure.mandateBasis.hint': 'Zum Beispiel ein Beschluss, ein Reglement oder ein Leistungsauftrag.',
  'structure.ownBudget.hint': 'Was die Gemeinde jährlich für ihre Integrationsarbeit einstellt.',
  'structure.evidence': 'Nachweis der Struktur',
  'structure.evidence.withSaving': 'Wird beim Speichern hochgeladen.',
  'structure.evidence.text':
    'Zum Beispiel Auftrag, Stellenbeschrieb oder Organigramm. Mindestens ein Dokument.',

  'measures.lead':
    'Was haben Sie vor? Die Massnahmen liegen in den Schwerpunkten des Programms und dienen seinen strategischen Zielen. Die Vorschläge sind Beispiele.',
  'measures.planned': 'Ihre Massnahmen',
  'measures.none': 'Noch keine Massnahme',
  'measures.none.text': 'Wählen Sie unten einen Vorschlag oder erfassen Sie eine eigene Massnahme.',
  'measures.add': 'Massnahme hinzufügen',
  'measures.own': 'Eigene Massnahme erfassen',
  'measures.examples': 'Vorschläge im Schwerpunkt «{area}»',
  'measures.new': 'Neue Massnahme',
  'measures.gaps': 'Unvollständig',
  'measures.description.hint': 'Was tun Sie, wie oft, mit wem, und was soll sich dadurch verbessern?',
  'measures.figures.hint': 'Woran lässt sich Ende Jahr ablesen, was erreicht ist? Nur Anzahlen, keine Namen.',
  'measures.figure': 'Was wird gezählt?',
  'measures.figure.own': 'Eigene Kennzahl',
  'measures.figure.called': 'Eigene Bezeichnung',
  'measures.figure.called.hint': 'Für eine eigene Kennzahl, oder wenn sie bei Ihnen anders heisst',
  'measures.figure.hint': 'Zum Beispiel «Begrüssungsgespräche»',
  'measures.plannedFigure': 'Geplant pro Jahr',
  'measures.addFigure': 'Kennzahl hinzufügen',
  'measures.figureRow': 'Kennzahl {row}',
  'measures.next': 'Weiter zum Budget',
  'measures.remove.title': 'Massnahme entfernen',
  'measures.remove.text': 'Die Massnahme «{title}» und ihre Budgetzeilen werden aus dem Gesuch entfernt.',

  'budgeting.lead':
    'Wie werden die Mittel eingesetzt? Eine Zeile je Kostenposition, ein Betrag je Jahr. Die Tabelle unten rechnet mit.',
  'budgeting.rows': 'Kosten',
  'budgeting.row': 'Budgetzeile {row}',
  'budgeting.add': 'Budgetzeile hinzufügen',
  'budgeting.copy': 'Leere Felder wie {year} ausfüllen',
  'budgeting.year': 'Betrag {year}',
  'budgeting.thirdParty': 'Drittmittel',
  'budgeting.thirdParty.text':
    'Beiträge Dritter, zum Beispiel von Stiftungen oder Teilnehmenden. Schreiben Sie 0, wenn keine vorgesehen sind.',
  'budgeting.match': 'Reicht die Eigenleistung?',
  'budgeting.match.text':
    'Die Gemeinde wendet in jedem Jahr mindestens so viel auf, wie der Kanton beiträgt. Nicht anrechenbare Kosten und Drittmittel zählen nicht dazu.',
  'budgeting.live.holds.one': 'Die Eigenleistung reicht.',
  'budgeting.live.holds.other': 'Die Eigenleistung reicht in allen {count} Jahren.',
  'budgeting.live.fails': 'Die Eigenleistung reicht noch nicht: {years}.',
  'budgeting.categories': 'Welche Kostenart passt?',

  'papers.lead.one': 'Der Gemeinderat stimmt der Vereinbarung zu. Dazu kommen die Grundlagenpapiere.',
  'papers.lead.other':
    'Die Gemeinderäte aller beteiligten Gemeinden stimmen der Vereinbarung zu. Dazu kommen die Grundlagenpapiere.',
  'papers.resolutions': 'Gemeinderatsbeschlüsse',
  'papers.resolution.none': 'Noch nicht erfasst',
  'papers.resolution.add': 'Beschluss erfassen',
  'papers.resolution.edit': 'Beschluss ändern',
  'papers.resolution.of': 'Beschluss von {municipality}',
  'papers.resolution.facts': '{body}, Geschäft {number}, gültig {term}',
  'papers.resolution.noPaper': 'Das Dokument fehlt noch.',
  'papers.resolution.lead.one':
    'Beschlossen sein müssen die ganze Laufzeit ({term}) und die nötige Eigenleistung.',
  'papers.resolution.lead.other':
    'Beschlossen sein müssen die ganze Laufzeit ({term}) und die nötige Eigenleistung; was die Mitglieder beschliessen, zählt zusammen.',
  'papers.resolution.required': 'Nötige Eigenleistung der Trägerschaft für ein Jahr: {amount}.',
  'papers.resolution.day.hint':
    'tt.mm.jjjj. Liegt die Sitzung noch vor Ihnen, tragen Sie den geplanten Tag ein.',
  'papers.resolution.body.hint': 'Zum Beispiel «Gemeinderat»',
  'papers.resolution.file': 'Unterzeichneter Beschluss oder Protokollauszug',
  'papers.resolution.file.replace': 'Es liegt schon ein Dokument vor. Ein neues ersetzt es.',
  'papers.foundation': 'Grundlagenpapiere',
  'papers.foundation.text': 'Konzept, Strategie oder Ähnliches. Mindestens ein Dokument.',
  'papers.completion': 'Weitere Dokumente',
  'papers.completion.text': 'Was der Kanton nachgefordert hat und nirgends sonst hinpasst.',
  'papers.upload': 'Hochladen',
  'papers.upload.title': '{slot} hochladen',
  'papers.next': 'Weiter zum Prüfen',
  'papers.remove.title': 'Dokument entfernen',
  'papers.remove.text': '«{name}» wird aus dem Gesuch entfernt.',
} as const
