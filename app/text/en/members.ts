import type { members as source } from '#app/text/de/members.ts'

export const members: Record<keyof typeof source, string> = {
  'merger.title': 'Mergers of municipalities',
  'merger.lead':
    'When a municipality becomes part of another, enter it here. The portal shows which dossiers it concerns and what the distribution key gives now. You decide on each amendment.',
  'merger.none': 'No merger has been entered yet.',
  'merger.known': 'Mergers entered',
  'merger.new': 'Enter a merger',
  'merger.from': 'Municipality that ends',
  'merger.into': 'Successor',
  'merger.mergedOn': 'Day of the merger',
  'merger.mergedOn.hint': 'The first day of the new municipality, mostly a 1 January.',
  'merger.preview': 'Show the consequences',
  'merger.preview.title': '{from} becomes part of {into} on {day}',
  'merger.register': 'Enter the merger',
  'merger.register.text':
    'Calculations that have been set keep their population. Only an amendment changes an agreement.',
  'merger.affected': 'Dossiers concerned',
  'merger.affected.none': 'No running dossier is concerned.',
  'merger.dossier': 'Dossier',
  'merger.year': 'From year',
  'merger.before': 'Contribution so far',
  'merger.after': 'Calculated anew',
  'merger.decision': 'To decide',
  'merger.decide.amend': 'Prepare an amendment',
  'merger.decide.application': 'Not in force yet: have the application adapted',
  'merger.decide.succession':
    'The lead municipality ends: terminate to the end of the year; the successor files an application of its own',
  'merger.reason': '{from} becomes part of {into} on {day}.',
  'merger.members':
    'When a municipality joins or leaves an association, begin an amendment «Member municipalities» in the dossier of the association.',
  'error.merger_ended_already': 'This municipality does not exist then, or ends already',
  'error.merger_same': 'Choose two different municipalities',
}
