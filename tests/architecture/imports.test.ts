import { getTableName } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import type { MachineName } from '#app/domain/lifecycle/machines.ts'
import { accountChanges } from '#db/schema/account.ts'
import { amendments } from '#db/schema/agreement.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { claims, tranches } from '#db/schema/money.ts'
import { reportingYears } from '#db/schema/report.ts'
import {
  BEFORE_THE_PORTAL,
  type Import,
  importsOf,
  placesOf,
  ringsOf,
  roomOfTarget,
  sources,
} from '../support/sources.ts'

const all = sources()
const imports = all.flatMap(importsOf)
const place = ({ source, line, target }: Import) => `${source.file}:${line} imports ${target}`

/** For rooms that are told what time it is: whoever calls them reads the clock. */
const TIMELESS = ['app/domain', 'app/env.server.ts', 'app/refusal.ts']
const EVERYWHERE = [...TIMELESS, 'app/clock.server.ts']

/** Who may import whom, beside its own room and what all may. */
const ALLOWED: Record<string, readonly string[]> = {
  'app/domain': [],
  'app/env.server.ts': ['app/refusal.ts'],
  'app/refusal.ts': [],
  'app/clock.server.ts': ['app/env.server.ts'],
  'app/worker-pool.server.ts': [],
  'app/text': ['app/domain'],
  'app/charts': ['app/domain', 'app/text'],
  'app/components': ['app/domain', 'app/text'],
  'app/models': [...TIMELESS, 'app/text', 'db', 'emails'],
  'app/papers': [...TIMELESS, 'app/models', 'app/text', 'app/worker-pool.server.ts', 'templates'],
  'app/views': [...TIMELESS, 'app/charts', 'app/models', 'app/text'],
  'app/http': [...EVERYWHERE, 'app/models', 'app/papers', 'app/text'],
  'app/routes': [
    ...EVERYWHERE,
    'app/charts',
    'app/components',
    'app/http',
    'app/models',
    'app/papers',
    'app/root.tsx',
    'app/text',
    'app/views',
  ],
  'app/root.tsx': [...EVERYWHERE, 'app/components', 'app/http', 'app/styles.css', 'app/text'],
  'app/routes.ts': ['app/domain'],
  'app/entry.client.tsx': ['app/components', 'app/domain', 'app/text'],
  'app/entry.server.tsx': [
    ...EVERYWHERE,
    'app/components',
    'app/http',
    'app/models',
    'app/server',
    'app/text',
  ],
  'app/jobs': [...EVERYWHERE, 'app/models', 'app/papers', 'app/text', 'emails'],
  'app/commands': [...EVERYWHERE, 'app/models', 'app/papers', 'app/text', 'db/reference', 'emails'],
  'app/server': [...EVERYWHERE, 'app/http', 'app/jobs', 'app/models', 'app/papers', 'app/text', 'db/demo'],
  db: [...EVERYWHERE, 'db/reference', 'emails'],
  'db/reference': ['app/domain'],
  'db/demo': [...EVERYWHERE, 'app/models', 'app/papers', 'db', 'db/reference', 'emails', 'templates'],
  emails: ['app/domain', 'app/text'],
  templates: ['app/charts', 'app/domain', 'app/text', 'app/worker-pool.server.ts'],
}

/** What is stored and what is printed are described by one type; the code behind it stays where it is. */
const ALLOWED_TYPES: Record<string, readonly string[]> = {
  db: ['templates'],
  'app/models': ['templates'],
  'app/text': ['templates'],
  'app/components': ['app/charts', 'app/views'],
}

/** Packages that belong to some rooms only. */
const KEPT_PACKAGES: readonly [name: RegExp, rooms: readonly string[]][] = [
  [/^(?:drizzle-orm|better-sqlite3)\b/, ['app/models', 'db', 'db/demo']],
  [
    /^@remix-run\//,
    [
      'app/routes',
      'app/routes.ts',
      'app/components',
      'app/http',
      'app/server',
      'app/root.tsx',
      'app/entry.client.tsx',
      'app/entry.server.tsx',
      'app/text',
    ],
  ],
  [/^(?:hono|@hono)\b/, ['app/server']],
  [/^nodemailer\b/, ['emails', 'app/jobs']],
  [/^(?:pdfkit|fontkit)\b/, ['templates']],
  [/^d3-/, ['app/charts']],
  [
    /^(?:@neslinesli93\/qpdf-wasm|@hyzyla\/pdfium|zxing-wasm|yauzl|sax|pkijs|asn1js|(?:read|write)-excel-file)\b/,
    ['app/papers'],
  ],
]

test('every room imports only what it may', () => {
  const crossings = imports.filter((found) => {
    const to = roomOfTarget(found)
    const { room } = found.source
    const allowed = [room, ...(ALLOWED[room] ?? []), ...(found.typeOnly ? (ALLOWED_TYPES[room] ?? []) : [])]
    return to !== undefined && !allowed.includes(to)
  })
  expect(crossings.map(place)).toEqual([])
})

