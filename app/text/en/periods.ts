import type { periods as source } from '#app/text/de/periods.ts'

export const periods: Record<keyof typeof source, string> = {
  'periods.choose': 'Period',
  'periods.title': 'KIP periods',
  'periods.about': 'Prepare the next period as a draft and put it into force; read past ones.',
  'periods.lead': 'Each agreement belongs to a period and ends with it at the latest.',
  'periods.name': 'Name',
  'periods.name.hint': 'For example KIP 4 (2028–2031).',
  'periods.time': 'Time',
  'periods.startsOn': 'First day',
  'periods.endsOn': 'Last day',
  'periods.legalBasis': 'Legal basis',
  'periods.legalBasis.hint': 'Resolution or programme agreement. Needed to put the period into force.',
  'periods.legalBasis.none': 'Not entered yet',
  'periods.window': 'Applications',
  'periods.window.from': 'from {opensOn}',
  'periods.window.until': 'until {closesOn}',
  'periods.window.open': 'as long as the period lasts',
  'periods.opensOn': 'Applications from',
  'periods.opensOn.hint': 'Empty: as soon as the period is in force.',
  'periods.closesOn': 'Applications until',
  'periods.closesOn.hint': 'Empty: until the last day of the period.',
  'periods.pages': 'What belongs to this period',
  'periods.state': 'State',
  'periods.standing.draft': 'Draft',
  'periods.standing.coming': 'In force, yet to begin',
  'periods.standing.running': 'Running',
  'periods.standing.over': 'Over',
  'periods.dossiers': 'Dossiers',
  'periods.over':
    'This period is over and stays readable. What was agreed in it does not change; how the office works on open dossiers stands in the settings.',
  'periods.draft': 'This draft binds nobody yet. Municipalities do not see it.',
  'periods.past':
    'The time of this draft has passed. Enter settings, key, catalogue, approval chain and credit first, as they held then: once the period is in force nothing in it changes.',
  'periods.open': 'Open a new period',
  'periods.open.lead':
    'The new period begins as a draft and takes over from {name} what holds there: settings, office and distribution key. The amounts of the key are sample values in it until the canton confirms them.',
  'periods.edit': 'Change the draft',
  'periods.enact': 'Put into force',
  'periods.enact.lead':
    'From then on the portal takes applications for this period, and running agreements can be renewed into it. Name, time and legal basis then stay as they are.',
  'periods.suspend': 'Make it a draft again',
  'periods.suspend.lead':
    'The period was put into force too early. This is possible only while no dossier belongs to it.',
  'periods.drop': 'Drop the draft',
  'periods.drop.lead': 'The draft goes with all that belongs to it alone. The log keeps what stood in it.',
  'periods.reason.hint': 'Stands in the log.',
}
