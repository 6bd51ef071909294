/** What the canton decides and enters itself: the overview of its parts. */
export const programme = {
  'programme.title': 'Programm',
  'programme.lead': 'Was der Kanton festlegt und selbst eingibt. Nichts davon steht fest im Portal.',
  'programme.group.decisions': 'Was der Kanton festlegt',
  'programme.group.money': 'Geld',
  'programme.group.registers': 'Register',
  'programme.group.upward': 'Auswertung und Berichte',
} as const