test.each([
  ["import { db } from '#db/client.server.ts'", ['#db/client.server.ts']],
  ["export type { Db } from '#db/client.server.ts'", ['#db/client.server.ts']],
  ["import '#db/client.server.ts'", ['#db/client.server.ts']],
  ["await import('#db/client.server.ts')", ['#db/client.server.ts']],
  ['await import(`#db/client.server.ts`)', ['#db/client.server.ts']],
  [`await import(\`#db/\${name}.server.ts\`)`, ['#db/client.server.ts', '#db/migrate.server.ts']],
  ["import.meta.glob('/db/*.server.ts')", ['#db/client.server.ts', '#db/migrate.server.ts']],
  [
    "import.meta.glob<Job>(['#db/**/*.ts', '!#db/client.*'], { eager: true, import: 'db' })",
    ['#db/columns.ts', '#db/schema/dossier.ts'],
  ],
])('%s is read as an import', (text, targets) => {
  const found = importsOf({ file: 'app/server/a.ts', room: 'app/server', text }).map(({ target }) => target)
  expect(found).toEqual(expect.arrayContaining(targets))
  expect(found.includes('#db/client.server.ts')).toBe(targets.includes('#db/client.server.ts'))
})

test('scripts for Node alone are read as well', () => {
  expect(imports.map(({ source }) => source.file)).toContain('db/sqlite.mjs')
})

test('no two files need each other to load', () => {
  expect(ringsOf(imports).map((ring) => ring.join(' → '))).toEqual([])
})

test('rooms have folders, and folders have none, but those of models and texts', () => {
  const deepest = (room: string) => (['app/models', 'app/text'].includes(room) ? 5 : 4)
  const deep = all.filter(
    ({ file, room }) => file.startsWith('app/') && file.split('/').length > deepest(room),
  )
  expect(deep.map(({ file }) => file)).toEqual([])
})

test('the domain needs nothing but zod', () => {
  const foreign = imports.filter(
    ({ source, target }) => source.room === 'app/domain' && !/^(?:zod$|\.\/|#app\/domain\/)/.test(target),
  )
  expect(foreign.map(place)).toEqual([])
})

test('packages for SQL, HTTP, mail, PDF and foreign files stay in their rooms', () => {
  const strays = imports.filter(({ source, target }) =>
    KEPT_PACKAGES.some(([name, rooms]) => name.test(target) && !rooms.includes(source.room)),
  )
  expect(strays.map(place)).toEqual([])
})

test('imports go down or by a name, never up, and say the file with its ending', () => {
  const wrong = imports.filter(
    ({ target }) => target.startsWith('..') || (/^[.#]/.test(target) && !/\.\w+(?:\?\w+)?$/.test(target)),
  )
  expect(wrong.map(place)).toEqual([])
})

test('no file only passes on what others export', () => {
  expect(placesOf(/^export \* from .*/gm, all)).toEqual([])
})

test('settings are read in one file', () => {
  const others = all.filter(({ file }) => ![...BEFORE_THE_PORTAL, 'app/env.server.ts'].includes(file))
  expect(placesOf(/\bprocess\.env\b.*/g, others)).toEqual([])
})

test('SQL is written in app/models and db only', () => {
  const others = all.filter(({ room }) => !['app/models', 'db', 'db/demo'].includes(room))
  expect(placesOf(/\bsql`|\.prepare\(|\.pragma\(|\binTransaction\(/g, others)).toEqual([])
})

test('names have one order', () => {
  const others = all.filter(({ file }) => file !== 'app/domain/german-order.ts')
  expect(placesOf(/\blocaleCompare\b|\bIntl\.Collator\b|\basc\(\w+\.name\)/g, others)).toEqual([])
})

/** Where the records of each machine lie. */
const LIVES: Record<MachineName, SQLiteTable> = {
  dossier: dossiers,
  amendment: amendments,
  reportingYear: reportingYears,
  tranche: tranches,
  accountChange: accountChanges,
  claim: claims,
}

test('state changes through one door, which alone says of a state that it was decided on', () => {
  const others = all.filter(({ file }) => file !== 'app/models/door.server.ts')
  expect(placesOf(/\bas (?:const )?Decided\b|<Decided\b.*>\w/g, others)).toEqual([])
})

test('a record with a life is written by verbs that take no other state, never by words of SQL', () => {
  const names = Object.values(LIVES).map((table) => getTableName(table))
  const writing = String.raw`\b(?:update(?:\s+or\s+\w+)?|(?:insert|replace)(?:\s+or\s+\w+)?\s+into)`
  const written = new RegExp(String.raw`${writing}\s+["\x60[]?(?:\$\{|(?:${names.join('|')})\b)`, 'gi')
  expect(placesOf(written, all)).toEqual([])
})

test('papers are drawn by the one who remembers them, and for the demo those that others would hand in', () => {
  const drawing = imports.filter(({ target }) => target === '#templates/render.server.ts')
  expect(drawing.map(({ source }) => source.file).sort()).toEqual([
    'app/papers/drawing.server.ts',
    'db/demo/papers.server.ts',
  ])
})

test('files of a form are read by its file action only, which the edge knows', () => {
  const readers = imports.filter(
    ({ typeOnly, source, target }) =>
      !typeOnly &&
      /\/(?:upload|hashed-upload)\.server\.ts$/.test(target) &&
      !['app/http/file-action.server.ts', 'app/http/session.server.ts'].includes(source.file),
  )
  expect(readers.map(place)).toEqual([])
})
