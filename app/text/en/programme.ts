import type { programme as source } from '#app/text/de/programme.ts'

export const programme: Record<keyof typeof source, string> = {
  'programme.title': 'Programme',
  'programme.lead': 'What the canton decides and enters itself. None of it is fixed in the portal.',
  'programme.group.decisions': 'What the canton decides',
  'programme.group.money': 'Money',
  'programme.group.registers': 'Registers',
  'programme.group.upward': 'Evaluation and reports',
  'office.title': 'Office',
  'office.about':
    'Address, phone and mailbox, who signs, account and legal remedies: what agreements and letters name.',
  'office.lead':
    'Agreements, letters and mails name the office like this. What was issued before stays as it is.',
  'office.email.hint': 'A mailbox of the office, not of a person: replies to mails of the portal come here.',
  'office.signers.hint':
    'Name and function, one line each, at most three. Empty: the agreement leaves the lines open.',
  'office.remedies.hint': 'Proposed in every decision that says no. Empty: the usual words of the portal.',
  'office.link.hint':
    'Web address, begins with https://. Stands in the application beside the questions that it belongs to.',
  'words.title': 'Names of the programme',
  'words.about': 'What programme, agreement, office and sources are called on pages, in mails and documents.',
  'words.lead': 'Pages, mails and documents say what stands here. What has been issued stays as it is.',
  'words.agreement.hint':
    'Ends in «vereinbarung», such as «Leistungsvereinbarung»: so the German sentences of the portal are right.',
  'words.article.hint': 'Of the short and of the whole German name of the office.',
  'words.article.die': 'die (such as die Dienststelle)',
  'words.article.das': 'das (such as das Amt)',
  'words.article.der': 'der (such as der Bereich)',
  'words.english.hint': 'Ends in «agreement». What has no English name is called as in German.',
  'office.history': 'Earlier details stand in the history of the settings.',
}
