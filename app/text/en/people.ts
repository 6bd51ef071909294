import type { people as source } from '#app/text/de/people.ts'

export const people: Record<keyof typeof source, string> = {
  'reader.label': 'Who reads this address today?',
  'reader.same': 'The same person',
  'reader.same.hint': 'The name is corrected. The former one stays in the history.',
  'reader.same.stays':
    'The name stays as it is: the person holds a role outside your team as well. The cantonal integration office can correct it.',
  'reader.leavesUnsigned': 'Invite all the same, even if nobody can sign for the time being',
  'reader.successor': 'A new person',
  'reader.successor.hint':
    'The former person leaves the address: their roles and sessions end. What they filed and signed keeps their name.',

  'correct.title': 'Correct the details',
  'correct.lead':
    'When a name is misspelt or has changed. For a new person at the same address, use «{button}».',
  'correct.name': 'First and last name',
  'correct.email': 'E-mail address',
  'correct.email.hint': 'Change it only if it is wrong. The invitation goes to the new address.',
  'correct.email.fixed':
    'This person has signed in before. A new address is recorded by the cantonal office.',
  'correct.do': 'Correct',
  'correct.past': 'What has been filed and signed so far stays under the name of its time.',
  'names.title': 'Former names',
  'names.entry': '{old}, until {day}',
  'names.by': 'changed by {name}',
  'declared.name.text': 'You declare this under the name you are signed in with.',

  'unsigned.ending.title': 'Nobody can sign any more afterwards',
  'unsigned.ending.text':
    'This waits for a signatory. Invite another one first, or end the role all the same.',
  'unsigned.sign': 'sign the agreement',
  'unsigned.file': 'file the application',
  'unsigned.amendment': 'accept the amendment',
  'unsigned.report': 'file the report',
  'unsigned.later': 'later steps',
  'unsigned.none': 'nobody can sign',
  'unsigned.one': 'two have to sign, but only one person can',
  'unsigned.tasks': 'Nobody in charge',
  'unsigned.task': 'Nobody can sign',
  'unsigned.task.text': '{what}: {who}',
  'unsigned.task.appoint': 'Give a role',
  'unsigned.own.title': 'A signatory is missing',
  'unsigned.own.invite': 'Invite a person',
  'unsigned.own.ask': 'The coordinator can invite one, see Team.',
  'unheard.task': 'Mails to signatories come back',
  'unheard.who': 'no mail arrives at {names}',
  'refused.own.title.one': 'An address refuses mails',
  'refused.own.title.other': 'Addresses refuse mails',
  'refused.own.text': 'Mails about your dossiers do not arrive there.',
  'refused.own.correct': 'Correct the address',
  'refused.own.ask':
    'The coordinator enters a new address in the team or, once the person has signed in, the cantonal integration office.',
  'alone.task': 'Two persons asked for, only one there',
  'alone.payments':
    'Payments ask for two persons; only {name} holds the role «Finance». Nobody can order what {name} releases.',
  'alone.confirmations':
    'What a second person confirms stays undone: {name} alone decides and confirms. Another person with the role «Second review» is needed.',
  'vacant.task': 'Roles of the canton without a person',
  'vacant.text': 'Nobody holds the role «{role}».',
  'vacant.ending.title': 'Nobody holds the role «{role}» any more afterwards',
  'vacant.ending.text': 'Give it to another person first, or end it all the same.',

  'handOver.title.application': 'Hand on for filing',
  'handOver.title.report': 'Hand on for filing',
  'handOver.title.agreement': 'Hand on for signature',
  'handOver.lead.application':
    'The application is complete. Hand it on to those who can file it: they get an e-mail and see it as their next step.',
  'handOver.lead.report':
    'The report {year} is complete. Hand it on to those who can file it: they get an e-mail and see it as their next step.',
  'handOver.lead.agreement':
    'The agreement waits for the signature of the municipality. Those who can sign get an e-mail and see it as their next step.',
  'handOver.open.application':
    'Everything is filled in, but not every point of the canton is answered. You can hand the application on as it is to those who can file it: they get an e-mail that names the open points.',
  'handOver.open.report':
    'Everything is filled in, but not every point of the canton on the report {year} is answered. You can hand the report on as it is to those who can file it: they get an e-mail that names the open points.',
  'handOver.to': 'To',
  'handOver.everybody': 'All signatories',
  'handOver.words': 'Message',
  'handOver.words.hint': 'For example what to look at with care.',
  'handOver.do': 'Hand on',
  'handOver.missing': 'Before you hand it on, this is missing:',
  'handOver.nobody':
    'Your municipality has nobody yet who can file and sign. The coordinator invites somebody: {names}.',
  'handOver.onlyYou.title': 'Nobody but you can file or sign',
  'handOver.onlyYou':
    'You can do it yourself. If you want to hand it on, the coordinator invites somebody: {names}.',
  'handOver.onlyYou.application': 'Check and file the application',
  'handOver.onlyYou.report': 'Check and file the report',
  'handOver.onlyYou.agreement': 'Read and sign the agreement',
  'handOver.standing.application': '{by} has handed the application on to {to} for filing.',
  'handOver.standing.report': '{by} has handed the report {year} on to {to} for filing.',
  'handOver.standing.agreement': '{by} has handed the agreement on to {to} for signature.',
  'handOver.you': 'you',
  'handOver.all': 'all signatories',
  'handOver.ends': 'When something is changed, it has to be handed on again.',
  'handOver.changing': 'If you change something here, the hand-over ends: it is to be handed on anew.',
  'handOver.ended.application': 'The hand-over of the application has ended',
  'handOver.ended.agreement': 'The hand-over of the agreement has ended',
  'handOver.ended.report': 'The hand-over of the report {year} has ended',
  'handOver.ended.changed':
    'You handed it on on {day}; {by} changed something on {at}. Check it and hand it on once more.',
  'handOver.ended.changed.self':
    'You handed it on on {day} and changed something yourself on {at}. Once it is ready, hand it on once more.',
  'handOver.ended.changed.taker':
    'Handed on to you on {day}; {by} changed something on {at}. Once it is ready again, it will be handed on to you again.',
  'handOver.ended.left':
    'You handed it on to {to} on {day}. {to} can no longer file or sign for your municipality. Hand it on to somebody else.',
  'handOver.ended.left.all':
    'You handed it on on {day}. None of those who received it can file or sign any more. Hand it on once more.',
  'handOver.ended.incomplete':
    'You handed it on on {day}. Since then something is missing without which nobody can file it:',
  'handOver.ended.taken_back':
    'Handed on to you on {day}, taken back by {by} on {at}. It is not ready yet: ask before you file or sign.',
  'handOver.again': 'Hand on once more',
  'handOver.back': 'Take back',
  'handOver.back.title': 'Take back a hand-over',

  'owed.text':
    'The application still lacks the resolution of your council. You can enter and upload it yourself.',
  'owed.do': 'Enter the resolution of {municipality}',
  'owed.change': 'Change the resolution of {municipality}',
  'owed.member':
    'Here you work on the resolution of your municipality only. Everything else is done by {lead}.',
  'resolutionAsk.do': 'Ask for the resolution',
  'resolutionAsk.done': 'The municipality {municipality} has been sent an e-mail.',
  'resolutionAsk.asked': 'asked for on {day}',
  'resolutionAsk.nobody': 'Nobody works in the portal there yet: please enter the resolution yourself.',
}
