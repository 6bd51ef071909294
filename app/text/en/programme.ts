import type { programme as source } from '#app/text/de/programme.ts'

export const programme: Record<keyof typeof source, string> = {
  'programme.title': 'Programme',
  'programme.lead': 'What the canton decides and enters itself. None of it is fixed in the portal.',
  'programme.group.decisions': 'What the canton decides',
  'programme.group.money': 'Money',
  'programme.group.registers': 'Registers',
  'programme.group.upward': 'Evaluation and reports',
}
