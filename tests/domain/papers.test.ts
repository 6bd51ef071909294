import { describe, expect, test } from 'vitest'
import { isDraft } from '#app/domain/agreement/drawn-papers.ts'
import { DOCUMENT_SLOTS, handedInBy, sectionOfPaper } from '#app/domain/application/document-slots.ts'
import { slotFor } from '#app/domain/forms/file-slots.ts'

describe('a paper of a dossier', () => {
  test('is handed in by one side, or drawn by the portal', () => {
    const by = (side: ReturnType<typeof handedInBy>) =>
      DOCUMENT_SLOTS.filter((slot) => handedInBy(slot) === side)
    expect(by('municipality')).toEqual([
      'structure_evidence',
      'resolution',
      'foundation_paper',
      'completion',
      'agreement_signed',
      'ledger',
    ])
    expect(by('canton')).toEqual(['agreement_countersigned', 'chain_step'])
    expect(by(undefined)).toEqual([
      'agreement_issued',
      'agreement_amended',
      'amendment',
      'receipt',
      'settlement',
    ])
  })

  test('has its section where it belongs to the application', () => {
    expect(
      DOCUMENT_SLOTS.map((slot) => [slot, sectionOfPaper(slot)]).filter(([, section]) => section),
    ).toEqual([
      ['structure_evidence', 'structure'],
      ['resolution', 'documents'],
      ['foundation_paper', 'documents'],
      ['completion', 'documents'],
    ])
  })

  test('is replaced by a file of the kinds that were taken for it, and by one file at least', () => {
    const every = ['pdf', 'docx', 'xlsx', 'png', 'jpg']
    const replaced = (['resolution', 'agreement_signed', 'agreement_countersigned', 'ledger'] as const).map(
      slotFor,
    )
    expect(replaced.map(({ kinds }) => kinds)).toEqual([['pdf'], ['pdf', 'png', 'jpg'], ['pdf'], every])
    expect(replaced.every(({ field, required }) => field === 'file' && required)).toBe(true)
  })

  test.each([
    ['agreement-draft', true],
    ['amendment-draft', true],
    ['draft-agreement', false],
    ['receipt', false],
  ])('that is drawn as %s is a draft: %s', (paper, draft) => {
    expect(isDraft(paper)).toBe(draft)
  })
})
