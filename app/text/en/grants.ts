/** The register of cantonal project funding (Merkblatt 5), and the question of whoever grants it. */
export const grants = {
  'grants.title': 'Project funding',
  'grants.about':
    'Which municipality receives cantonal project funding. Whoever has an agreement receives none{:chapter5}.',
  'grants.lead':
    'Cantonal project funding of municipalities. In the years listed here the portal takes no application and no amendment from them{:chapter5}.',
  'grants.new': 'Enter project funding',
  'grants.new.lead':
    'If the municipality has an agreement in one of these years, the entry is saved all the same: the portal points it out, and ending one of the two becomes a task.',
  'grants.count.one': '1 entry',
  'grants.count.other': '{count} entries',
  'grants.none': 'The register is empty',
  'grants.none.text': 'Enter the project funding that still lasts in the running period.',
  'grants.noneHere': 'No entry fits',
  'grants.noneHere.text': 'Change the selection, or reset it.',
  'grants.municipality': 'Municipality',
  'grants.bfsNumber': 'FSO no.',
  'grants.project': 'Project',
  'grants.years': 'Years',
  'grants.year': 'Year',
  'grants.period': 'KIP period',
  'grants.fromYear': 'First year',
  'grants.toYear': 'Last year',
  'grants.toYear.hint': 'The last year for which project contributions are granted.',
  'grants.reference': 'Business number',
  'grants.reference.hint': 'Under which the office that funds the project knows it.',
  'grants.standing': 'Status',
  'grants.standing.any': 'All that count',
  'grants.standing.running': 'running',
  'grants.standing.coming': 'still to begin',
  'grants.standing.over': 'over',
  'grants.standing.taken_back': 'taken back',
  'grants.change': 'Change',
  'grants.change.lead': 'The earlier entry stays in the history.',
  'grants.end': 'End earlier',
  'grants.end.lead':
    'The funding ends before the year that is entered. After it, no agreement is barred by it.',
  'grants.lastYear': 'Last year of the funding',
  'grants.take-back': 'Take back',
  'grants.take-back.lead':
    'The entry counts as if it had never been made. It stays in the register and can be put back.',
  'grants.restore': 'Put back',
  'grants.restore.lead': 'The entry counts again, with the same years.',
  'grants.beside': 'beside {reference}',
  'grants.beside.title': 'This funding does not go with an agreement',
  'grants.beside.from': 'in the same year, from {year}',
  'grants.beside.way':
    'The entry holds. Until one of the two ends it stands among the tasks: end the funding earlier, or release the municipality from the agreement.',
  'grants.history': 'History',
  'grants.act.add': 'Entered',
  'grants.act.change': 'Changed',
  'grants.act.end': 'Ended earlier',
  'grants.act.take_back': 'Taken back',
  'grants.act.restore': 'Put back',
  'grants.before': 'Known before the register was kept',

  'fundingQuestion.title': 'May a municipality receive project funding?',
  'fundingQuestion.lead':
    'For everybody at the canton who grants project contributions: whoever has a {:agreement} receives no cantonal project funding in the same year{:chapter5}. This holds for members of an association and after a merger, too.',
  'fundingQuestion.ask': 'Check',
  'fundingQuestion.yes': 'Yes: {name} may receive project funding in {year}',
  'fundingQuestion.no': 'No: {name} may not receive project funding in {year}',
  'fundingQuestion.open': 'Still open: an application of {name} for {year} is not decided',
  'fundingQuestion.yes.text':
    'No agreement counts the municipality in that year, and no application is pending.',
  'fundingQuestion.no.text':
    'It becomes possible when the agreement ends with an earlier year, or the municipality is released from it.',
  'fundingQuestion.undecided':
    'An application is pending. If it is approved, it excludes project funding in that year. If the project funding is entered first, the portal refuses the application.',
  'fundingQuestion.heir': '{name} belongs to {heir} in that year.',
  'fundingQuestion.way.own': 'own agreement of {party}',
  'fundingQuestion.way.association': '{name} is a member of {party} in {year}',
  'fundingQuestion.way.merger':
    'by a merger: {party} counts the inhabitants of {name} and {member} in {year}',
  'fundingQuestion.grants': '{name} receives project funding in {year} already:',
  'fundingQuestion.asOf': 'As of {day}.',
} as const
