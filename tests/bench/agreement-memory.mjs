import { readFileSync } from 'node:fs'
import { startWorker, variantOf } from './agreement-worker.mjs'

/**
 * A process that does nothing but draw: prints its resident memory in MB after the first documents and after all.
 * Usage: node agreement-memory.mjs DATA.json FIRST ALL
 */
const [file = '', first = '', all = ''] = process.argv.slice(2)
const data = JSON.parse(readFileSync(file, 'utf8'))
const worker = startWorker()
/** @type {number[]} */
const resident = []
for (let index = 1; index <= Number(all); index++) {
  await worker.draw(variantOf(data, index))
  if (index === Number(first) || index === Number(all)) resident.push(process.memoryUsage.rss() / 1_000_000)
}
await worker.stop()
console.log(JSON.stringify(resident))
