/** What the pages are measured against: the same words from SQLite, joined to a page of strings, by `node:http` alone. */
import { createServer } from 'node:http'
import { Database } from '../../db/sqlite.mjs'

const database = new Database(process.env.PAGES_FILE ?? '', { readonly: true })
const select = database.prepare('SELECT tag, cells FROM blocks WHERE page = ? ORDER BY position')

/** @param {string} text */
const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** @param {{ tag: string, cells: string }} block */
function block({ tag, cells }) {
  const texts = JSON.parse(cells)
  if (tag !== 'tr') return `<${tag}>${texts.map(escaped).join('')}</${tag}>`
  return `<tr>${texts.map((/** @type {string} */ text) => `<td>${escaped(text)}</td>`).join('')}</tr>`
}

const server = createServer((request, response) => {
  const path = request.url ?? '/'
  const blocks = /** @type {{ tag: string, cells: string }[]} */ (select.all(path))
  const page = `<!DOCTYPE html><html lang="de-CH"><body>${blocks.map(block).join('')}</body></html>`
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': Buffer.byteLength(page),
  })
  response.end(page)
})
server.listen(Number(process.env.PORT), '127.0.0.1')
process.once('SIGTERM', () => {
  server.close(() => database.close())
  server.closeAllConnections()
})
