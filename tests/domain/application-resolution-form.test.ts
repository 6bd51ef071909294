import { describe, expect, test } from 'vitest'
import { resolutionForm } from '#app/domain/application/forms.ts'
import { describeHostileInput } from '../support/hostile-forms.ts'
import { faultsOf, send } from '../support/typed.ts'

const RESOLUTION = {
  body: 'Gemeinderat',
  resolvedOn: '12.11.2025',
  businessNumber: '2025-318',
  amount: "15'000",
  fromYear: '2026',
  toYear: '2027',
}

describe('a resolution', () => {
  test('is read as it is typed', () => {
    expect(send(resolutionForm, RESOLUTION)).toEqual({
      ok: true,
      data: {
        body: 'Gemeinderat',
        resolvedOn: '2025-11-12',
        businessNumber: '2025-318',
        amount: 15_000_00,
        fromYear: 2026,
        toYear: 2027,
      },
    })
  })

  test('is whole or not at all, and may cover one year but not end before it begins', () => {
    expect(faultsOf(resolutionForm, {})).toEqual(
      Object.fromEntries(Object.keys(RESOLUTION).map((field) => [field, 'required'])),
    )
    expect(faultsOf(resolutionForm, { ...RESOLUTION, toYear: '2026' })).toEqual({})
    expect(faultsOf(resolutionForm, { ...RESOLUTION, toYear: '2025' })).toEqual({
      toYear: 'ends_before_start',
    })
  })
})

describeHostileInput('a resolution', resolutionForm, RESOLUTION)
