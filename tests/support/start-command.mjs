import { readFileSync } from 'node:fs'

/** What `npm start` gives to Node: its flags, then the portal. Whoever starts the portal runs it as people run it. */
export const START_ARGUMENTS = scriptOf('start')
  .replace(/^exec node /, '')
  .split(' ')

/** @param {string} name @returns {string} */
function scriptOf(name) {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).scripts[name]
}
