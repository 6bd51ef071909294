import { describe, expect, test } from 'vitest'
import { resolutionsOf, savedStructure } from '#app/models/dossier/application.server.ts'
import { markOfResolution, markOfStructure } from '#app/models/dossier/application-changes.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { documentsOf } from '#app/models/records/documents.server.ts'
import * as removal from '#app/routes/municipality.dossiers.$reference.$section.$id.remove.tsx'
import * as papers from '#app/routes/municipality.dossiers.$reference.documents.add.$slot.tsx'
import * as resolutions from '#app/routes/municipality.dossiers.$reference.documents.resolutions.$bfsNumber.tsx'
import * as structure from '#app/routes/municipality.dossiers.$reference.structure.tsx'
import { current } from '#db/demo/road.server.ts'
import { pdf } from '../support/pdf-files.ts'
import { begun, draft, freshTown } from '../support/scenes.ts'
import { type Fields, type Visited, visitDossier } from '../support/visits.ts'

type Sent = { fields: Fields; params?: Record<string, string>; multipart?: boolean }

const send = (action: Visited, dossier: Dossier, sent: Sent) =>
  visitDossier(action, dossier, { role: 'clerk', ...sent })

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
