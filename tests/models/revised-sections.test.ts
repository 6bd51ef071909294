import { beforeAll, describe, expect, test } from 'vitest'
import { PAPERS_OF_MUNICIPALITY } from '#app/domain/application/document-slots.ts'
import { APPLICATION_SECTIONS, REPORT_SECTIONS, type Section } from '#app/domain/application/sections.ts'
import { rappen } from '#app/domain/money.ts'
import {
  budgetLinesOf,
  measuresOf,
  resolutionsOf,
  savedStructure,
} from '#app/models/dossier/application.server.ts'
import {
  saveBudget,
  saveParty,
  saveResolution,
  saveStructure,
} from '#app/models/dossier/application-changes.server.ts'
import { type Dossier, dossierById } from '#app/models/dossier/dossiers.server.ts'
import { removeMeasure, saveMeasure } from '#app/models/dossier/measure-changes.server.ts'
import { addPaper, removePaper } from '#app/models/dossier/paper-changes.server.ts'
import { pointsAskedOf } from '#app/models/dossier/points.server.ts'
import { documentsOf, type StoredFile } from '#app/models/records/documents.server.ts'
import { ledgersOf, reportOf } from '#app/models/report/report-record.server.ts'
import { addLedger, removeLedger, saveAccounts, saveContent } from '#app/models/report/reports.server.ts'
import { paper } from '#db/demo/papers.server.ts'
import { DAYS, YEAR } from '../support/days.ts'
import { moveDossier, moveReport } from '../support/moves.ts'
import { as } from '../support/people.ts'
import { rehearsed } from '../support/rehearsed.ts'
import { reportInReview, yearOf } from '../support/report-scenes.ts'
import * as scenes from '../support/scenes.ts'

const NOW = new Date('2027-03-25T08:00:00Z')
const asked = (sections: readonly Section[], dueOn: string) => ({
  ...scenes.RETURNED,
  dueOn,
  items: sections.map((section) => ({ section, text: 'Bitte ergänzen.' })),
})

/** A point on every section, with a change of every kind, each tried and undone. */
let application: Dossier
let report: Dossier
let file: StoredFile

beforeAll(async () => {
  application = moveDossier(await scenes.inReview(), 'return', as('officer'), {
    now: DAYS.decided,
    input: asked(APPLICATION_SECTIONS, scenes.RETURNED.dueOn),
  })
  report = await reportInReview()
  moveReport(yearOf(report), 'return', as('officer'), { input: asked(REPORT_SECTIONS, '2027-04-09') })
  const about = { from: 'Gemeinderat', reference: application.reference, lines: [], at: NOW }
  file = await paper({ ...about, fileName: 'Neu.pdf', title: 'Neu' })
})

type Revised = readonly Section[]
const revisedBy = (dossier: () => Dossier, year: number | null, change: () => unknown) =>
  rehearsed(() => {
    expect(change()).toEqual({ ok: true })
    const points = pointsAskedOf({ dossierId: dossier().id, year })
    return points.flatMap(({ section, state }) => (state === 'open' ? [] : [section]))
  })

const by = ({ id, party }: Dossier) => ({
  dossierId: id,
  person: as('clerk', party.leadBfsNumber),
  now: NOW,
})

/** What has to be there for a change of the test; without it the scene is wrong. */
function there<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('The scene lacks it')
  return value
}

const document = ({ id }: Dossier, slot: string) => there(documentsOf(id).find((one) => one.slot === slot)).id

