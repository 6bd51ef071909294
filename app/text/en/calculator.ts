import type { calculator as source } from '#app/text/de/calculator.ts'

export const calculator: Record<keyof typeof source, string> = {
  'calculator.title': 'Contribution calculator',
  'calculator.lead':
    'How high would the yearly contribution of the canton be for your municipality or association? No sign-in needed.',
  'calculator.municipalities': 'Municipality or association',
  'calculator.municipalities.hint': 'Choose one municipality, or all municipalities of an association.',
  'calculator.skip': 'To the end of the list',
  'calculator.search': 'Find a municipality',
  'calculator.found.one': '{count} municipality found',
  'calculator.found.other': '{count} municipalities found',
  'calculator.formerly': '(formerly {name})',
  'calculator.joined': '(with {name}, since {day})',
  'calculator.chosen': 'Chosen: {names}',
  'calculator.noneChosen': 'No municipality chosen yet.',
  'calculator.year': 'Start of the agreement',
  'calculator.calculate': 'Calculate the contribution',
  'calculator.result': 'Result',
  'calculator.empty': 'Choose at least one municipality',
  'calculator.perYear': 'Contribution of the canton per year',
  'calculator.population': 'Population',
  'calculator.population.value': '{residents} people on {day} (permanent residents)',
  'calculator.firstYear': 'Contribution in the first year',
  'calculator.own': 'Own spending',
  'calculator.own.value': 'Ratio municipality : canton at least {ratio}, every year',
  'calculator.pool':
    'The amount is shared by all who take part. This calculation assumes that every municipality of the canton does.',
  'calculator.link': 'Link to this calculation',
  'calculator.pdf': 'Calculation as PDF',
  'link.copy': 'Copy the link',
  'link.copied': 'Copied.',

  'calculator.fault': 'The contribution cannot be calculated like this',
  'calculator.fault.municipality_unknown': 'We do not know the municipality with the number {name}.',
  'calculator.fault.municipality_dissolved':
    '{name} has not existed since {day}. Choose its successor: {successor}.',
  'calculator.fault.municipality_not_yet': '{name} only exists from {day}.',
  'calculator.fault.member_twice': '{name} is chosen twice.',
  'calculator.fault.population_missing': 'No population on the reference date is known for {name}.',
  'calculator.fault.eligible_cost_missing':
    'The key in force rests on your eligible costs. Please ask the integration office.',
  'calculator.fault.other': 'Please ask the integration office; we are happy to calculate for you.',
}
