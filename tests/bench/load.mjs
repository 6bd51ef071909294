import { Agent, get } from 'node:http'

const CONNECTIONS = 10

/**
 * Asks for an address `times` times over ten kept connections of the loopback; answers the milliseconds of each.
 * @param {string} url @param {{ times: number, headers?: Record<string, string> }} options
 */
export async function load(url, { times, headers = {} }) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  /** @type {number[]} */
  const taken = []
  let left = times
  const worker = async () => {
    while (left-- > 0) taken.push(await once(url, { agent, headers }))
  }
  const started = performance.now()
  await Promise.all(Array.from({ length: CONNECTIONS }, worker))
  const seconds = (performance.now() - started) / 1000
  agent.destroy()
  return { taken, perSecond: times / seconds }
}

/** One answer, in milliseconds. @param {string} url @param {{ agent: Agent, headers: Record<string, string> }} options @returns {Promise<number>} */
export function once(url, { agent, headers }) {
  const started = performance.now()
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, headers }, (response) => {
      response.resume()
      response.on('end', () => resolve(performance.now() - started))
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`))
    })
    request.on('error', reject)
  })
}
