import { createServer } from 'vite'
import { htmlOf } from './agreement-html.mjs'
import { startChromium } from './chromium.mjs'
import { figures } from './figures.mjs'

/** Tables of glyphs and code of both sides are warm before the first round that counts. */
const WARM_UP = 20
const ROUNDS = 30
const DOCUMENTS = 1000

/** The template as it stands in the sources; every document has words, names and amounts of its own. */
export async function measure() {
  const vite = await createServer({
    configFile: false,
    appType: 'custom',
    server: { middlewareMode: true },
    logLevel: 'error',
  })
  const { agreementPdf, agreementBlocks } = await vite.ssrLoadModule('/templates/agreement.ts')
  const { ROOT_AGREEMENT } = await vite.ssrLoadModule('/templates/samples.ts')
  const chromium = await startChromium()
  /** @type {{ portal: number[], chromium: number[] }} */
  const cpu = { portal: [], chromium: [] }
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const data = variantOf(ROOT_AGREEMENT, round)
    const html = htmlOf(agreementBlocks(data), data.reference)
    const ours = await cpuOf(ownCpu, () => agreementPdf(data))
    const theirs = await cpuOf(chromium.cpuMilliseconds, () => chromium.print(html))
    if (round >= WARM_UP) cpu.portal.push(ours) && cpu.chromium.push(theirs)
  }
  await chromium.close()
  const memory = await memoryOver((index) => agreementPdf(variantOf(ROOT_AGREEMENT, index)))
  await vite.close()
  return {
    question: 'what an agreement of five pages costs as tagged PDF/A-3 with its data attached',
    reference:
      'headless Chromium, kept open, printing the same words as tagged PDF; memory: the process after 100',
    rows: [
      {
        what: 'agreement',
        of: 'processor time',
        portal: figures(cpu.portal, 'ms'),
        reference: figures(cpu.chromium, 'ms'),
      },
      { what: `${DOCUMENTS} agreements`, of: 'resident memory', ...memory },
    ],
  }
}

/** @param {any} data @param {number} index */
function variantOf(data, index) {
  const own = (/** @type {string} */ text) => `${text} Ausgabe${index} ${(index * 7919) % 100_003}`
  return {
    ...data,
    reference: `MK-${2025 + index}-7F4K-2Q`,
    party: { ...data.party, name: `Musterwil${index}` },
    measures: data.measures.map((/** @type {any} */ one) => ({ ...one, description: own(one.description) })),
    budget: data.budget.map((/** @type {any} */ one) => ({
      ...one,
      label: own(one.label),
      amountRappen: one.amountRappen + index * 1307,
    })),
  }
}

function ownCpu() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** @param {() => number} clock @param {() => Promise<unknown>} work */
async function cpuOf(clock, work) {
  const before = clock()
  await work()
  return clock() - before
}

/** @param {(index: number) => Promise<unknown>} draw */
async function memoryOver(draw) {
  const resident = () => process.memoryUsage.rss() / 1_000_000
  for (let index = 0; index < 100; index++) await draw(index)
  const before = resident()
  for (let index = 0; index < DOCUMENTS; index++) await draw(100 + index)
  return { portal: figures([resident()], 'MB'), reference: figures([before], 'MB') }
}
