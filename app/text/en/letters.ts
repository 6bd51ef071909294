import type { letters as source } from '#app/text/de/letters.ts'

export const letters: Record<keyof typeof source, string> = {
  'resolution.draft': 'Draft of the resolution (PDF)',
  'resolution.draft.title': 'A draft to use',
  'resolution.draft.text':
    'A proposal in German with the calculated amounts of your application. Change it where your municipality does it differently.',
  'resolution.draft.copy': 'Text to copy',
}
