/** Reporting upward: that canton and municipalities give at least as much as the Confederation. */
export const federalProof = {
  'federalProof.title': 'Proof to the Confederation',
  'federalProof.about':
    'Own spending of the municipalities and money of the canton against the federal contribution, year by year.',
  'federalProof.lead':
    'The Confederation contributes from the integration credit where canton and municipalities together spend at least as much (AIG 58 para. 3). The integration lump sum (AIG 58 para. 2) does not ask for that and stands apart.',
  'federalProof.year': 'Year',
  'federalProof.federal': 'Confederation, integration credit',
  'federalProof.lumpSum': 'Confederation, integration lump sum',
  'federalProof.cantonal': 'Canton, own money',
  'federalProof.municipal': 'Municipalities, proven own spending',
  'federalProof.own': 'Canton and municipalities',
  'federalProof.missing': 'Still missing',
  'federalProof.none': 'not entered',
  'federalProof.reached': 'proven',
  'federalProof.total': 'Period',
  'federalProof.rule':
    'Confederation and canton: the credits entered for the year. Municipalities: what the settlements keep as own spending, gross over all areas; years without a settlement do not count yet.',
  'federalProof.unsettled': 'Not settled yet',
  'federalProof.unsettled.text': 'Their own spending is added once the year is settled.',
  'federalProof.unsettled.of': '{year}: {count}',
  'federalProof.sheet': 'Proof',
} as const
