import type { LineFault } from '#app/domain/imports/import-line.ts'
import type { Language } from '#app/domain/language.ts'
import { lookUp } from './text.ts'

/** The column as people call it, and what is wrong there. */
export function importFaultText(language: Language, { field, fault, said }: LineFault) {
  return {
    field: lookUp(language, `importField.${field}`) ?? field,
    sentence: lookUp(language, `importFault.${fault}`, { said }) ?? fault,
  }
}
