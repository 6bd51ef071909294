import type { Language } from '#app/domain/language.ts'
import { lookUp } from './text.ts'

/** Where the words of a choice stand, by the name of its field: `ground` «incomplete» is `dossier.ground.incomplete`. */
const WORDS: Readonly<Record<string, string>> = {
  ground: 'dossier.ground',
  section: 'section',
  verdict: 'verdict',
  kind: 'new.kind',
  signatureKind: 'dossier.signature',
  fundingArea: 'fundingArea',
  targetGroups: 'targetGroup',
  outcome: 'report.outcome',
  role: 'role',
  to: 'role',
  from: 'reminders.form.from',
  reader: 'reader',
  language: 'frame.language',
}

/** The words of what was chosen in a field; undefined where its answer is typed. */
export function choiceText(language: Language, field: string, value: string): string | undefined {
  const words = Object.hasOwn(WORDS, field) ? WORDS[field] : undefined
  return words && lookUp(language, `${words}.${value}`)
}