const APPLICATION_CHANGES: [string, Revised, () => unknown][] = [
  [
    'the contact',
    ['party'],
    () => {
      const { party } = there(dossierById(application.id, '2026-02-10'))
      const { contactName, contactEmail, contactPhone, street, postalCode, iban, accountHolder } = party
      const words = { contactName, contactEmail, contactPhone, street, postalCode, iban, accountHolder }
      return saveParty(by(application), { ...words, name: party.name, town: 'Anderswo' })
    },
  ],
  [
    'the words of the structure',
    ['structure'],
    () => {
      const form = there(savedStructure(application.id))
      return saveStructure(by(application), { ...form, contactPoint: 'Im Gemeindehaus' })
    },
  ],
  [
    'a proof of the structure',
    ['structure'],
    () => addPaper(by(application), { slot: 'structure_evidence', file }),
  ],
  ['a foundation paper', ['documents'], () => addPaper(by(application), { slot: 'foundation_paper', file })],
  ['a paper asked for later', ['documents'], () => addPaper(by(application), { slot: 'completion', file })],
  [
    'a proof taken out',
    ['structure'],
    () => removePaper(by(application), document(application, 'structure_evidence')),
  ],
  [
    'a foundation paper taken out',
    ['documents'],
    () => removePaper(by(application), document(application, 'foundation_paper')),
  ],
  [
    'a measure',
    ['measures'],
    () => {
      const measure = there(measuresOf(application.id)[0])
      return saveMeasure(by(application), {
        ...measure,
        fundingArea: measure.fundingArea === 1 ? 1 : 5,
        targetGroups: [...measure.targetGroups],
        keyFigures: [...measure.keyFigures],
        title: 'Neu benannt',
      })
    },
  ],
  [
    'a measure taken out with its lines in the budget',
    ['measures', 'budget'],
    () => {
      const { measureId } = there(budgetLinesOf(application.id).find((line) => line.measureId !== null))
      return removeMeasure(by(application), there(measureId))
    },
  ],
  ['the budget', ['budget'], () => saveBudget(by(application), { lines: [], thirdParty: {} })],
  [
    'a resolution',
    ['documents'],
    () => {
      const { bfsNumber, dossierId: _own, amountRappen, ...form } = there(resolutionsOf(application.id)[0])
      return saveResolution(by(application), {
        bfsNumber,
        form: { ...form, amount: amountRappen, businessNumber: 'Neu' },
      })
    },
  ],
  [
    'the paper of a resolution',
    ['documents'],
    () => {
      const { bfsNumber, dossierId: _own, amountRappen, ...form } = there(resolutionsOf(application.id)[0])
      return saveResolution(by(application), { bfsNumber, form: { ...form, amount: amountRappen }, file })
    },
  ],
]

const byTown = () => {
  const year = yearOf(report)
  return { reportingYearId: year.id, person: as('clerk', report.party.leadBfsNumber), now: NOW }
}

const REPORT_CHANGES: [string, Revised, () => unknown][] = [
  [
    'the words',
    ['content'],
    () => {
      const { measures } = reportOf(yearOf(report))
      const rows = measures.map((row) => ({ ...row, actuals: [...row.actuals] }))
      return saveContent(byTown(), { summary: 'Neu', measures: rows, addedMeasures: [] })
    },
  ],
  [
    'the accounts',
    ['accounts'],
    () => saveAccounts(byTown(), { accounts: [], addedCosts: [], thirdPartyRappen: rappen(12_345) }),
  ],
  ['an extract', ['ledger'], () => addLedger(byTown(), file)],
  ['an extract taken out', ['ledger'], () => removeLedger(byTown(), there(ledgersOf(yearOf(report))[0]).id)],
]

describe('of a point on every section, exactly those count as revised that a change is about', () => {
  test.each(APPLICATION_CHANGES)('in the application: %s', (_, revised, change) => {
    expect(revisedBy(() => application, null, change)).toEqual(revised)
  })

  test.each(REPORT_CHANGES)('in the report: %s', (_, revised, change) => {
    expect(revisedBy(() => report, YEAR, change)).toEqual(revised)
  })

  test('where nothing was changed, none', () => {
    expect(
      revisedBy(
        () => application,
        null,
        () => ({ ok: true }),
      ),
    ).toEqual([])
    expect(
      revisedBy(
        () => report,
        YEAR,
        () => ({ ok: true }),
      ),
    ).toEqual([])
  })

  test('every paper that a municipality hands in while something is with it is among the changes', () => {
    const slots = ['structure_evidence', 'foundation_paper', 'completion', 'resolution', 'ledger']
    expect([...PAPERS_OF_MUNICIPALITY].filter((slot) => slot !== 'agreement_signed').sort()).toEqual(
      slots.sort(),
    )
  })
})
