export const activity = {
  'activity.title': 'Activity',
  'activity.about':
    'A period or one of its years on one page: agreements, funds, measures, key figures, requests and evaluations.',
  'activity.lead': 'What was agreed, settled and reported. The amounts are those of the roll-up.',
  'activity.whole': 'Whole period',
  'activity.chart.unit': 'Francs, by year, planned',
  'activity.chart.sentence':
    'Eligible costs of each year as columns, made up of the contribution of the canton, own spending and third-party funds.',
  'activity.parties.one': '1 agreement with a municipality or an association.',
  'activity.parties.other': '{count} agreements with municipalities and associations.',
  'activity.agreements': 'Agreements',
  'activity.settled': 'Settled',
  'activity.areas': 'By Förderbereich',
  'activity.measureYears': 'Measures, counted each year',
  'activity.eligible.planned': 'Eligible costs, planned',
  'activity.eligible.actual': 'Eligible costs, settled',
  'activity.measures': 'What became of the measures',
  'activity.measures.text': 'As in the reports of the settled years; each measure counts in each year.',
  'activity.requests.text': 'Requests between municipalities and the canton that began in this time.',
  'activity.evaluations.none': 'No evaluation is entered for this time.',
}
