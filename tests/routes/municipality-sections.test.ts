import { describe, expect, test } from 'vitest'
import { measuresOf, resolutionsOf, savedStructure } from '#app/models/dossier/application.server.ts'
import { markOfResolution, markOfStructure } from '#app/models/dossier/application-changes.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { markOf } from '#app/models/dossier/section-changes.server.ts'
import { documentsOf } from '#app/models/records/documents.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import * as removal from '#app/routes/municipality.dossiers.$reference.$section.$id.remove.tsx'
import * as budget from '#app/routes/municipality.dossiers.$reference.budget.tsx'
import * as papers from '#app/routes/municipality.dossiers.$reference.documents.add.$slot.tsx'
import * as resolutions from '#app/routes/municipality.dossiers.$reference.documents.resolutions.$bfsNumber.tsx'
import * as newMeasure from '#app/routes/municipality.dossiers.$reference.measures.new.tsx'
import * as party from '#app/routes/municipality.dossiers.$reference.party.tsx'
import * as structure from '#app/routes/municipality.dossiers.$reference.structure.tsx'
import { pdf } from '../support/files.ts'
import { as } from '../support/people.ts'
import { begun, current, draft, freshTown, submitted } from '../support/scenes.ts'
import { type Fields, type Visited, visit, visitDossier } from '../support/visits.ts'

type Sent = { fields: Fields; params?: Record<string, string>; multipart?: boolean }

const send = (action: Visited, dossier: Dossier, sent: Sent) =>
  visitDossier(action, dossier, { role: 'clerk', ...sent })

const CONTACT = {
  contactName: 'Anna Amrein',
  contactEmail: 'anna@example.ch',
  contactPhone: '041 555 12 34',
  street: 'Dorf 1',
  postalCode: '6030',
  town: 'Ebikon',
  iban: 'CH93 0076 2011 6238 5295 7',
  accountHolder: 'Gemeindekasse',
}

test('removing what a colleague has removed leads back to the list, which says so', async () => {
  const dossier = begun({ lead: freshTown() })
  const path = `/municipality/dossiers/${dossier.reference}`
  for (const section of ['measures', 'documents']) {
    const answer = await send(removal.action, dossier, { fields: {}, params: { section, id: 'gone' } })
    expect(answer.location).toBe(`${path}/${section}?done=gone`)
  }
})

describe('saving a section', () => {
  test('leads back to it, or on to the next one', async () => {
    const dossier = begun({ lead: freshTown() })
    const fields = { ...CONTACT, seen: markOf(dossier, 'party') }
    const path = `/municipality/dossiers/${dossier.reference}`
    expect((await send(party.action, dossier, { fields })).location).toBe(`${path}/party`)
    const again = await send(party.action, dossier, { fields: { ...fields, _next: '1' } })
    expect(again.location).toBe(`${path}/structure`)
  })

  test('half filled in says what is still missing, with the fields, and counts as incomplete', async () => {
    const dossier = begun({ lead: freshTown() })
    const frameOf = async () => {
      const shown = await visit(party.loader, `/municipality/dossiers/${dossier.reference}/party`, {
        person: as('clerk', dossier.party.leadBfsNumber),
        params: { reference: dossier.reference },
      })
      return (shown.body as { frame: unknown }).frame
    }
    expect(await frameOf()).toMatchObject({ missing: [] })
    const half = { ...CONTACT, contactEmail: '', town: '', iban: '', seen: markOf(dossier, 'party') }
    await send(party.action, dossier, { fields: half })
    expect(await frameOf()).toMatchObject({
      missing: [
        { key: 'contact_missing', data: { fields: 'contactEmail town' }, field: 'contactEmail' },
        { key: 'bank_account_missing', data: { fields: 'iban' }, field: 'iban' },
      ],
      steps: expect.arrayContaining([{ section: 'party', state: 'incomplete' }]),
    })
  })

  test('with a fault keeps everything typed', async () => {
    const dossier = begun({ lead: freshTown() })
    const fields = { ...CONTACT, iban: 'CH00', seen: markOf(dossier, 'party') }
    const answer = await send(party.action, dossier, { fields })
    expect(answer).toMatchObject({
      status: 422,
      body: {
        values: { contactName: 'Anna Amrein', iban: 'CH00' },
        errors: { iban: 'iban_has_another_length' },
      },
    })
  })

  test('that somebody else changed in the meantime is refused, with everything typed', async () => {
    const dossier = begun({ lead: freshTown() })
    const seen = markOf(dossier, 'party')
    await send(party.action, dossier, { fields: { ...CONTACT, seen } })
    const late = { ...CONTACT, town: 'Root', seen }
    expect(await send(party.action, dossier, { fields: late })).toMatchObject({
      status: 409,
      body: { refusal: 'changed_meanwhile', values: { town: 'Root' } },
    })
  })

  test('after filing is refused', async () => {
    const dossier = await submitted()
    const fields = { ...CONTACT, seen: markOf(dossier, 'party') }
    expect(await send(party.action, dossier, { fields })).toMatchObject({
      status: 409,
      body: { refusal: 'wrong_state' },
    })
  })
})

