export const activity = {
  'activity.title': 'Activity',
  'activity.about':
    'A period or one of its years on one page: agreements, funds, measures, key figures, requests and evaluations.',
  'activity.lead': 'What was agreed, settled and reported. The amounts are those of the roll-up.',
  'activity.whole': 'Whole period',
  'activity.chart.funds': 'Who bears the eligible costs',
  'activity.chart.funds.unit': 'Francs, by year, planned',
  'activity.chart.funds.sentence':
    'Eligible costs by year as columns, made up of the contribution of the canton, own spending and third-party funds.',
  'activity.chart.match': 'Contribution and own spending',
  'activity.chart.match.unit': 'Francs, by year, settled',
  'activity.chart.match.sentence':
    'Contribution of the canton and proven own spending of the municipalities by year as two columns.',
  'activity.chart.areas': 'Eligible costs by Förderbereich',
  'activity.chart.areas.unit': 'Francs, by the number of the Förderbereich',
  'activity.chart.areas.sentence':
    'Eligible costs of each Förderbereich as two columns: planned and settled.',
  'activity.chart.timings': 'Reports and their day',
  'activity.chart.timings.unit': 'Number of reports, by reporting year',
  'activity.chart.timings.sentence':
    'Reports by year as columns, made up of those in time, late, overdue and not due yet.',
  'activity.parties.one': '1 agreement with a municipality or an association.',
  'activity.parties.other': '{count} agreements with municipalities and associations.',
  'activity.agreements': 'Agreements',
  'activity.settled': 'Settled',
  'activity.areas': 'By Förderbereich',
  'activity.measureYears': 'Measures, counted in all years',
  'activity.eligible.planned': 'Eligible costs, planned',
  'activity.eligible.actual': 'Eligible costs, settled',
  'activity.measures': 'What became of the measures',
  'activity.measures.text':
    'As in the reports of the settled years; a measure counts in all years in which it runs.',
  'activity.inFrancs': 'Amounts in CHF',
  'activity.match': 'Own spending against the contribution',
  'activity.match.text':
    'Of the settled years: what the municipalities have proven to bear themselves, against what the canton gave.',
  'activity.match.own': 'Own spending, proven',
  'activity.match.perFranc': 'Own spending for each franc',
  'activity.match.reduced': 'With a reduced contribution',
  'activity.timings': 'Reports and their day',
  'activity.timings.text': 'How many annual reports came by their day.',
  'activity.requests.text': 'Requests between municipalities and the canton that began in this time.',
  'activity.evaluations.all': 'All evaluations of the period',
  'activity.evaluations.none': 'No evaluation is entered for this time.',
}
