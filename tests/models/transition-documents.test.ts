import { describe, expect, test } from 'vitest'
import { handInSignedAgreement } from '#app/models/agreement/signing.server.ts'
import { dossierDoor } from '#app/models/doors.server.ts'
import { documentsOf } from '#app/models/records/documents.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { paper } from '#db/demo/papers.server.ts'
import { as } from '../support/people.ts'
import { everything } from '../support/records.ts'
import * as scenes from '../support/scenes.ts'

const NOW = new Date('2025-11-20T10:00:00Z')

const signedCopy = () =>
  paper({
    fileName: 'Vereinbarung.pdf',
    title: 'Unterzeichnet',
    from: 'Root',
    reference: 'MK',
    lines: ['Unterschrift'],
    at: NOW,
  })

describe('a document', () => {
  test('prepared for a transition that is refused leaves no row', async () => {
    const dossier = await scenes.issued()
    const before = everything()
    const file = await signedCopy()
    const signing = {
      dossier,
      person: as('clerk', dossier.party.leadBfsNumber),
      version: dossier.version,
      now: NOW,
    }
    const refused = handInSignedAgreement(signing, { kind: 'handwritten_scan', file })
    expect(refused).toMatchObject({ ok: false, refusal: 'wrong_role' })
    expect(everything()).toEqual(before)

    const person = as('signatory', dossier.party.leadBfsNumber)
    const stale = handInSignedAgreement(
      { ...signing, person, version: 1 },
      { kind: 'handwritten_scan', file },
    )
    expect(stale).toMatchObject({ refusal: 'changed_meanwhile' })
    const taken = handInSignedAgreement({ ...signing, person }, { kind: 'handwritten_scan', file })
    expect(taken).toMatchObject({ ok: true, state: 'signed_by_municipality' })
    expect(documentsOf(dossier.id).filter(({ slot }) => slot === 'agreement_signed')).toHaveLength(1)
  })

  test.each([
    ['of another dossier', async () => documentsOf((await scenes.draft()).id)[0]?.id ?? ''],
    ['that does not exist', async () => '00000000-0000-4000-8000-000000000000'],
  ])('%s does not count as the issued agreement', async (_, foreign) => {
    const dossier = await scenes.approved()
    const before = await foreign().then((documentId) => ({ documentId, held: everything() }))
    const result = applyTransition(dossierDoor, {
      id: dossier.id,
      action: 'issue_agreement',
      person: as('officer'),
      version: dossier.version,
      input: { documentId: before.documentId },
      now: NOW,
    })
    expect(result).toMatchObject({ reasons: [{ key: 'agreement_document_missing' }] })
    expect(everything()).toEqual(before.held)
  })
})
