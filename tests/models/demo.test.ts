import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { replaysCalculation, replaysSettlement } from '#app/domain/contribution/pinned.ts'
import { LANGUAGES } from '#app/domain/language.ts'
import { apartIn, moneyIn } from '#app/models/dossier/cockpit.server.ts'
import { listMails } from '#app/models/mail/outbox.server.ts'
import { allCalculations } from '#app/models/money/calculations.server.ts'
import { holdProposals } from '#app/models/money/hold-proposals.server.ts'
import { verifyChain } from '#app/models/records/chain.server.ts'
import { eventText } from '#app/text/events.ts'
import { db } from '#db/client.server.ts'
import { seedDemo } from '#db/demo/seed.server.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'
import { settlements } from '#db/schema/money.ts'
import { auditEvents, outbox } from '#db/schema/process.ts'
import { deadlines, reportingYears } from '#db/schema/report.ts'

const NOW = new Date('2026-11-21T09:00:00Z')

test('the demo story stands in every state somebody has to act in, and can be told only once', async () => {
  await seedDemo(NOW)
  const states = db.select({ state: dossiers.state }).from(dossiers).all()
  expect(states.map(({ state }) => state).sort()).toEqual([
    'active',
    'active',
    'active',
    'active',
    'agreement_issued',
    'draft',
    'in_review',
    'returned',
    'signed_by_municipality',
    'submitted',
  ])
  const reports = db
    .select({ year: reportingYears.year, state: reportingYears.state })
    .from(reportingYears)
    .all()
  expect(
    reports
      .filter(({ year }) => year === 2025)
      .map(({ state }) => state)
      .sort(),
  ).toEqual(['in_review', 'open', 'returned', 'settled'])

  const mails = db.select().from(outbox).all().length
  await seedDemo(NOW)
  expect(db.select().from(outbox).all()).toHaveLength(mails)
})

test('one report is due next 15 March and one is overdue', () => {
  const open = db
    .select()
    .from(deadlines)
    .all()
    .filter(({ kind, metAt }) => kind === 'annual_report' && !metAt)
  const days = open.map(({ legalOn }) => legalOn)
  expect(days).toContain('2027-03-15')
  expect(days).toContain('2026-03-15')
})

test('a settled year of the demo says why what is paid is not what was agreed: left over, claimed back and returned', () => {
  const { committed, paid } = moneyIn(2025)
  const { freed, claimed, rest } = apartIn(2025)
  expect(claimed).toBeGreaterThan(0)
  expect({ freed, rest, paid }).toEqual({ freed: claimed, rest: 0, paid: committed })
})

test('the association of the demo bears the one word for associations in its name', () => {
  const associations = db.select({ name: parties.name }).from(parties).where(eq(parties.kind, 'association'))
  expect(associations.all()).toEqual([{ name: expect.stringMatching(/^Gemeindeverbund /) }])
})

test('the overdue municipality got each notice on its day, and the office its proposal to hold payments', () => {
  const noticed = listMails({ limit: 500 }).filter(({ template }) => template.startsWith('report-notice-'))
  expect(
    [...new Set(noticed.map(({ template, createdAt }) => `${createdAt.slice(0, 10)} ${template}`))].sort(),
  ).toEqual(['2026-03-17 report-notice-first', '2026-04-01 report-notice-second'])
  expect(holdProposals()).toMatchObject([
    {
      party: 'Root',
      year: 2025,
      proposedAt: expect.stringMatching(/^2026-04-16T/),
      noticesReachedOn: ['2026-03-17', '2026-04-01'],
    },
  ])
})

test('the story leaves a chain that verifies, and calculations and settlements that replay', () => {
  expect(verifyChain()).toMatchObject({ ok: true })
  expect(allCalculations().filter(({ calculation }) => !replaysCalculation(calculation))).toEqual([])
  const settled = db.select().from(settlements).all()
  expect(settled).not.toHaveLength(0)
  expect(settled.filter(({ settlement }) => !replaysSettlement(settlement))).toEqual([])
})

test('every event of the demo story is told in words, in each language', () => {
  const told = db.select().from(auditEvents).all()
  expect(told.length).toBeGreaterThan(0)
  for (const language of LANGUAGES)
    expect(told.filter((event) => !eventText(language, { ...event, year: 2026, section: null }))).toEqual([])
})
