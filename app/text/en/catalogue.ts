import type { catalogue as source } from '#app/text/de/catalogue.ts'

export const catalogue: Record<keyof typeof source, string> = {
  'goals.of': 'Contributes to:',
  'goals.words': 'The goals in their words',
  'goals.hint': 'Choose at least one goal of the focus area that you have chosen above.',
}