describe('the budget', () => {
  test('gets a further row without being checked or stored', async () => {
    const dossier = await draft()
    const fields = { 'rows.0.label': 'Miete', _rows: 'add:rows' }
    const answer = await send(budget.action, dossier, { fields })
    expect(answer).toMatchObject({ status: 200, body: { values: { rows: [{ label: 'Miete' }, {}] } } })
  })

  test('copies the first year into empty cells and overwrites none', async () => {
    const dossier = await draft()
    const fields = {
      'rows.0.amounts.2026': '100',
      'rows.0.amounts.2027': '',
      'rows.1.amounts.2026': '200',
      'rows.1.amounts.2027': '300',
      _copy: '1',
    }
    const { body } = await send(budget.action, dossier, { fields })
    const { rows } = (body as { values: { rows: unknown } }).values
    expect(rows).toEqual([
      { amounts: { 2026: '100', 2027: '100' } },
      { amounts: { 2026: '200', 2027: '300' } },
    ])
  })

  test('with a row half filled in tells what it lacks, at the cell', async () => {
    const dossier = await draft()
    const fields = { 'rows.0.label': 'Miete', seen: markOf(dossier, 'budget') }
    expect(await send(budget.action, dossier, { fields })).toMatchObject({
      status: 422,
      body: { errors: { 'rows.0.category': 'choose', 'rows.0.amounts.2026': 'required' } },
    })
  })
})

describe('a measure', () => {
  test('sent twice is one measure', async () => {
    const dossier = begun({ lead: freshTown() })
    const fields = {
      id: newId(),
      title: 'Treffpunkt',
      description: 'Jede Woche.',
      fundingArea: '5',
      targetGroups: ['immigrants', 'asylum'],
    }
    await send(newMeasure.action, dossier, { fields })
    await send(newMeasure.action, dossier, { fields })
    expect(measuresOf(dossier.id).map(({ title }) => title)).toEqual(['Treffpunkt'])
  })
})

describe('papers', () => {
  const paper = (content: Buffer | string, name = 'beschluss.pdf') =>
    new File([typeof content === 'string' ? content : new Uint8Array(content)], name)
  const RESOLUTION = {
    body: 'Gemeinderat',
    resolvedOn: '01.09.2025',
    businessNumber: 'GR 12',
    amount: '50’000',
    fromYear: '2026',
    toYear: '2027',
  }
  const ofLead = ({ party: { leadBfsNumber } }: Dossier) => ({ bfsNumber: String(leadBfsNumber) })

  test('a resolution comes in with its document', async () => {
    const dossier = begun({ lead: freshTown() })
    const fields = {
      ...RESOLUTION,
      seen: markOfResolution(dossier.id, dossier.party.leadBfsNumber),
      file: paper(pdf()),
    }
    const sent = { fields, params: ofLead(dossier), multipart: true }
    const answer = await send(resolutions.action, dossier, sent)
    expect(answer.location).toBe(`/municipality/dossiers/${dossier.reference}/documents`)
    expect(resolutionsOf(dossier.id)).toMatchObject([{ body: 'Gemeinderat', amountRappen: 5_000_000 }])
    expect(documentsOf(dossier.id)).toMatchObject([{ slot: 'resolution', fileName: 'beschluss.pdf' }])
  })

  test('a file that is none of the allowed kinds is refused at its field, and the text stays', async () => {
    const dossier = begun({ lead: freshTown() })
    const fields = {
      ...RESOLUTION,
      seen: markOfResolution(dossier.id, dossier.party.leadBfsNumber),
      file: paper('hello', 'liste.csv'),
    }
    const sent = { fields, params: ofLead(dossier), multipart: true }
    expect(await send(resolutions.action, dossier, sent)).toMatchObject({
      status: 422,
      body: { errors: { file: 'file_type:PDF' }, values: { body: 'Gemeinderat', businessNumber: 'GR 12' } },
    })
    expect(documentsOf(dossier.id)).toEqual([])
  })

  test('a paper without a file is asked for', async () => {
    const dossier = begun({ lead: freshTown() })
    const sent = { fields: { file: paper('', '') }, params: { slot: 'foundation_paper' }, multipart: true }
    expect(await send(papers.action, dossier, sent)).toMatchObject({
      status: 422,
      body: { errors: { file: 'file_required' } },
    })
  })

  test('evidence for the structure comes in with the words beside it, or neither does', async () => {
    const dossier = begun({ lead: freshTown() })
    const seen = markOfStructure(dossier.id)
    const words = { contactPoint: 'Fachstelle', responsiblePerson: 'Anna Amrein', seen }
    const sent = { fields: { ...words, file: paper(pdf(), 'Auftrag.pdf') }, multipart: true }
    expect((await send(structure.action, dossier, sent)).status).toBe(303)
    expect(savedStructure(dossier.id)).toMatchObject({ contactPoint: 'Fachstelle' })
    expect(documentsOf(dossier.id)).toMatchObject([{ slot: 'structure_evidence', fileName: 'Auftrag.pdf' }])

    const late = {
      ...words,
      contactPoint: 'Andere',
      file: paper(Buffer.concat([pdf(), pdf()]), 'Anderer.pdf'),
    }
    expect((await send(structure.action, dossier, { fields: late, multipart: true })).status).toBe(409)
    expect(savedStructure(dossier.id)).toMatchObject({ contactPoint: 'Fachstelle' })
    expect(documentsOf(dossier.id)).toHaveLength(1)
  })

  test('a slot that municipalities do not fill does not exist', async () => {
    const dossier = begun({ lead: freshTown() })
    const sent = { fields: { file: paper(pdf()) }, params: { slot: 'settlement' }, multipart: true }
    expect((await send(papers.action, dossier, sent)).status).toBe(404)
  })

  test('can be taken out again', async () => {
    const dossier = await draft()
    const [first] = documentsOf(dossier.id)
    const answer = await send(removal.action, dossier, {
      fields: {},
      params: { section: 'documents', id: first?.id ?? '' },
    })
    expect(answer.status).toBe(303)
    expect(documentsOf(dossier.id).map(({ id }) => id)).not.toContain(first?.id)
    expect(current(dossier).version).toBe(dossier.version + 1)
  })
})
