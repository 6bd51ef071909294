import { Worker } from 'node:worker_threads'

/** The worker of the build, as the portal runs it, asked for one agreement after the other. */
export function startWorker() {
  const file = new URL('../../build/server/pdf-worker.js', import.meta.url)
  // The limit of the pool.
  const worker = new Worker(file, { env: {}, resourceLimits: { maxOldGenerationSizeMb: 256 } })
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

/** Words, names and amounts of its own for every document. @param {any} data @param {number} index */
export function variantOf(data, index) {
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
