import type { members as source } from '#app/text/de/members.ts'

export const members: Record<keyof typeof source, string> = {
  'merger.title': 'Mergers of municipalities',
  'merger.about': 'When municipalities join: register it, see what follows, undo it.',
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
  'merger.decide.follow': 'Nothing: report, settlement and payments pass on to the successor',
  'merger.members':
    'When a municipality joins or leaves an association, begin an amendment «Member municipalities» in the dossier of the association.',
  'merger.decide.succession':
    'Terminate to the end of the year: the successor has an agreement of its own, or files an application of its own',
  'merger.decide.newLead': 'Prepare an amendment with a new lead municipality',
  'merger.found': 'Enter a new municipality',
  'merger.found.lead':
    'When two or more municipalities unite into a new one with a FSO number of its own, enter it here. Its population on the reference date is the sum of the former municipalities.',
  'merger.found.link': 'Does a new municipality with a number of its own begin?',
  'merger.found.preview': '{from} become {into} on {day}',
  'merger.ends': 'Municipalities that unite',
  'merger.ends.hint': 'At least two; they exist until the day before the merger.',
  'merger.foundation': 'The new municipality',
  'merger.name': 'Name',
  'merger.bfsNumber': 'FSO number',
  'merger.bfsNumber.hint': 'From the official register of municipalities, for example 1110.',
  'merger.district': 'District',
  'merger.placeOf': 'Place on the map',
  'merger.placeOf.hint': 'The new municipality stands where one of the former ones stood.',
  'merger.roles': 'Move roles',
  'merger.roles.lead': 'Choose who has the same role in {into}. Only your tick moves it.',
  'merger.roles.hint':
    'From the day of the merger the people of the successor see the dossiers of the former municipality anyway. Before that day the old role stays beside the new one; from then on it ends when you move it.',
  'merger.roles.none': 'Nobody has a role in the former municipalities any more.',
  'merger.roles.people': 'Roles in the former municipalities',
  'merger.roles.moved': 'moved already, the old role is still there',
  'merger.undo': 'Undo the merger',
  'merger.undo.text':
    '{from} goes on as if the merger with {into} on {day} had never been entered. Roles that were moved come back. The log keeps everything.',
  'merger.undo.inUse':
    'Only what was entered here can be undone, and only while no agreement, amendment or role rests on it.',
}
