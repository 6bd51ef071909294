import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { figures } from './figures.mjs'
import { temporaryFolder } from './servers.mjs'

const REQUESTS = 20_000

/** The test of the short form, longer, and with what it found. */
export async function measure() {
  const report = path.join(temporaryFolder(), 'fuzz.json')
  const test = ['vitest', 'run', '--config', 'tests/vitest.config.ts', 'tests/faults/fuzz.test.ts']
  const env = { ...process.env, FUZZ_REQUESTS: String(REQUESTS), FUZZ_REPORT: report }
  spawnSync('npx', test, { stdio: 'inherit', env })
  const { statuses, findings, defects } = JSON.parse(readFileSync(report, 'utf8'))
  console.log(statuses, findings, defects)
  const sent = figures([REQUESTS], '')
  const rows = [
    {
      what: 'answers of class 5xx, or none',
      of: `${REQUESTS} requests`,
      portal: figures([findings.length], ''),
      reference: sent,
    },
    {
      what: 'defects logged',
      of: `${REQUESTS} requests`,
      portal: figures([defects.length], ''),
      reference: sent,
    },
  ]
  return {
    question: 'what hostile requests of every role bring about',
    reference: 'the requests sent',
    rows,
    statuses,
    findings,
    defects,
  }
}
