import { Worker } from 'node:worker_threads'
import { createServer } from 'vite'
import { htmlOf } from './agreement-html.mjs'
import { printOnce, startChromium } from './chromium.mjs'
import { figures } from './figures.mjs'
import { temporaryFolder } from './servers.mjs'

/** Tables of glyphs and code of both sides are warm before the first round that counts. */
const WARM_UP = 20
const ROUNDS = 30
/** Starting a browser takes long: fewer rounds. */
const STARTS = 8
const DOCUMENTS = 1000

/** Drawn by the worker of the build, as the portal does; every document has words, names and amounts of its own. */
export async function measure() {
  const vite = await createServer({
    configFile: false,
    appType: 'custom',
    server: { middlewareMode: true },
    logLevel: 'error',
  })
  const { agreementBlocks } = await vite.ssrLoadModule('/templates/agreement.ts')
  const { ROOT_AGREEMENT } = await vite.ssrLoadModule('/templates/samples.ts')
  await vite.close()
  const worker = startWorker()
  const chromium = await startChromium()
  const folder = temporaryFolder()
  /** @type {Record<'portal' | 'open' | 'started', number[]>} */
  const cpu = { portal: [], open: [], started: [] }
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const data = variantOf(ROOT_AGREEMENT, round)
    const html = htmlOf(agreementBlocks(data), data.reference)
    const ours = await cpuOf(ownCpu, () => worker.draw(data))
    const theirs = await cpuOf(chromium.cpuMilliseconds, () => chromium.print(html))
    if (round >= WARM_UP) cpu.portal.push(ours) && cpu.open.push(theirs)
    if (round >= WARM_UP + ROUNDS - STARTS) cpu.started.push(await printOnce(html, folder))
  }
  await chromium.close()
  const memory = await memoryOver((index) => worker.draw(variantOf(ROOT_AGREEMENT, index)))
  await worker.stop()
  return {
    question: 'what an agreement of seven pages costs as tagged PDF/A-3 with its data attached',
    reference:
      'headless Chromium printing the same words as tagged PDF; memory: the process after 100 documents',
    rows: [
      {
        what: 'processor time',
        of: 'beside a browser started for the document',
        portal: figures(cpu.portal, 'ms'),
        reference: figures(cpu.started, 'ms'),
      },
      {
        what: 'processor time',
        of: 'beside a browser and page kept open',
        portal: figures(cpu.portal, 'ms'),
        reference: figures(cpu.open, 'ms'),
      },
      { what: `${DOCUMENTS} agreements`, of: 'resident memory', ...memory },
    ],
  }
}

function startWorker() {
  const worker = new Worker(new URL('../../build/server/pdf-worker.js', import.meta.url))
  return {
    /** @param {unknown} data @returns {Promise<Uint8Array>} */
    draw: (data) =>
      new Promise((resolve, reject) => {
        worker.once('message', ({ value, fault }) => (fault ? reject(fault) : resolve(value)))
        worker.postMessage({ name: 'agreement', data, options: {} })
      }),
    stop: () => worker.terminate(),
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
