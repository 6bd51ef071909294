import { isLanguage, LANGUAGE_NAMES, type Language } from '#app/domain/language.ts'
import { lookUp } from './text.ts'

/** The key of a choice by the name of its field: `ground` «incomplete» is `dossier.ground.incomplete`. */
const KEYS: Readonly<Record<string, (value: string) => string>> = {
  ground: (value) => `dossier.ground.${value}`,
  section: (value) => `section.${value}`,
  verdict: (value) => `verdict.${value}`,
  kind: (value) => `new.kind.${value}`,
  signatureKind: (value) => `dossier.signature.${value}`,
  outcome: (value) => `report.outcome.${value}`,
  role: (value) => `role.${value}`,
  to: (value) => `role.${value}`,
  from: (value) => `reminders.form.from.${value}`,
  reader: (value) => `reader.${value}`,
  inquiryKind: (value) => `inquiryKind.${value}`,
  missedMatch: (value) => `setting.missedMatch.${value}`,
  unspentMoney: (value) => `setting.unspentMoney.${value}`,
  gate: (value) => `tranches.gate.${value}`,
  weekendRule: (value) => `setting.weekendRule.${value}`,
  officeArticle: (value) => `words.article.${value}`,
  chainBody: (value) => `chain.body.${value}`,
  chainKind: (value) => `chain.kind.${value}`,
  place: (value) => `chain.place.${value}`,
  recorder: (value) => `chain.recorder.${value}`,
  source: (value) => `credit.source.${value}`,
}

/** The words of what was chosen in a field; undefined where its answer is typed. */
export function choiceText(language: Language, field: string, value: string): string | undefined {
  if (field === 'language' && isLanguage(value)) return LANGUAGE_NAMES[value]
  const key = Object.hasOwn(KEYS, field) ? KEYS[field]?.(value) : undefined
  return key === undefined ? undefined : lookUp(language, key)
}
