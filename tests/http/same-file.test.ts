import type { ActionFunction } from '@remix-run/node'
import { expect, test } from 'vitest'
import { now } from '#app/clock.server.ts'
import { loadFrame } from '#app/http/frame.server.ts'
import { asOneAct } from '#app/http/once.server.ts'
import { markOfResolution, markOfStructure } from '#app/models/dossier/application-changes.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { startSession } from '#app/models/people/sessions.server.ts'
import { documentsOf } from '#app/models/records/documents.server.ts'
import * as papers from '#app/routes/municipality.dossiers.$reference.documents.add.$slot.tsx'
import * as resolutions from '#app/routes/municipality.dossiers.$reference.documents.resolutions.$bfsNumber.tsx'
import * as ledger from '#app/routes/municipality.dossiers.$reference.reports.$year.ledger.tsx'
import * as structure from '#app/routes/municipality.dossiers.$reference.structure.tsx'
import { YEAR } from '../support/days.ts'
import { pdf } from '../support/pdf-files.ts'
import { as } from '../support/people.ts'
import { reportOpen } from '../support/report-scenes.ts'
import { begun, freshTown } from '../support/scenes.ts'

const town = ({ party }: Dossier) => party.leadBfsNumber

const RESOLUTION = {
  body: 'Gemeinderat',
  resolvedOn: '01.09.2025',
  businessNumber: 'GR 12',
  amount: '50’000',
  fromYear: '2026',
  toYear: '2027',
}

type Place = {
  action: ActionFunction
  scene?: () => Promise<Dossier>
  params?: (dossier: Dossier) => Record<string, string>
  fields?: (dossier: Dossier) => Record<string, string>
}

const OWN_RESOLUTION: Place = {
  action: resolutions.action,
  params: (dossier) => ({ bfsNumber: String(town(dossier)) }),
  fields: (dossier) => ({ ...RESOLUTION, seen: markOfResolution(dossier.id, town(dossier)) }),
}

/** Wherever a form of the municipality keeps a file beside others, or in the place of another. */
const PLACES: Record<string, Place> = {
  'the concept of the structure': {
    action: structure.action,
    fields: ({ id }) => ({ contactPoint: 'Fachstelle', seen: markOfStructure(id) }),
  },
  'a foundation paper': { action: papers.action, params: () => ({ slot: 'foundation_paper' }) },
  'a resolution': OWN_RESOLUTION,
  'an extract of the ledger': {
    action: ledger.action,
    scene: reportOpen,
    params: () => ({ year: String(YEAR) }),
  },
}

function sending({ action, params, fields }: Place, dossier: Dossier) {
  const Cookie = `session=${startSession({ userId: as('clerk', town(dossier)).id, now: now(), userAgent: '' }).token}`
  const open = (address: string, init: RequestInit = {}) =>
    new Request(new URL(address, 'http://localhost'), { ...init, headers: { Cookie } })
  const send = async (fileName: string, words: Record<string, string> = {}) => {
    const body = new FormData()
    for (const [name, value] of Object.entries({ ...fields?.(dossier), ...words })) body.append(name, value)
    body.append('file', new File([new Uint8Array(pdf())], fileName))
    const request = open('/form', { method: 'POST', body })
    const context = { nonce: '', requestId: '', address: '127.0.0.1' }
    const answer = await asOneAct(action)({
      request,
      context,
      params: { reference: dossier.reference, ...params?.(dossier) },
    })
    const { done, uploaded } = await loadFrame(
      open((answer instanceof Response && answer.headers.get('Location')) || '/'),
    )
    return { done, uploaded }
  }
  const names = () => documentsOf(dossier.id).map(({ fileName }) => fileName)
  return { send, lying: () => names().filter((name) => /Erste|Zweite/.test(name)) }
}

test.each(Object.entries(PLACES))(
  '%s that lies there is named by its name there, and kept once',
  async (_, place) => {
    const dossier = await (place.scene ?? (async () => begun({ lead: freshTown() })))()
    const { send, lying } = sending(place, dossier)
    expect((await send('Erste.pdf')).uploaded).toEqual({ name: 'Erste.pdf', there: false })
    expect(await send('Zweite.pdf')).toEqual({
      done: 'Es hat sich nichts geändert',
      uploaded: { name: 'Erste.pdf', there: true },
    })
    expect(lying()).toEqual(['Erste.pdf'])
  },
)

test('words that were changed beside a file that lies there are said to be saved', async () => {
  const { send } = sending(OWN_RESOLUTION, begun({ lead: freshTown() }))
  await send('Erste.pdf')
  expect(await send('Zweite.pdf', { businessNumber: 'GR 13' })).toEqual({
    done: '«Beschlüsse und Dokumente» ist gespeichert',
    uploaded: { name: 'Erste.pdf', there: true },
  })
})
