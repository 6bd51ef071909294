/** @typedef {{ unit: string, median: number, p95: number, runs: number }} Figures */

/** @param {number[]} values @param {string} unit @returns {Figures} */
export function figures(values, unit) {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (/** @type {number} */ share) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { unit, median: rounded(at(0.5)), p95: rounded(at(0.95)), runs: sorted.length }
}

/** @param {string} name @param {import('./run.mjs').Result} result */
export function printTable(name, { question, reference, rows }) {
  console.log(`\n${name}: ${question}\nReference: ${reference}\n`)
  console.table(
    Object.fromEntries(
      rows.map((row) => [
        `${row.what}, ${row.of} [${row.portal.unit}]`,
        {
          'portal median': row.portal.median,
          'portal p95': row.portal.p95,
          'reference median': row.reference.median,
          'reference p95': row.reference.p95,
          'portal ÷ reference': rounded(row.portal.median / row.reference.median),
          runs: row.portal.runs,
        },
      ]),
    ),
  )
}

/** Milliseconds until a promise is fulfilled. @param {() => Promise<unknown>} work */
export async function milliseconds(work) {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** @param {number} value */
const rounded = (value) => Number(value.toPrecision(3))
