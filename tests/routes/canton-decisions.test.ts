import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Person } from '#app/domain/roles.ts'
import { verify } from '#app/models/agreement/verification.server.ts'
import { markOfChecklist } from '#app/models/dossier/checklist.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import * as approve from '#app/routes/canton.dossiers.$reference.approve.tsx'
import * as checklist from '#app/routes/canton.dossiers.$reference.checklist.tsx'
import * as accept from '#app/routes/canton.dossiers.$reference.countersign.accept.tsx'
import * as countersign from '#app/routes/canton.dossiers.$reference.countersign.tsx'
import * as issue from '#app/routes/canton.dossiers.$reference.issue.tsx'
import * as page from '#app/routes/canton.dossiers.$reference.tsx'
import * as step from '#app/routes/step.tsx'
import { db } from '#db/client.server.ts'
import { documents } from '#db/schema/documents.ts'
import { pdf } from '../support/files.ts'
import { paperOf } from '../support/papers.ts'
import { as, someone } from '../support/people.ts'
import {
  approved,
  checked,
  current,
  draft,
  inReview,
  issued,
  secondReview,
  signed,
  submitted,
} from '../support/scenes.ts'
import { send, statusThrown, visit } from '../support/visit.ts'

const preview = paperOf('canton', 'preview.pdf')

const of = ({ reference }: Dossier) => ({ params: { reference } })
const stepOf = ({ reference }: Dossier, name: string) => ({
  path: `/canton/dossiers/${reference}/${name}`,
  params: { reference, step: name },
})
const at = (dossier: Dossier) => ({ version: String(current(dossier).version) })
const answered = (answer: unknown) =>
  answer as { data: { errors: object; values: object; refusal?: string }; init: { status: number } }

function expectBackAtDossier(answer: unknown, { reference }: Dossier) {
  expect(answer).toBeInstanceOf(Response)
  const location = (answer as Response).headers.get('Location') ?? ''
  expect(new URL(location, 'http://portal').pathname).toBe(`/canton/dossiers/${reference}`)
}

describe('the door', () => {
  test('a municipality finds none of the canton’s pages, a stranger is led to the sign-in', async () => {
    const dossier = await submitted()
    const clerk = as('clerk', dossier.party.leadBfsNumber)
    expect(await statusThrown(page.loader(visit(clerk, of(dossier))))).toBe(404)
    expect(await statusThrown(page.loader(visit(null, of(dossier))))).toBe(302)
  })

  test('a draft does not exist for the canton', async () => {
    expect(await statusThrown(page.loader(visit(as('officer'), of(await draft()))))).toBe(404)
  })

  test('the auditor reads the dossier, sees no step and takes none', async () => {
    const dossier = await submitted()
    const shown = await page.loader(visit(as('auditor'), of(dossier)))
    expect(shown).toMatchObject({ steps: [], mayWriteNotes: false })
    expect(
      await statusThrown(step.action(send(as('auditor'), at(dossier), stepOf(dossier, 'take-up')))),
    ).toBe(404)
    expect(await statusThrown(step.loader(visit(as('auditor'), stepOf(dossier, 'take-up'))))).toBe(404)
  })
})

describe('taking up', () => {
  test('leads back to the dossier, now in review', async () => {
    const dossier = await submitted()
    expectBackAtDossier(
      await step.action(send(as('officer'), at(dossier), stepOf(dossier, 'take-up'))),
      dossier,
    )
    expect(current(dossier).state).toBe('in_review')
  })

  test('of a stale page is refused', async () => {
    const dossier = await submitted()
    const answer = answered(
      await step.action(send(as('officer'), { version: '1' }, stepOf(dossier, 'take-up'))),
    )
    expect(answer).toMatchObject({ init: { status: 409 }, data: { refusal: 'changed_meanwhile' } })
    expect(current(dossier).state).toBe('submitted')
  })
})

