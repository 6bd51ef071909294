import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createServer } from 'vite'
import { htmlOf } from './agreement-html.mjs'
import { startWorker, variantOf } from './agreement-worker.mjs'
import { printOnce, startChromium } from './chromium.mjs'
import { figures } from './figures.mjs'
import { temporaryFolder } from './servers.mjs'

/** Tables of glyphs and code of both sides are warm before the first round that counts. */
const WARM_UP = 20
const ROUNDS = 30
/** Starting a browser takes long: fewer rounds. */
const STARTS = 8
const DOCUMENTS = 1000
const FIRST = 100

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
  await worker.stop()
  const memory = await memoryOver(ROOT_AGREEMENT, folder)
  return {
    question: 'what an agreement of seven pages costs as tagged PDF/A-3 with its data attached',
    reference: `headless Chromium printing the same words as tagged PDF; memory: the same process after ${FIRST}`,
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

/** @param {unknown} data @param {string} folder */
async function memoryOver(data, folder) {
  const file = path.join(folder, 'agreement.json')
  writeFileSync(file, JSON.stringify(data))
  const script = fileURLToPath(new URL('agreement-memory.mjs', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [script, file, `${FIRST}`, `${DOCUMENTS}`])
  const [before, after] = JSON.parse(stdout)
  return { portal: figures([after], 'MB'), reference: figures([before], 'MB') }
}
