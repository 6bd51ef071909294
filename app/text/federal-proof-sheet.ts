import type { Language } from '#app/domain/language.ts'
import type { ProofYear } from '#app/domain/programme/federal-proof.ts'
import { type Sheet, sheetOf } from '#app/domain/sheet.ts'
import { translator } from './text.ts'

export const PROOF_FIGURES = ['federal', 'cantonal', 'municipal', 'own', 'missing', 'lumpSum'] as const

/** The proof to the Confederation as a table to take along, a line for each year. */
export function federalProofSheet(language: Language, years: readonly ProofYear[]): Sheet {
  const t = translator(language)
  return sheetOf<ProofYear>(
    t('federalProof.sheet'),
    [
      { label: t('federalProof.year'), kind: 'number', of: ({ year }) => year },
      ...PROOF_FIGURES.map((figure) => ({
        label: t(`federalProof.${figure}`),
        kind: 'amount' as const,
        of: (year: ProofYear) => year[figure],
      })),
    ],
    years,
  )
}
