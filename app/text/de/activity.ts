/** The activity of a period or of one year of it, as it was agreed and reported. */
export const activity = {
  'activity.title': 'Tätigkeit',
  'activity.about':
    'Eine Periode oder eines ihrer Jahre auf einer Seite: Vereinbarungen, Mittel, Massnahmen, Kennzahlen, Anfragen und Evaluationen.',
  'activity.lead': 'Was vereinbart, abgerechnet und berichtet wurde. Die Beträge sind jene des Zusammenzugs.',
  'activity.whole': 'Ganze Periode',
  'activity.chart.funds': 'Wer die anrechenbaren Kosten trägt',
  'activity.chart.funds.unit': 'Franken, nach Jahr, geplant',
  'activity.chart.funds.sentence':
    'Anrechenbare Kosten nach Jahren als Säulen, zusammengesetzt aus Beitrag des Kantons, Eigenleistung und Drittmitteln.',
  'activity.chart.match': 'Beitrag und Eigenleistung',
  'activity.chart.match.unit': 'Franken, nach Jahr, abgerechnet',
  'activity.chart.match.sentence':
    'Beitrag des Kantons und nachgewiesene Eigenleistung der Gemeinden nach Jahren als zwei Säulen nebeneinander.',
  'activity.chart.areas': 'Anrechenbare Kosten nach Förderbereich',
  'activity.chart.areas.unit': 'Franken, nach Nummer des Förderbereichs',
  'activity.chart.areas.sentence':
    'Anrechenbare Kosten je Förderbereich als zwei Säulen nebeneinander: geplant und abgerechnet.',
  'activity.chart.timings': 'Berichte und ihre Frist',
  'activity.chart.timings.unit': 'Anzahl Berichte, nach Berichtsjahr',
  'activity.chart.timings.sentence':
    'Berichte nach Jahren als Säulen, zusammengesetzt aus rechtzeitigen, verspäteten, überfälligen und noch nicht fälligen.',
  'activity.parties.one': '1 Vereinbarung mit einer Gemeinde oder einem Gemeindeverbund.',
  'activity.parties.other': '{count} Vereinbarungen mit Gemeinden und Gemeindeverbünden.',
  'activity.agreements': 'Vereinbarungen',
  'activity.settled': 'Abgerechnet',
  'activity.areas': 'Nach Förderbereich',
  'activity.measureYears': 'Massnahmen, in allen Jahren gezählt',
  'activity.eligible.planned': 'Anrechenbare Kosten, geplant',
  'activity.eligible.actual': 'Anrechenbare Kosten, abgerechnet',
  'activity.measures': 'Was aus den Massnahmen geworden ist',
  'activity.measures.text':
    'Wie in den Berichten der abgerechneten Jahre; eine Massnahme zählt in allen Jahren, in denen sie läuft.',
  'activity.inFrancs': 'Beträge in CHF',
  'activity.match': 'Eigenleistung gegenüber dem Beitrag',
  'activity.match.text':
    'Von den abgerechneten Jahren: was die Gemeinden nachweislich selbst getragen haben, gegenüber dem, was der Kanton gegeben hat.',
  'activity.match.own': 'Eigenleistung, nachgewiesen',
  'activity.match.perFranc': 'Eigenleistung je Franken Beitrag',
  'activity.match.reduced': 'Mit gekürztem Beitrag',
  'activity.timings': 'Berichte und ihre Frist',
  'activity.timings.text': 'Wie viele Jahresberichte bis zu ihrem Tag eingegangen sind.',
  'activity.requests.text': 'Anfragen zwischen Gemeinden und Kanton, die in dieser Zeit begonnen haben.',
  'activity.evaluations.all': 'Alle Evaluationen der Periode',
  'activity.evaluations.none': 'Für diese Zeit ist keine Evaluation eingetragen.',
} as const
