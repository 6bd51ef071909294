import type { newDossier as source } from '#app/text/de/new-dossier.ts'

export const newDossier: Record<keyof typeof source, string> = {
  'new.title': 'New application',
  'new.lead':
    'Choose who applies and for which years. You see at once what contribution follows. Nothing is binding yet.',
  'new.kind.municipality': 'One municipality alone',
  'new.kind.association': 'An association of municipalities',
  'new.kind.association.hint': 'Several municipalities together, one of them in the lead.',
  'new.lead.hint': 'The lead municipality applies and is the contact of the canton.',
  'new.association': 'Association',
  'new.association.text': 'For an association only: name and members.',
  'new.name': 'Name of the association',
  'new.name.hint': 'For example Gemeindeverbund Integration Entlebuch',
  'new.preview': 'Show the contribution',
  'new.preview.title': 'The result',
  'new.preview.party': '{party}, {count} residents',
  'new.preview.none': 'The contribution cannot be calculated for this choice yet.',
  'new.begin': 'Begin the application',
  'new.years': 'The canton takes applications for terms from {from} and until {to}.',
  'new.closed': 'The canton takes no applications at the moment',
  'new.closed.text':
    'The KIP period is over, or applications are not possible yet or any more. Ask the cantonal integration office: it can let your municipality in.',
  'new.begun': 'A dossier for this municipality has been begun already. We have taken you there.',
}