describe('returning', () => {
  test('proposes the items that the check list found wanting, and a working day', async () => {
    const dossier = await inReview()
    const fields = {
      seen: markOfChecklist(dossier.id),
      'B3.verdict': 'not_fulfilled',
      'B3.remark': 'Der Beschluss nennt keine Beträge.',
    }
    expectBackAtDossier(await checklist.action(send(as('officer'), fields, of(dossier))), dossier)
    const { proposed } = await step.loader(visit(as('officer'), stepOf(dossier, 'return')))
    expect(proposed.items).toEqual([{ section: 'documents', text: 'Der Beschluss nennt keine Beträge.' }])
  })

  test('without a reason keeps everything typed', async () => {
    const dossier = await inReview()
    const fields = {
      ...at(dossier),
      ground: 'incorrect',
      reason: '',
      dueOn: '15.3.2099',
      'items.0.text': 'Ziele',
    }
    const answer = answered(await step.action(send(as('officer'), fields, stepOf(dossier, 'return'))))
    expect(answer.init.status).toBe(422)
    expect(answer.data.errors).toMatchObject({ reason: 'required' })
    expect(answer.data.values).toMatchObject({ ground: 'incorrect', items: [{ text: 'Ziele' }] })
  })

  test('a further row is added without anything being checked or stored', async () => {
    const dossier = await inReview()
    const answer = await step.action(
      send(as('officer'), { _rows: 'add:items', reason: 'Hm' }, stepOf(dossier, 'return')),
    )
    expect(answer).toMatchObject({ ok: false, values: { reason: 'Hm', items: [{}] } })
    expect(current(dossier).state).toBe('in_review')
  })

  test('with a deadline behind us is refused with the reason', async () => {
    const dossier = await inReview()
    const fields = {
      ...at(dossier),
      ground: 'incomplete',
      reason: 'Bitte ergänzen.',
      dueOn: '1.1.2020',
      'items.0.section': 'budget',
      'items.0.text': '2027 fehlt.',
    }
    const answer = answered(await step.action(send(as('officer'), fields, stepOf(dossier, 'return'))))
    expect(answer).toMatchObject({
      init: { status: 409 },
      data: { refusal: 'not_fulfilled', reasons: [{ key: 'due_date_lies_in_the_past' }] },
    })
  })
})

test('a rejection asks for its reason, and shows it with the legal remedies', async () => {
  const dossier = await inReview()
  const fields = { ...at(dossier), reason: '', legalRemedies: 'Innert 30 Tagen.' }
  expect(
    answered(await step.action(send(as('officer'), fields, stepOf(dossier, 'reject')))).init.status,
  ).toBe(422)
  const full = { ...fields, reason: 'Die feste Struktur fehlt.' }
  expectBackAtDossier(await step.action(send(as('officer'), full, stepOf(dossier, 'reject'))), dossier)
  const { rejection } = await page.loader(visit(as('officer'), of(dossier)))
  expect(rejection).toMatchObject({ reason: full.reason, legalRemedies: 'Innert 30 Tagen.' })
})

describe('the check list', () => {
  test('wants a remark where a rule is not fulfilled', async () => {
    const dossier = await inReview()
    const fields = { seen: markOfChecklist(dossier.id), 'B1.verdict': 'not_fulfilled', 'B1.remark': ' ' }
    const answer = answered(await checklist.action(send(as('officer'), fields, of(dossier))))
    expect(answer).toMatchObject({ init: { status: 422 }, data: { errors: { 'B1.remark': 'required' } } })
  })

  test('shows the auditor the verdicts without a form', async () => {
    const dossier = await checked()
    const shown = await checklist.loader(visit(as('auditor'), of(dossier)))
    expect(shown.editable).toBe(false)
    expect(shown.rules.every(({ verdict }) => verdict === 'fulfilled')).toBe(true)
  })
})

describe('approving', () => {
  test('is refused with the number of open rules', async () => {
    const dossier = await inReview()
    const answer = answered(await approve.action(send(as('officer'), at(dossier), of(dossier))))
    expect(answer).toMatchObject({
      init: { status: 409 },
      data: { reasons: [{ key: 'checklist_incomplete', data: { count: 12 } }] },
    })
  })

  test('with the check list answered pins the calculation', async () => {
    const dossier = await checked()
    expectBackAtDossier(await approve.action(send(as('officer'), at(dossier), of(dossier))), dossier)
    expect(current(dossier).state).toBe('approved')
    const { calculation } = await page.loader(visit(as('officer'), of(dossier)))
    expect(calculation?.pinnedOn).not.toBeNull()
  })

  test('is confirmed by the second person, not by the officer', async () => {
    const dossier = await secondReview()
    const both = someone('Livia Arnold Zwei', { role: 'second', bfsNumber: null })
    expect(
      await statusThrown(step.action(send(as('officer'), at(dossier), stepOf(dossier, 'confirm')))),
    ).toBe(404)
    expectBackAtDossier(await step.action(send(both, at(dossier), stepOf(dossier, 'confirm'))), dossier)
    expect(current(dossier).state).toBe('approved')
  })
})

