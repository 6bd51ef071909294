import { readFileSync } from 'node:fs'
import { figures } from './figures.mjs'
import { load } from './load.mjs'
import { officerCookie, startPortal, temporaryFolder } from './servers.mjs'

const PAGES = ['/canton', '/canton/dossiers', '/account']
const WARM = 1000
const MOST = 5000
const STEP = 500

/**
 * Pages served against resident memory. The reference is the memory after the first thousand pages, when everything
 * that is kept on purpose is there; what grows beyond it is kept by mistake.
 */
export async function measure() {
  const portal = await startPortal(temporaryFolder())
  const headers = { Cookie: await officerCookie(portal.url) }
  /** @type {{ pages: number, megabytes: number }[]} */
  const course = []
  for (let pages = STEP; pages <= MOST; pages += STEP) {
    for (const page of PAGES)
      await load(portal.url + page, { times: Math.ceil(STEP / PAGES.length), headers })
    course.push({ pages, megabytes: residentMegabytes(portal.pid) })
    console.log(`${pages} pages: ${residentMegabytes(portal.pid)} MB`)
  }
  await portal.stop()
  const at = (/** @type {number} */ pages) => course.find((point) => point.pages === pages)?.megabytes ?? 0
  const slope = ((at(MOST) - at(WARM)) * 1024) / (MOST - WARM)
  console.log(`Slope from ${WARM} to ${MOST} pages: ${slope.toFixed(2)} kB a page`)
  return {
    question: `what stays in memory of ${MOST} signed-in pages`,
    reference: `resident memory after ${WARM} pages`,
    rows: [
      {
        what: 'resident memory',
        of: `${MOST} pages`,
        portal: figures([at(MOST)], 'MB'),
        reference: figures([at(WARM)], 'MB'),
      },
    ],
    course,
    slopeKilobytesPerPage: slope,
  }
}

/** As the kernel counts it. @param {number} pid */
function residentMegabytes(pid) {
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Math.round(Number(kilobytes) / 102.4) / 10
}
