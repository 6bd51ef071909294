import { describe, expect, test } from 'vitest'
import type { CopyFindings } from '#app/domain/agreement/signed-copy.ts'
import { standingOfVersion } from '#app/models/agreement/agreement-standing.server.ts'
import { agreementsOf, signaturesOf } from '#app/models/agreement/agreements.server.ts'
import {
  acceptForTheCanton,
  handInCountersigned,
  handInReplacement,
} from '#app/models/agreement/countersigning.server.ts'
import { signedDocumentOf } from '#app/models/agreement/executed-agreement.server.ts'
import { replaceableFiles, replaceableVersion } from '#app/models/agreement/signatures-set-aside.server.ts'
import { handInSignedAgreement } from '#app/models/agreement/signing.server.ts'
import { verify } from '#app/models/agreement/verification.server.ts'
import { dossierDoor } from '#app/models/doors.server.ts'
import { findPackage } from '#app/models/dossier/dossier-package.server.ts'
import { type Dossier, findDossier, type VisibleDossier } from '#app/models/dossier/dossiers.server.ts'
import { openProposals } from '#app/models/dossier/proposals.server.ts'
import { declineProposal } from '#app/models/dossier/proposing.server.ts'
import { waitingFor } from '#app/models/dossier/waiting.server.ts'
import { storeDocument } from '#app/models/records/document-store.server.ts'
import { documentById, documentsOpenTo } from '#app/models/records/documents.server.ts'
import { stepsAtHand } from '#app/models/steps-at-hand.server.ts'
import { confirmProposal } from '#app/models/transitions.server.ts'
import { current } from '#db/demo/road.server.ts'
import * as amended from '../support/amended-scenes.ts'
import { newAmount, propose } from '../support/amendments.ts'
import { DAYS } from '../support/days.ts'
import { at } from '../support/money-lives.ts'
import { pdf } from '../support/pdf-files.ts'
import { as } from '../support/people.ts'
import { factsToConfirm } from '../support/proposals.ts'
import { eventsOf, mailsOf, mailsSince } from '../support/records.ts'
import { active, declarationFor, issued, signed } from '../support/scenes.ts'

const REASON = 'Eingereicht war das Konzept statt der Vereinbarung.'
const FINDINGS: CopyFindings = { signatures: [], changedAfter: false, code: null, codeFits: null }
const NOW = at('2027-02-01')

const stored = async (fileName: string, pages: number) => {
  const { scan: _own, ...file } = await storeDocument(pdf({ pages }), {
    fileName,
    mediaType: 'application/pdf',
  })
  return file
}

/** In force by a copy that the canton handed in, which is the wrong one. */
async function countersigned() {
  const dossier = await signed()
  const file = await stored('Konzept.pdf', 1)
  const step = { dossier, person: as('officer'), version: dossier.version, now: DAYS.decided }
  const copy = { kind: 'handwritten_scan', file, findings: FINDINGS, copyMatches: true } as const
  expect(handInCountersigned(step, copy).ok).toBe(true)
  return { dossier: current(dossier), wrong: file }
}

/** In force by the acceptance of the canton, which rests on a wrong copy of the municipality. */
async function acceptedOnAWrongCopy() {
  const dossier = await issued()
  const wrong = await stored('Rechnung.pdf', 1)
  const signatory = as('signatory', dossier.party.leadBfsNumber)
  const theirs = { dossier, person: signatory, version: dossier.version, now: DAYS.decided }
  const copy = { kind: 'handwritten_scan', file: wrong, findings: FINDINGS } as const
  expect(handInSignedAgreement(theirs, copy).ok).toBe(true)
  const standing = current(dossier)
  const ours = { dossier: standing, person: as('officer'), version: standing.version, now: DAYS.decided }
  const file = await stored('Vereinbarung angenommen.pdf', 4)
  const accepted = { declaration: declarationFor(standing), file, copyMatches: true }
  expect(acceptForTheCanton(ours, accepted).ok).toBe(true)
  return { dossier: current(dossier), wrong, accepted: file }
}

