import { Piscina } from 'piscina'

/** The worker of the build, as the portal runs it, asked for one agreement after the other. */
export function startWorker() {
  const filename = new URL('../../build/server/pdf-worker.js', import.meta.url).href
  // The limit of the pool.
  const resourceLimits = { maxOldGenerationSizeMb: 256 }
  const pool = new Piscina({ filename, minThreads: 1, maxThreads: 1, env: {}, resourceLimits })
  return {
    /** @param {unknown} data @returns {Promise<Uint8Array>} */
    draw: (data) => pool.run({ name: 'agreement', data, options: {} }, { name: 'drawn' }),
    stop: () => pool.destroy(),
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
