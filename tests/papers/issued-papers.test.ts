import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { paperAddressesOf } from '#app/domain/agreement/drawn-papers.ts'
import { rappen } from '#app/domain/money.ts'
import type { Person } from '#app/domain/roles.ts'
import { verify } from '#app/models/agreement/verification.server.ts'
import { type Dossier, findDossier } from '#app/models/dossier/dossiers.server.ts'
import { saveOfficeAccount } from '#app/models/programme/office-account.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { identityOf } from '#app/models/records/document-store.server.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { saveCorrections } from '#app/models/report/reports.server.ts'
import { paperAt } from '#app/papers/drawing.server.ts'
import { issuedPapers } from '#app/papers/issued.server.ts'
import { issuedSettlements } from '#app/papers/settlement.server.ts'
import { claimsWithLetters } from '#app/views/claims.server.ts'
import { db } from '#db/client.server.ts'
import { current } from '#db/demo/road.server.ts'
import { drawnPapers } from '#db/schema/documents.ts'
import { tranches } from '#db/schema/money.ts'
import { asIfDecided } from '../support/as-if-decided.ts'
import { YEAR } from '../support/days.ts'
import { moveClaim, moveDossier, moveReport, moveTranche } from '../support/moves.ts'
import { as } from '../support/people.ts'
import { claimOf, claimsFor, trancheOf } from '../support/records.ts'
import { reportApproved, reportInReview, yearOf } from '../support/report-scenes.ts'
import * as scenes from '../support/scenes.ts'
import { asOneMay, WHY_NOW } from '../support/settings.ts'

const POSTED = 'step=notice_1&sequence=0'
const at = (day: string) => new Date(`${day}T09:00:00Z`)
const on = (day: string) => ({ now: at(day) })

type Asked = { dossier: Dossier; day: string; person?: Person }
function visible({ dossier, day, person = as('officer') }: Asked) {
  const found = findDossier(person, dossier.reference, day)
  if (!found) throw new Error('The dossier is not to be seen')
  return found
}

/** The hash of every paper that a package hands over, beside its kind. */
async function handedOver(asked: Asked) {
  const papers = await issuedPapers({ dossier: visible(asked), language: 'de' }, at(asked.day))
  return new Map(papers.map(({ bytes, kind }) => [identityOf(bytes).sha256, kind]))
}

type Address = Parameters<typeof paperAt>[0]
type Where = { params?: Record<string, string>; query?: string }
async function opened(asked: Asked, address: Address, { params = {}, query = '' }: Where = {}) {
  const { person = as('officer'), day } = asked
  const whole = { params, query: new URLSearchParams(query), language: 'de', now: at(day) } as const
  const paper = await paperAt(address, { person, dossier: visible(asked), ...whole })
  return paper && identityOf(paper.bytes).sha256
}

function nameAccount({ periodId }: Dossier, iban: string, day: string) {
  const seen = markOfRecord(programmeOf(periodId).account)
  const account = { iban, holder: 'Kanton Luzern' }
  expect(
    saveOfficeAccount({ periodId, person: as('officer'), seen, ...WHY_NOW, ...on(day) }, account),
  ).toEqual({
    ok: true,
  })
}

/** What is true for a while only: a draft ends with what it proposes, a letter for the post with its posting. */
const FOR_A_WHILE: readonly Address[] = [
  'preview.pdf',
  'documents/resolutions/:bfsNumber/draft.pdf',
  'reports/:year/notice/letter.pdf',
]
const LASTING = [...paperAddressesOf('canton'), ...paperAddressesOf('municipality')].filter(
  (address) => !FOR_A_WHILE.includes(address),
)

/** What the check page tells whoever holds a paper, beside that it is genuine. */
const overtaken = (sha256 = '') => {
  const told = verify({ kind: 'sha256', sha256 })
  expect(told).toMatchObject({ origin: 'drawn' })
  return told?.overtaken
}

async function answering(asked: Asked) {
  const [claim] = claimsFor(asked.dossier)
  const params = { year: String(YEAR), ...(claim && { id: claim.id }) }
  const open: Address[] = []
  for (const address of LASTING)
    if (await opened(asked, address, { params, query: POSTED })) open.push(address)
  return open
}

type Step = { day: string; take: () => void }
/** Which papers each step issues; whatever was handed over or stood at an address before a step does so after it. */
async function walk(dossier: Dossier, steps: Record<string, Step>) {
  let before = new Map<string, string>()
  let standing: Address[] = []
  const told: Record<string, string[]> = {}
  for (const [name, { day, take }] of Object.entries(steps)) {
    take()
    const after = await handedOver({ dossier, day })
    expect([...after.keys()], name).toEqual(expect.arrayContaining([...before.keys()]))
    told[name] = [...after].flatMap(([sha256, kind]) => (before.has(sha256) ? [] : [kind]))
    before = after
    const now = await answering({ dossier, day })
    expect(now, name).toEqual(expect.arrayContaining(standing))
    standing = now
  }
  return told
}

test('a claim that was set off before the office named an account never had a letter', async () => {
  const dossier = await reportApproved({ percent: 80 })
  expect(claimsWithLetters(dossier)).toMatchObject([{ letter: 'no_account', letters: [] }])
  moveClaim(claimOf(dossier), 'offset', as('finance'), on('2027-04-01'))
  nameAccount(dossier, 'CH9300762011623852957', '2027-04-02')
  expect(claimsWithLetters(dossier)).toMatchObject([{ letter: 'none', letters: [] }])
})

