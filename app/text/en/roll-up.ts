/** Reporting upward: what all agreements of a year come to, funding area by funding area. */
export const rollUp = {
  'rollUp.title': 'Roll-up by funding area',
  'rollUp.about':
    'Planned and settled funds of all agreements, funding area by funding area, as the Confederation asks for them.',
  'rollUp.lead':
    'All agreements of the year together, gross. Each funding area opens the dossiers that it is made of.',
  'rollUp.years': 'Year',
  'rollUp.none': 'No agreement yet',
  'rollUp.none.text': 'No agreement has been concluded for this year. Choose another year.',
  'rollUp.planned': 'Planned',
  'rollUp.planned.text': 'As laid down in the agreements and their amendments.',
  'rollUp.actual': 'Settled',
  'rollUp.actual.text': 'As laid down by the final settlement.',
  'rollUp.unsettled.one': '1 agreement is not settled for this year yet; its funds are missing here:',
  'rollUp.unsettled.other':
    '{count} agreements are not settled for this year yet; their funds are missing here:',
  'rollUp.chart': 'Who bears the eligible costs',
  'rollUp.chart.unit': 'Francs, by funding area, planned',
  'rollUp.chart.sentence':
    'Eligible costs of each funding area as columns, made of the canton’s contribution, own spending and third-party funds.',
  'rollUp.area': 'Funding area',
  'rollUp.area.name': '{number}. {name}',
  'rollUp.area.none': 'Contact point, assigned to no funding area',
  'rollUp.area.none.short': 'Contact point',
  'rollUp.contribution': 'Canton’s contribution',
  'rollUp.ownSpending': 'Own spending',
  'rollUp.thirdParty': 'Third-party funds',
  'rollUp.eligible': 'Eligible costs',
  'rollUp.parties': 'Parties',
  'rollUp.measures': 'Measures',
  'rollUp.total': 'Total',
  'rollUp.rule':
    'Contribution and third-party funds of a dossier are divided among its funding areas in proportion to the eligible costs, to the Rappen.',
  'rollUp.keyFigures': 'Key figures',
  'rollUp.keyFigure': 'Key figure',
  'rollUp.keyFigures.text':
    'Key figures of the same name in a funding area together; reported is what settled years say.',
  'rollUp.keyFigures.none': 'No key figure is agreed for this time.',
  'rollUp.keyFigure.unit': 'Unit',
  'rollUp.keyFigure.actual': 'Reported',
  'rollUp.behind': 'Dossiers in the funding area',
  'rollUp.party': 'Party',
  'rollUp.notSettled': 'not settled yet',
  'rollUp.sheet': 'Roll-up {year}',
  'rollUp.sheet.parties': 'Dossiers {year}',
  'rollUp.sheet.plannedOf': '{what}, planned',
  'rollUp.sheet.actualOf': '{what}, settled',
} as const
