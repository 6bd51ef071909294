import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => vi.resetModules())

/** Templates as a process has them that has drawn nothing yet. */
async function freshProcess() {
  vi.resetModules()
  const { settlementPdf } = await import('#templates/settlement.ts')
  const { calculationPdf } = await import('#templates/calculation.ts')
  const { ROOT_SETTLEMENT } = await import('#templates/samples-filed.ts')
  const { ENTLEBUCH_SHEET } = await import('#templates/samples-calculation.ts')
  return {
    settlement: () => settlementPdf(ROOT_SETTLEMENT),
    other: (name: string) => calculationPdf({ ...ENTLEBUCH_SHEET, members: [name] }),
  }
}

test('a document does not depend on those that the process has drawn before', async () => {
  const first = await (await freshProcess()).settlement()
  const later = await freshProcess()
  await later.other('Ω Ω µ μ \u00a0\u00ad\u2010\u2011 Ǆ ﬁ Ĳ Å Å')
  expect(Buffer.compare(await later.settlement(), first)).toBe(0)
})