test('no later state of an application takes away a decision that was issued', async () => {
  const dossier = await scenes.checked()
  let now = dossier
  const move = (action: 'approve' | 'reopen' | 'withdraw', day: string, person = as('officer')) => ({
    day,
    take: () => {
      now = moveDossier(current(now), action, person, on(day))
    },
  })
  const signatory = as('signatory', dossier.party.leadBfsNumber)
  expect(
    await walk(dossier, {
      approve: move('approve', '2025-11-03'),
      reopen: move('reopen', '2025-11-05'),
      again: move('approve', '2025-11-07'),
      withdraw: move('withdraw', '2025-11-10', signatory),
    }),
  ).toEqual({ approve: ['decision'], reopen: [], again: ['decision'], withdraw: [] })
  const asked = { dossier, day: '2025-11-10' }
  const [first, second] = [...(await handedOver(asked)).keys()]
  expect(await opened(asked, 'decision.pdf', { query: 'number=1' })).toBe(first)
  expect(await opened(asked, 'decision.pdf')).toBe(second)
  expect([first, second].map(overtaken)).toEqual(['decision', undefined])
  expect(await opened(asked, 'decision.pdf', { query: 'number=3' })).toBeUndefined()
})

test('a settlement that another one has superseded is handed out as it was, and says so where it is checked', async () => {
  const dossier = await reportApproved({ percent: 80 })
  const asked = { dossier, day: '2027-05-03' }
  const params = { year: String(YEAR) }
  const first = await opened(asked, 'reports/:year/settlement.pdf', { params })
  asOneMay(() => moveReport(yearOf(dossier), 'reopen', as('officer'), on('2027-05-03')))
  const correction = {
    accounts: [],
    thirdPartyCorrectedRappen: rappen(400_000),
    thirdPartyCorrectionReason: 'Laut Beleg.',
  }
  const change = { reportingYearId: yearOf(dossier).id, person: as('officer'), now: at('2027-05-04') }
  saveCorrections(change, correction)
  expect(await opened(asked, 'reports/:year/settlement.pdf', { params })).toBe(first)
  moveReport(yearOf(dossier), 'approve', as('officer'), on('2027-05-05'))
  const second = await opened(asked, 'reports/:year/settlement.pdf', { params })
  expect(second).not.toBe(first)
  expect(await opened(asked, 'reports/:year/settlement.pdf', { params, query: 'number=1' })).toBe(first)
  expect([first, second].map(overtaken)).toEqual(['settlement', undefined])
  const [one, other] = issuedSettlements({ dossier: { ...current(dossier), roles: [] }, language: 'de' })
  expect([one?.says.replaces, other?.says.replaces]).toEqual([
    undefined,
    { number: 1, settledAt: one?.at, finalRappen: one?.says.settlement.result.final },
  ])
})

test('no later state of a report or a claim takes away a paper, nor does another account of the office', async () => {
  const dossier = await reportInReview({ percent: 80 })
  const one = trancheOf(dossier, 2027)
  db.insert(tranches)
    .values({ ...one, state: asIfDecided(one.state), id: 'another', number: 2 })
    .run()
  nameAccount(dossier, 'LI21088100002324013AA', '2027-03-01')
  const claim = () => claimOf(dossier)
  const finance = as('finance')
  const step = (day: string, take: (when: { now: Date }) => unknown) => ({ day, take: () => take(on(day)) })
  const offset = (day: string) => step(day, (when) => moveClaim(claim(), 'offset', finance, when))
  const cancel = (day: string, number: number) =>
    step(day, (when) => moveTranche(trancheOf(dossier, 2027, number), 'cancel', as('officer'), when))
  expect(
    await walk(dossier, {
      reviewed: step('2027-03-10', () => undefined),
      approved: step('2027-03-20', (when) => moveReport(yearOf(dossier), 'approve', as('officer'), when)),
      offset: offset('2027-04-01'),
      account: step('2027-04-02', () => nameAccount(dossier, 'CH5604835012345678009', '2027-04-02')),
      lapsed: cancel('2027-04-20', 1),
      offsetAgain: offset('2027-05-01'),
      lapsedAgain: cancel('2027-05-20', 2),
      checked: step('2027-05-21', () => {
        const letters = db.select().from(drawnPapers).where(eq(drawnPapers.kind, 'claim-letter')).all()
        const told = new Map(letters.map(({ sha256, issuedAt }) => [issuedAt, overtaken(sha256)]))
        const days = ['2027-03-20', '2027-04-20', '2027-05-20'].map((day) => at(day).toISOString())
        expect(days.map((day) => told.get(day))).toEqual(['claim-letter', 'claim-letter', undefined])
      }),
      waived: step('2027-06-01', (when) => asOneMay(() => moveClaim(claim(), 'waive', as('officer'), when))),
    }),
  ).toEqual({
    reviewed: ['decision'],
    approved: ['settlement', 'claim-letter'],
    offset: [],
    account: [],
    lapsed: ['claim-letter'],
    offsetAgain: [],
    lapsedAgain: ['claim-letter'],
    checked: [],
    waived: [],
  })
  const asked = { dossier, day: '2027-06-01' }
  const letters = [...(await handedOver(asked))].flatMap(([hash, kind]) =>
    kind === 'claim-letter' ? [hash] : [],
  )
  const { id } = claim()
  const letter = (query = '') => opened(asked, 'claims/:id/letter.pdf', { params: { id }, query })
  expect([await letter('number=1'), await letter('number=2'), await letter()]).toEqual(letters)
  expect(await opened(asked, 'claims/:id/first-letter.pdf', { params: { id } })).toBe(letters[0])
  expect(letters.map(overtaken)).toEqual(letters.map(() => 'claim-letter'))
  expect(claimsWithLetters(dossier)).toMatchObject([
    { letter: 'ready', letters: [1, 2, 3].map((number) => ({ number })) },
  ])
})
