import { expect } from 'vitest'
import type { DocumentSlot } from '#app/domain/application/document-slots.ts'
import { documentsOf } from '#app/models/records/documents.server.ts'
import { findingsOn } from '#app/models/report/report-findings.server.ts'
import { reportOf } from '#app/models/report/report-record.server.ts'
import { db } from '#db/client.server.ts'
import { documents } from '#db/schema/documents.ts'
import { rehearsal } from '../support/rehearsed.ts'
import { reportInReview, yearOf } from '../support/report-scenes.ts'

const dossier = await reportInReview()

const found = () => {
  const reportingYear = yearOf(dossier)
  return findingsOn({ dossier, reportingYear }, reportOf(reportingYear)).map(({ key, data }) => [key, data])
}

/** The file of a paper handed in as the extract of the year too. */
function asLedger(of: DocumentSlot, year: number) {
  const paper = documentsOf(dossier.id).find(({ slot }) => slot === of)
  if (!paper) throw new Error(`There is no ${of}`)
  db.insert(documents)
    .values({
      ...paper,
      id: `copy-${of}-${year}`,
      slot: 'ledger',
      bfsNumber: null,
      year,
      fileName: 'konto.pdf',
    })
    .run()
}

rehearsal('an extract of the books that is another paper of its dossier is named to the officer', () => {
  expect(found()).toEqual([])
  asLedger('agreement_issued', yearOf(dossier).year)
  expect(found()).toEqual([['ledger_is_another_paper', { fileName: 'konto.pdf', paper: 'agreement_issued' }]])
})

rehearsal('an extract of the books that was filed for another year already is named with that year', () => {
  asLedger('ledger', 2025)
  expect(found()).toEqual([['ledger_of_another_year', { fileName: expect.any(String), year: 2025 }]])
})
