import { createHash } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { type DossierPackage, findPackage } from '#app/models/dossier/dossier-package.server.ts'
import { addNote } from '#app/models/dossier/notes.server.ts'
import { headOfChain } from '#app/models/records/chain.server.ts'
import { sqlite } from '#db/client.server.ts'
import { DAYS } from '../support/days.ts'
import { moveReport } from '../support/moves.ts'
import { as } from '../support/people.ts'
import { reportInSecondReview, yearOf } from '../support/report-scenes.ts'

type Proof = DossierPackage['proof']
let own: Proof
let cantonal: Proof

beforeAll(async () => {
  const dossier = await reportInSecondReview()
  moveReport(yearOf(dossier), 'send_back', as('second'), { now: DAYS.approved })
  addNote({ dossier, person: as('officer'), text: 'Nur für uns.', now: DAYS.approved })
  const town = as('signatory', dossier.party.leadBfsNumber)
  const taken = (reader: 'municipality' | 'canton') => {
    const person = reader === 'canton' ? as('officer') : town
    const found = findPackage(person, { reference: dossier.reference, reader, on: '2027-03-12' })
    if (!found) throw new Error('There is no package')
    return JSON.parse(JSON.stringify(found.proof)) as Proof
  }
  own = taken('municipality')
  cantonal = taken('canton')
})

/** As the page of the package tells it, written once more: nothing here comes from the portal. */
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, held) =>
    held && typeof held === 'object' && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
      : held,
  )

function recomputed({ event, basis, previousHash }: Proof['events'][number]) {
  const parts = basis?.map((part) =>
    'part' in part ? part.part : sha256(`${part.record} ${part.was ?? ''} ${part.is ?? ''}`),
  )
  return sha256(previousHash + sorted({ ...event, ...(parts && { basis: sha256(parts.sort().join('\n')) }) }))
}

test('a municipality computes each hash of its history again, from what its package says', () => {
  for (const proof of [own, cantonal]) {
    const told = proof.events.filter(({ event }) => event)
    expect(told.length).toBeGreaterThan(15)
    expect(told.map(recomputed)).toEqual(told.map(({ hash }) => hash))
  }
  expect(own.head).toEqual(headOfChain())
})

test('each record that it is given has the hash that an event gave it last', () => {
  const last = new Map<string, string | undefined>()
  for (const { basis } of own.events)
    for (const part of basis ?? []) if ('record' in part) last.set(part.record, part.is)
  const given = Object.entries(own.records)
  expect(new Set(given.map(([record]) => record.split('/')[0]))).toEqual(
    new Set(['agreements', 'calculations', 'documents', 'filings', 'signatures']),
  )
  expect(given.map(([, row]) => sha256(sorted(row)))).toEqual(given.map(([record]) => last.get(record)))
})

test('what the canton does among itself is a link of the chain and no more', () => {
  const links = own.events.filter(({ event }) => !event)
  expect(links).not.toEqual([])
  for (const link of links) expect(Object.keys(link).sort()).toEqual(['hash', 'previousHash', 'sequence'])
  expect(cantonal.events.filter(({ event }) => !event)).toEqual([])
  const names = JSON.stringify(own)
  for (const internal of ['checklist_entries/', 'notes/', 'proposals/', 'users/', 'second_review'])
    expect(names).not.toContain(internal)
  expect(sqlite.prepare('SELECT count(*) FROM checklist_entries').pluck().get()).not.toBe(0)
})
