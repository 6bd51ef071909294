import { expect, test } from 'vitest'
import { BEFORE_THE_PORTAL, sources } from '../support/sources.ts'
import { isNode, type Node, nodesIn, type Syntax, syntaxOf } from '../support/syntax.ts'

test('the time comes from one clock', async () => {
  const others = sources().filter(({ file }) => ![...BEFORE_THE_PORTAL, 'app/clock.server.ts'].includes(file))
  expect((await Promise.all(others.map(syntaxOf))).flatMap(timesRead)).toEqual([])
})

test.each([
  'new Date()',
  'Date()',
  'Date.now()',
  'new globalThis.Date()',
  "new globalThis['Date']()",
  'Reflect.construct(Date, [])',
  'new Date(...[])',
  'const { now } = Date',
  'performance.timeOrigin + performance.now()',
  'Temporal.Now.instant()',
  'new Intl.DateTimeFormat().format()',
  `db.run(sql\`UPDATE mails SET at = \${sql.raw("date('now')")}\`)`,
  'sql`SELECT CURRENT_TIMESTAMP`',
  "sql`strftime('%s', 'now')`",
  "sql`strftime('%s')`",
  'sqlite.prepare("SELECT unixepoch()")',
])('%s reads a clock', async (text) => {
  expect(await timesIn(text)).toEqual(['a.ts:1 reads the time'])
})

test.each([
  'const at: Date = new Date(instant)',
  'Date.parse(day) - Date.UTC(2027, 1)',
  "const day = 'Date'",
  'const { now }: Asked = asked',
  'DAY.format(at)',
  'sql`date($' + "{dueOn}, '+1 day')`",
  'const began = performance.now()',
])('%s reads none', async (text) => {
  expect(await timesIn(text)).toEqual([])
})

async function timesIn(text: string) {
  return timesRead(await syntaxOf({ file: 'a.ts', room: 'app/models', text }))
}

function timesRead({ source, program, lineOf }: Syntax): string[] {
  const found = [...nodesIn(program)].filter(([node, parent]) => readsTheTime(node, parent))
  return [...new Set(found.map(([node]) => `${source.file}:${lineOf(node)} reads the time`))]
}

/** Of `Date`, only what is told an instant reads no clock; `format` without one takes the present. */
function readsTheTime(node: Node, parent: Node): boolean {
  const words = wordsOf(node)
  if (words !== undefined) return TIME_OF_SQL.test(words) || (words === 'Date' && parent.computed === true)
  if (node.type === 'CallExpression') return isCalled(node.callee, 'format') && isEmpty(node.arguments)
  if (node.type !== 'Identifier') return false
  if (node.name === 'Temporal' || node.name === 'timeOrigin') return true
  if (node.name !== 'Date') return false
  if (parent.type === 'NewExpression') return parent.callee !== node || isEmpty(parent.arguments)
  return !(
    parent.object === node &&
    isNode(parent.property) &&
    /^(?:UTC|parse)$/.test(`${parent.property.name}`)
  )
}

const TIME_OF_SQL =
  /['"]now['"]|\bcurrent_(?:date|time|timestamp)\b|\b(?:date|time|datetime|julianday|unixepoch)\(\s*\)|\bstrftime\([^,)]*\)/i

function wordsOf({ type, value }: Node) {
  if (type === 'Literal') return typeof value === 'string' ? value : undefined
  return type === 'TemplateElement' ? (value as { raw: string }).raw : undefined
}

function isCalled(callee: unknown, name: string) {
  return isNode(callee) && isNode(callee.property) && callee.property.name === name
}

/** Also where none may come: `...[]`. */
function isEmpty(args: unknown) {
  const [first] = args as Node[]
  return first === undefined || first.type === 'SpreadElement'
}
