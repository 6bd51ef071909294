import { expect, test } from 'vitest'
import { agreedContribution, agreedReports, agreedTranches } from '#app/domain/agreement/agreed-years.ts'
import { changedParts } from '#app/domain/agreement/contact-change.ts'
import { keptFigures } from '#app/domain/application/key-figures.ts'
import { rappen } from '#app/domain/money.ts'
import { catalogueIn } from '#app/domain/programme/catalogue.ts'
import { DEFAULT_SETTINGS } from '#app/domain/programme/programme.ts'
import { LEAFLET } from '#db/reference/leaflet.ts'

test('an agreement names of each year the contribution and what is spent beside it, to the next Rappen (Merkblatt 5)', () => {
  expect(agreedContribution(2026, rappen(100_01), [1, 2])).toEqual({
    ...{ year: 2026, contributionRappen: 100_01, requiredOwnRappen: 50_01 },
  })
})

test('an agreement names each tranche with its day, its amount and the report it waits for', () => {
  const term = { startOn: '2026-07-01', endOn: '2027-12-31', firstYear: rappen(50), fullYear: rappen(100) }
  expect(agreedTranches(DEFAULT_SETTINGS, term)).toEqual([
    { year: 2026, dueOn: '2026-07-01', amountRappen: 50, needsReportOf: null },
    { year: 2027, dueOn: '2027-01-31', amountRappen: 100, needsReportOf: 2026 },
  ])
})

test('an agreement names of each report the day of the leaflet and the working day on which it counts (Merkblatt 4)', () => {
  // 15 March 2026 is a Sunday.
  expect(agreedReports([2025, 2026], DEFAULT_SETTINGS)).toEqual([
    { year: 2025, legalDueOn: '2026-03-15', effectiveDueOn: '2026-03-16' },
    { year: 2026, legalDueOn: '2027-03-15', effectiveDueOn: '2027-03-15' },
  ])
})

test('a change of the contact names what reads differently, in the order of the form', () => {
  const before = {
    ...{ contactPoint: 'Kanzlei', contactName: 'Livia Arnold', contactEmail: 'livia@root.example' },
    ...{ contactPhone: '041 450 00 00', street: 'Dorf 1', postalCode: '6037', town: 'Root' },
  }
  expect(changedParts({ before, after: before })).toEqual([])
  const after = { ...before, town: 'Root D4', contactName: 'Beat Bühler' }
  expect(changedParts({ before, after })).toEqual([
    { name: 'contactName', before: 'Livia Arnold', after: 'Beat Bühler' },
    { name: 'town', before: 'Root', after: 'Root D4' },
  ])
})

test('a key figure of the catalogue is kept with its unit and, where nothing else was typed, with its name', () => {
  const words = (de: string) => ({ de, en: '' })
  const figure = { code: 'places', name: words('Kursplätze'), text: words('Plätze'), open: true }
  const plain = { ...figure, code: 'people', name: words('Personen'), text: words('') }
  const catalogue = catalogueIn({ ...LEAFLET, keyFigures: [figure, plain] }, 'de')
  const kept = (label: string, code?: string) =>
    keptFigures([{ label, planned: 12, ...(code !== undefined && { code }) }], catalogue)
  expect(kept('', 'places')).toEqual([{ label: 'Kursplätze', planned: 12, code: 'places', unit: 'Plätze' }])
  expect(kept('Eigene', 'people')).toEqual([{ label: 'Eigene', planned: 12, code: 'people' }])
  expect(kept('Eigene')).toEqual([{ label: 'Eigene', planned: 12 }])
  expect(kept('Eigene', 'gone')).toEqual([{ label: 'Eigene', planned: 12 }])
})