async function handIn(
  dossier: Dossier,
  given: { person?: ReturnType<typeof as>; reason?: string; pages?: number } = {},
) {
  const { person = as('officer'), reason = REASON, pages = 3 } = given
  const file = await stored('Vereinbarung.pdf', pages)
  const step = { dossier: current(dossier), person, version: current(dossier).version, now: NOW }
  const copy = { kind: 'handwritten_scan', file, findings: FINDINGS, reason } as const
  return { file, result: handInReplacement(step, copy) }
}

const confirm = (dossier: Dossier, person = as('second')) =>
  confirmProposal({
    dossier: current(dossier),
    id: openProposals(dossier.id)[0]?.id ?? '',
    person,
    now: at('2027-02-02'),
  })

const signaturesOn = (dossier: Dossier) => {
  const [version] = agreementsOf(dossier.id)
  if (!version) throw new Error('There is no agreement')
  return signaturesOf(version)
}
const copiesOf = (dossier: Dossier) => signaturesOn(dossier).filter(({ side }) => side === 'canton')
const signedFile = ({ id }: Dossier) => {
  const [version] = agreementsOf(id)
  return version && signedDocumentOf({ id: version.id, dossierId: id })?.fileName
}
/** The sides that find a file, among the papers of the dossier and in its package alike. */
function whoseIs({ reference, id, party }: Dossier, { sha256 }: { sha256: string }) {
  const persons = { canton: as('officer'), municipality: as('signatory', party.leadBfsNumber) }
  return (['canton', 'municipality'] as const).filter((reader) => {
    const on = '2027-02-03'
    const dossier = findDossier(persons[reader], reference, on)
    const listed = dossier ? documentsOpenTo(persons[reader], dossier) : []
    const packed = findPackage(persons[reader], { reference, reader, on })?.documents ?? []
    const found = [listed, packed].map((files) => files.some((one) => one.sha256 === sha256))
    expect(new Set(found).size, id).toBe(1)
    return found[0]
  })
}
const told = (sha256: string) => verify({ kind: 'sha256', sha256 })

