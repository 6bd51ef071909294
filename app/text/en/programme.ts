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
  'office.history': 'Earlier details stand in the history of the settings.',
}