describe('the agreement', () => {
  test('can be previewed until it is issued', async () => {
    const dossier = await approved()
    const draftPdf = await preview.loader(visit(as('auditor'), of(dossier)))
    expect(draftPdf.headers.get('Content-Type')).toBe('application/pdf')
    expect(draftPdf.headers.get('Content-Disposition')).toMatch(/^attachment; filename="Entwurf/)
    expect(await statusThrown(preview.loader(visit(as('officer'), of(await issued()))))).toBe(404)
  })

  test('is issued with its document, and the same page sent twice issues one', async () => {
    const dossier = await approved()
    const request = () => send(as('officer'), { version: String(dossier.version) }, of(dossier))
    expectBackAtDossier(await issue.action(request()), dossier)
    expect(answered(await issue.action(request())).init.status).toBe(409)
    const papers = db.select().from(documents).where(eq(documents.dossierId, dossier.id)).all()
    expect(papers.filter(({ slot }) => slot === 'agreement_issued')).toHaveLength(1)
  })

  test('enters into force when the canton accepts with its declaration', async () => {
    const dossier = await signed()
    const declared = { ...at(dossier), name: 'Livia Arnold', function: 'Leitung', onBehalfOf: 'DISG' }
    const without = answered(await accept.action(send(as('officer'), declared, of(dossier))))
    expect(without).toMatchObject({
      init: { status: 422 },
      data: { errors: { authority: 'must_be_ticked' } },
    })
    expectBackAtDossier(
      await accept.action(send(as('officer'), { ...declared, authority: 'on' }, of(dossier))),
      dossier,
    )
    expect(current(dossier).state).toBe('active')
    const [version] = (await page.loader(visit(as('auditor'), of(dossier)))).agreements
    expect(version?.signed?.fileName).toMatch(/ unterzeichnet\.pdf$/)
    expect(verify({ kind: 'sha256', sha256: version?.signed?.sha256 ?? '' })).toMatchObject({
      slot: 'agreement_countersigned',
      origin: 'issued',
      reference: dossier.reference,
      agreement: { version: 1, standing: 'in_force' },
    })
  })

  test('keeps no document of an acceptance that was refused', async () => {
    const dossier = await signed()
    const declared = { name: 'Livia Arnold', function: 'Leitung', onBehalfOf: 'DISG', authority: 'on' }
    const stale = { ...declared, version: String(dossier.version - 1) }
    expect(answered(await accept.action(send(as('officer'), stale, of(dossier)))).init.status).toBe(409)
    const papers = db.select().from(documents).where(eq(documents.dossierId, dossier.id)).all()
    expect(papers.map(({ slot }) => slot)).not.toContain('agreement_countersigned')
  })

  test('enters into force with the countersigned copy, which has to be a PDF', async () => {
    const dossier = await signed()
    const upload = (person: Person, file: File | null, matches = true) => {
      const form = new FormData()
      form.append('version', String(current(dossier).version))
      form.append('signatureKind', 'handwritten_scan')
      if (matches) form.append('uploadMatches', 'on')
      if (file) form.append('document', file)
      return countersign.action(send(person, form, of(dossier)))
    }
    const copyOf = () => new File([Uint8Array.from(pdf())], 'unterzeichnet.pdf')
    expect(answered(await upload(as('officer'), null)).data.errors).toEqual({ document: 'file_required' })
    expect(answered(await upload(as('officer'), copyOf(), false))).toMatchObject({
      init: { status: 422 },
      data: { errors: { uploadMatches: 'must_be_ticked' } },
    })
    expectBackAtDossier(await upload(as('officer'), copyOf()), dossier)
    expect(current(dossier).state).toBe('active')
    const papers = db.select().from(documents).where(eq(documents.dossierId, dossier.id)).all()
    const copy = papers.filter(({ slot }) => slot === 'agreement_countersigned')
    expect(copy).toMatchObject([{ fileName: 'unterzeichnet.pdf', fingerprint: null }])
    const [version] = (await page.loader(visit(as('auditor'), of(dossier)))).agreements
    expect(version?.signed?.documentId).toBe(copy[0]?.id)
    expect(version?.signatures.at(-1)).toMatchObject({
      matchedBy: as('officer').name,
      findings: { code: null },
    })
    expect(verify({ kind: 'sha256', sha256: copy[0]?.sha256 ?? '' })).toMatchObject({ origin: 'received' })
  })
})
