import { Database } from '../../db/sqlite.mjs'

const BLOCK = /<(tr|h1|h2|h3|p|li|a|button|dt|dd|caption|label)\b[^>]*>([\s\S]*?)<\/\1>/g
const CELL = /<(?:td|th)\b[^>]*>([\s\S]*?)<\/(?:td|th)>/g

/**
 * The words of each page, block by block, in a database for the bare server: the reference then serves the same
 * content, however the portal marks it up.
 * @param {string} file
 * @param {Record<string, string>} pages HTML by path
 */
export function storeContent(file, pages) {
  const database = new Database(file)
  database.exec(
    'CREATE TABLE blocks (page TEXT, position INTEGER, tag TEXT, cells TEXT, PRIMARY KEY (page, position))',
  )
  const insert = database.prepare('INSERT INTO blocks VALUES (?, ?, ?, ?)')
  for (const [page, html] of Object.entries(pages))
    for (const [position, { tag, cells }] of blocksOf(html).entries())
      insert.run(page, position, tag, JSON.stringify(cells))
  database.close()
}

/** @param {string} html */
function blocksOf(html) {
  const body = html.replace(/<(script|style|head|svg)\b[\s\S]*?<\/\1>/g, '')
  return [...body.matchAll(BLOCK)].map(([, tag = 'p', inner = '']) => ({
    tag,
    cells: tag === 'tr' ? [...inner.matchAll(CELL)].map(([, cell = '']) => textOf(cell)) : [textOf(inner)],
  }))
}

/** @param {string} html */
function textOf(html) {
  const plain = html.replace(/<[^>]+>/g, '')
  return plain
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}
