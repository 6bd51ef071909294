/** Who decides beside the office, in the programme and in a dossier. */
export const chain = {
  'chain.title': 'Wer entscheidet',
  'chain.about':
    'Wer neben der Sachbearbeitung empfiehlt, entscheidet oder Kenntnis nimmt, bis eine Vereinbarung gilt: je Periode, in Versionen.',
  'chain.lead':
    'Zwischen der Festlegung des Beitrags und der Vereinbarung können weitere Stellen empfehlen, entscheiden oder Kenntnis nehmen: eine Kommission, das Departement, der Regierungsrat. Jeder Schritt wird im Dossier festgehalten. Ohne Schritte entscheiden die Sachbearbeitung und, wo verlangt, die Zweitprüfung.',
  'chain.counting': 'Was gilt',
  'chain.ofBefore': 'Diese Periode hat noch keine eigene Regelung. Bis dahin gilt die von:',
  'chain.versions': 'Versionen',
  'chain.version.ofPeriod': 'Entscheidungsweg Version {version}, {period}',
  'chain.none':
    'Keine weiteren Schritte: Es entscheidet die Sachbearbeitung, wo verlangt mit der Zweitprüfung.',
  'chain.steps': 'Schritte',
  'chain.steps.hint': 'In der Reihenfolge der Nummern. Eine Zeile ohne Namen zählt nicht.',
  'chain.step.name.hint':
    'So, wie es im Dossier und in der Vereinbarung heissen soll, zum Beispiel «Beschluss des Regierungsrats».',
  'chain.body.office': 'Amt',
  'chain.body.committee': 'Kommission',
  'chain.body.department': 'Departement',
  'chain.body.government': 'Regierung',
  'chain.kind.recommendation': 'Empfehlung',
  'chain.kind.decision': 'Beschluss',
  'chain.kind.note': 'Kenntnisnahme',
  'chain.place.before': 'Vor der Vereinbarung',
  'chain.place.after': 'Nach der Unterschrift der Gemeinde, vor jener des Kantons',
  'chain.asks': 'verlangt: {what}',
  'chain.asks.day': 'Datum',
  'chain.asks.number': 'Geschäftsnummer',
  'chain.asks.paper': 'Unterlage',
  'chain.records': 'hält fest: {role}',
  'chain.mayReturn': 'kann zurückweisen',
  'chain.delegate.hint':
    'Name und Funktion der Person, die der Beschluss zum Abschluss und zur Eingabe ermächtigt. Steht in der Vereinbarung.',
  'chain.distribution.hint':
    'Wer eine Kopie des Beschlusses erhält: eine Stelle je Zeile. Steht in der Mitteilung und in der Vereinbarung.',
  'chain.edit': 'Schritte bearbeiten',
  'chain.edit.lead':
    'Ein Entwurf bindet niemanden. Schritte vor der Vereinbarung stehen vor jenen danach, eine Empfehlung vor dem Beschluss, dem sie dient.',
  'chain.enact': 'In Kraft setzen',
  'chain.enact.lead':
    'Wer von da an einen Beitrag festlegt, braucht diese Schritte bis zur Vereinbarung. Schon festgelegte Beiträge behalten die Regelung ihres Tages. Zurück führt ein neuer Entwurf als Kopie der früheren Version.',
  'chain.drop': 'Entwurf verwerfen',
  'chain.drop.lead': 'Der Entwurf verschwindet aus der Liste. Im Protokoll bleibt, was darin stand.',
  'chain.progress': 'Wer entscheidet',
  'chain.done': 'festgehalten',
  'chain.awaited': 'am Zug',
  'chain.todo': 'noch nicht am Zug',
  'chain.delegate': 'Zum Abschluss ermächtigt: {name}',
  'chain.copies': 'Verteiler: {names}',
  'chain.number': 'Geschäft {number}',
  'chain.record.day': 'Datum der Stelle',
  'chain.record.day.hint': 'Tag der Sitzung oder des Beschlusses.',
  'chain.record.number.hint': 'So, wie die Stelle sie nennt, zum Beispiel RRB Nr. 2023/1522.',
  'chain.record.words': 'Wortlaut oder Bemerkung',
  'chain.record.words.hint':
    'Was beschlossen oder empfohlen wurde. Steht im Dossier; die Gemeinde liest es auch.',
  'chain.record.paper': 'Unterlage (Beschluss, Protokollauszug)',
  'chain.recorder.either': 'Sachbearbeitung oder Zweitprüfung',
  'chain.recorder.officer': 'Integrationsbeauftragte',
  'chain.recorder.second': 'Zweitprüfung',
  'chain.waitsFor': 'Am Zug ist der Kanton. Es fehlt: {step}. Danach geht das Dossier weiter.',
} as const