describe('a wrong copy that was countersigned', () => {
  test('is replaced once a second person has confirmed the new one, and stays in the record as replaced', async () => {
    const { dossier, wrong } = await countersigned()
    const since = standingOfVersion({ ...dossier, dossierId: dossier.id }, 1)
    const known = mailsOf(dossier)
    const { file, result } = await handIn(dossier)
    expect(result).toMatchObject({ ok: true, proposed: true, state: 'active' })
    expect(signedFile(dossier)).toBe('Konzept.pdf')
    const asOfficer = { ...dossier, roles: ['officer'] } as VisibleDossier
    const at = {
      dossier: asOfficer,
      person: as('officer'),
      language: 'de',
      now: new Date('2027-02-01T09:00:00Z'),
    } as const
    expect(stepsAtHand(dossierDoor, dossier, at).steps).not.toContain('replace_copy')
    expect(waitingFor(as('second'), '2027-02-01', { dossier })).toMatchObject([{ action: 'confirm' }])
    expect(factsToConfirm(dossier)).toMatchObject({
      copy: { fileName: 'Vereinbarung.pdf', sha256: file.sha256, findings: FINDINGS },
    })
    expect(confirm(dossier, as('officer'))).toMatchObject({ ok: false })
    expect(whoseIs(dossier, file)).toEqual(['canton'])
    expect(replaceableFiles(dossier.id)).toEqual([wrong.sha256])

    expect(confirm(dossier)).toMatchObject({ ok: true, state: 'active' })
    expect(signedFile(dossier)).toBe('Vereinbarung.pdf')
    expect(whoseIs(dossier, file)).toEqual(['canton', 'municipality'])
    expect(replaceableFiles(dossier.id)).toEqual([file.sha256])
    expect(copiesOf(dossier).map(({ fileName, setAside }) => [fileName, setAside])).toEqual([
      ['Konzept.pdf', 'replaced'],
      ['Vereinbarung.pdf', null],
    ])
    expect(copiesOf(dossier)[0]).toMatchObject({ setAsideReason: REASON })
    expect([told(wrong.sha256)?.copy, told(file.sha256)?.copy]).toEqual(['replaced', 'doubtful'])
    expect(standingOfVersion({ ...current(dossier), dossierId: dossier.id }, 1)).toEqual(since)
    expect(new Set(mailsSince(dossier, known).map(({ template }) => template))).toEqual(
      new Set(['confirmation-asked', 'copy-replaced']),
    )
    expect(eventsOf(dossier).at(-1)).toMatchObject({ action: 'replace_copy', reason: REASON })
  })

  test('can be replaced again, and one that is declined leaves nothing behind', async () => {
    const { dossier } = await countersigned()
    const { file } = await handIn(dossier)
    const [proposal] = openProposals(dossier.id)
    const { documentId = '' } = proposal?.input ?? {}
    const word = { dossier, id: proposal?.id ?? '', person: as('second'), now: NOW }
    expect(declineProposal({ ...word, reason: 'Seite 2 fehlt.' })).toEqual({ ok: true })
    expect(documentById(documentId)).toMatchObject({ sha256: file.sha256, removedAt: NOW.toISOString() })
    expect(signedFile(dossier)).toBe('Konzept.pdf')
    await handIn(dossier)
    expect(confirm(dossier).ok).toBe(true)
    await handIn(dossier)
    expect(confirm(dossier).ok).toBe(true)
    expect(copiesOf(dossier).map(({ setAside }) => setAside)).toEqual(['replaced', 'replaced', null])
  })

  test('is replaced too where it is the municipality’s and the canton accepted in the portal', async () => {
    const { dossier, wrong, accepted } = await acceptedOnAWrongCopy()
    const { file } = await handIn(dossier, { pages: 5 })
    expect(signedFile(dossier)).toBe('Vereinbarung angenommen.pdf')
    expect(confirm(dossier)).toMatchObject({ ok: true, state: 'active' })
    expect(signedFile(dossier)).toBe('Vereinbarung.pdf')
    const known = [wrong, accepted, file].map(({ sha256 }) => told(sha256)?.copy)
    expect(known).toEqual(['replaced', 'replaced', 'doubtful'])

    await handIn(dossier, { pages: 6 })
    expect(confirm(dossier).ok).toBe(true)
    expect(told(file.sha256)?.copy).toBe('replaced')
    const counting = signaturesOn(dossier).filter(({ setAside }) => setAside === null)
    const [first] = signaturesOn(dossier)
    const [theirs, ours] = counting
    expect(counting.map(({ side, signer }) => [side, signer])).toEqual([
      ['municipality', first?.signer],
      ['canton', as('officer').name],
    ])
    expect(theirs?.documentId).toBe(ours?.documentId)
  })

  test('is replaced under its own version after an amendment was accepted in the portal', async () => {
    const { dossier, wrong } = await acceptedOnAWrongCopy()
    await propose(dossier, newAmount(2027), { person: as('officer'), now: amended.NOW })
    amended.accept(dossier)
    expect(amended.putInForce(dossier).ok).toBe(true)
    const [second, first] = agreementsOf(dossier.id)
    const standing = standingOfVersion({ ...current(dossier), dossierId: dossier.id }, 2)
    expect(replaceableFiles(dossier.id)).toContain(wrong.sha256)
    expect(replaceableVersion(dossier.id)?.id).toBe(first?.id)

    const { file } = await handIn(dossier, { pages: 7 })
    expect(confirm(dossier)).toMatchObject({ ok: true, state: 'active' })
    const under = (version = first) =>
      version && signedDocumentOf({ id: version.id, dossierId: dossier.id })?.fileName
    expect([under(first), under(second)]).toEqual(['Vereinbarung.pdf', undefined])
    expect([told(wrong.sha256)?.copy, told(file.sha256)?.copy]).toEqual(['replaced', 'doubtful'])
    expect(standingOfVersion({ ...current(dossier), dossierId: dossier.id }, 2)).toEqual(standing)
  })

  test('asks for a reason and the officer, and is nothing where both sides accepted in the portal', async () => {
    const { dossier } = await countersigned()
    expect((await handIn(dossier, { reason: '  ' })).result).toMatchObject({
      reasons: [{ key: 'reason_missing' }],
    })
    for (const role of ['second', 'finance', 'admin', 'auditor'] as const)
      expect((await handIn(dossier, { person: as(role) })).result).toMatchObject({ refusal: 'wrong_role' })
    const accepted = await active()
    expect((await handIn(accepted)).result).toMatchObject({ reasons: [{ key: 'no_copy_handed_in' }] })
  })
})
