/** The activity of a period or of one year of it, as it was agreed and reported. */
export const activity = {
  'activity.title': 'Tätigkeit',
  'activity.about':
    'Eine Periode oder eines ihrer Jahre auf einer Seite: Vereinbarungen, Mittel, Massnahmen, Kennzahlen, Anfragen und Evaluationen.',
  'activity.lead': 'Was vereinbart, abgerechnet und berichtet wurde. Die Beträge sind jene des Zusammenzugs.',
  'activity.whole': 'Ganze Periode',
  'activity.chart.unit': 'Franken, nach Jahr, geplant',
  'activity.chart.sentence':
    'Anrechenbare Kosten je Jahr als Säulen, zusammengesetzt aus Beitrag des Kantons, Eigenleistung und Drittmitteln.',
  'activity.parties.one': '1 Vereinbarung mit einer Gemeinde oder einem Gemeindeverbund.',
  'activity.parties.other': '{count} Vereinbarungen mit Gemeinden und Gemeindeverbünden.',
  'activity.agreements': 'Vereinbarungen',
  'activity.settled': 'Abgerechnet',
  'activity.areas': 'Nach Förderbereich',
  'activity.measureYears': 'Massnahmen, je Jahr gezählt',
  'activity.eligible.planned': 'Anrechenbare Kosten, geplant',
  'activity.eligible.actual': 'Anrechenbare Kosten, abgerechnet',
  'activity.measures': 'Was aus den Massnahmen geworden ist',
  'activity.measures.text':
    'Wie in den Berichten der abgerechneten Jahre; jede Massnahme zählt in jedem Jahr.',
  'activity.requests.text': 'Anfragen zwischen Gemeinden und Kanton, die in dieser Zeit begonnen haben.',
  'activity.evaluations.none': 'Für diese Zeit ist keine Evaluation eingetragen.',
} as const
