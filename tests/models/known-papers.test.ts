import { expect, test } from 'vitest'
import { filedElsewhere } from '#app/models/agreement/known-paper.server.ts'
import { documentsOf } from '#app/models/records/documents.server.ts'
import { signed } from '../support/scenes.ts'

test('a paper of the same dossier is named to whoever hands it in as a signed copy, but not the copy itself', async () => {
  const dossier = await signed()
  const document = { dossierId: dossier.id }
  const papers = documentsOf(dossier.id)
  const resolution = papers.find(({ slot }) => slot === 'resolution')
  const named = { slot: 'resolution', reference: dossier.reference, party: dossier.party.name }
  for (const side of ['canton', 'municipality'] as const)
    expect(filedElsewhere(resolution?.sha256 ?? '', { document, side })).toMatchObject(named)
  const issued = papers.find(({ slot }) => slot === 'agreement_issued')
  expect(filedElsewhere(issued?.sha256 ?? '', { document: { dossierId: 'another' }, side: 'canton' })).toBe(
    undefined,
  )
})
