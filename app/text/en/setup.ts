import type { setup as german } from '#app/text/de/setup.ts'

export const setup: Record<keyof typeof german, string> = {
  'setup.title': 'Set up the programme',
  'setup.about': 'What is still missing before the first agreement, in order.',
  'setup.lead.one':
    'One thing is missing before the first agreement. The portal reads this list from what is entered.',
  'setup.lead.other':
    '{count} things are missing before the first agreement. The portal reads this list from what is entered.',
  'setup.lead.ready':
    'Nothing is missing: the first agreement can be issued once the application is checked and the contribution fixed.',
  'setup.lead.issued':
    'The first agreement is issued. The list goes on showing what is there for the next one.',
  'setup.notice': 'The programme is not set up yet',
  'setup.period.none':
    'No KIP period is open for today. First open the new period and put it into force; everything else belongs to it.',
  'setup.period.draft': 'The period is a draft: put it into force.',
  'setup.period.first': 'Belongs to the period that is opened first.',
  'setup.catalogue.empty': 'No funding area is open to municipalities.',
  'setup.catalogue.before': 'The catalogue of the period before holds until this one has its own.',
  'setup.population.missing': 'Without residents on {day}: {names}',
  'setup.done': 'Done',
  'setup.missing': 'Missing',
  'setup.advised': 'Open, holds nothing up',
  'setup.credit.missing': 'Without a credit: {years}',
  'setup.people.missing': 'Nobody holds the role: {roles}',
  'setup.step.people': 'Invite people of the canton',
  'setup.step.people.text':
    'The officer checks applications and issues agreements. Finance and second review join where they are needed.',
  'setup.step.period': 'Put a KIP period into force',
  'setup.step.period.text': 'Every agreement belongs to a period that runs.',
  'setup.step.settings': 'Confirm the settings',
  'setup.step.settings.text':
    'What the canton decides itself: match, instalments, deadlines. Values that are not confirmed hold as defaults.',
  'setup.step.window': 'Open the window of applications',
  'setup.step.window.text': 'Municipalities begin and file applications as long as the window is open.',
  'setup.step.catalogue': 'Put a catalogue into force',
  'setup.step.catalogue.text':
    'Funding areas, strategic goals, target groups and cost categories that municipalities choose from.',
  'setup.step.population': 'Import the population',
  'setup.step.population.text': 'The contribution rests on the permanent residents on the reference date.',
  'setup.step.key': 'Put a distribution key into force',
  'setup.step.key.text': 'No agreement is issued on sample values.',
  'setup.step.office': 'Enter the details of the office',
  'setup.step.office.text': 'Address, mailbox, who signs and legal remedies stand on agreements and letters.',
  'setup.step.credit': 'Enter the credit',
  'setup.step.credit.text': 'Without a credit the portal knows no limit.',
  'setup.step.municipality': 'Invite a municipality',
  'setup.step.municipality.text': 'Whoever signs for the municipality invites its other people.',
  'setup.step.application': 'The first application',
  'setup.step.application.text':
    'The municipality files its application in the portal; from there the dossier leads on to the agreement.',
  'setup.leaflet.people':
    'There is a yearly report that has to be filed … with the cantonal integration office … at the {:office}.',
  'setup.leaflet.period': 'The yearly contributions … are limited to the respective KIP period …',
  'setup.leaflet.settings':
    '… the municipality / the association has to spend at least the same amount on the {:programme} each year as it receives from the canton.',
  'setup.leaflet.window':
    'The yearly contributions to a municipality / an association … are limited to the respective KIP period …',
  'setup.leaflet.catalogue':
    'The focus of the {:agreements} with municipalities lies in the following areas …',
  'setup.leaflet.population':
    'Decisive for this is the number of residents of the municipality / the association by {:statistics} …',
  'setup.leaflet.key': 'The yearly contributions … are … fixed by a distribution key.',
  'setup.leaflet.office':
    'Before the agreement is concluded the municipality (or the association) files a budget with the {:toOfficeName} …',
  'setup.leaflet.credit':
    'The {:programme} are financed by means of the cantonal integration programme (KIP).',
  'setup.leaflet.municipality':
    'So that a municipality or an association can conclude a {:agreement} with the canton …',
  'setup.leaflet.application':
    'Agreements with the canton have to be supported and approved by a resolution of the council of the municipality …',
}
