import { expect, test } from 'vitest'
import type { Application, FiledFile } from '#app/domain/application/application.ts'
import { saidIn } from '#app/domain/lifecycle/said.ts'
import { rappen } from '#app/domain/money.ts'
import type { AnnualReport } from '#app/domain/report/report.ts'
import { completeApplication } from '../support/complete-application.ts'
import { completeReport } from '../support/complete-report.ts'

const file = (slot: FiledFile['slot'], sha256: string) => ({ slot, sha256 }) as FiledFile

/** The sections that say something else than before. */
function changed(then: Parameters<typeof saidIn>[0], now: Parameters<typeof saidIn>[0]) {
  const [before, after] = [saidIn(then), saidIn(now)]
  return Object.keys(before).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
}

const application = completeApplication()
const report = completeReport()

test.each<[string, Partial<Application>, string[]]>([
  ['another party', { party: { ...application.party, name: 'Andere' } }, ['party']],
  ['no structure', { structure: null }, ['structure']],
  ['no measures', { measures: [] }, ['measures']],
  ['no third-party funds', { thirdParty: {} }, ['budget']],
  ['no resolutions', { resolutions: [] }, ['documents']],
  [
    'budget lines stored anew',
    { budgetLines: application.budgetLines.map((line) => ({ ...line, id: 'new' })) },
    [],
  ],
])('an application with %s says something else in %2$j', (_, change, sections) => {
  expect(
    changed({ content: application, files: [] }, { content: { ...application, ...change }, files: [] }),
  ).toEqual(sections)
})

test.each<[string, Partial<AnnualReport>, string[]]>([
  ['another summary', { summary: 'Anders' }, ['content']],
  ['other third-party funds', { thirdPartyRappen: rappen(5) }, ['accounts']],
  [
    'amounts that the canton corrected',
    {
      accounts: report.accounts.map((line) => ({
        ...line,
        correctedRappen: rappen(1),
        correctionReason: 'Beleg',
      })),
    },
    [],
  ],
])('a report with %s says something else in %2$j', (_, change, sections) => {
  expect(changed({ content: report, files: [] }, { content: { ...report, ...change }, files: [] })).toEqual(
    sections,
  )
})

test('an added cost says something else by what was declared of it, not by what the canton corrected', () => {
  const cost = {
    ...{ id: 'added', measureId: null, category: 'projects', label: 'Miete', reason: 'Kündigung' },
    ...{ declaredRappen: rappen(700), correctedRappen: null, correctionReason: '' },
  }
  const filed = (change: object) => ({
    content: { ...report, addedCosts: [{ ...cost, ...change }] },
    files: [],
  })
  const corrected = {
    correctedRappen: rappen(1),
    correctionReason: 'Beleg',
    correctedFromRappen: rappen(700),
  }
  expect(changed(filed({}), filed(corrected))).toEqual([])
  expect(changed(filed({}), filed({ declaredRappen: rappen(701) }))).toEqual(['accounts'])
})

test.each<[FiledFile['slot'], string]>([
  ['structure_evidence', 'structure'],
  ['resolution', 'documents'],
  ['foundation_paper', 'documents'],
])('another file in the slot %s says something else in the section %s', (slot, section) => {
  const before = { content: application, files: [file(slot, 'a')] }
  expect(changed(before, { content: application, files: [file(slot, 'b')] })).toEqual([section])
  expect(changed(before, { content: application, files: [file(slot, 'a')] })).toEqual([])
})

test('another ledger says something else in its section, and the order of the files says nothing', () => {
  const files = [file('ledger', 'a'), file('ledger', 'b')]
  expect(changed({ content: report, files }, { content: report, files: files.slice(1) })).toEqual(['ledger'])
  expect(changed({ content: report, files }, { content: report, files: files.toReversed() })).toEqual([])
})
