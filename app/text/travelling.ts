import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin, Rollup } from 'vite'

type Catalogue = Readonly<Record<string, string>>
type Catalogues = Readonly<Record<string, Catalogue>>

/** Where the words that have arrived wait for whoever asks. */
const ARRIVED = 'globalThis.arrivedTexts'

/**
 * Words travel to the browser with the code that says them: each chunk of the client build begins with the texts its
 * strings name, and is written once for each language, to `assets/<language>/`. The server names to each reader the
 * chunks of one language. So a page loads its own words and no others, and nobody keeps a list of them.
 */
export function travellingTexts(read: () => Promise<Catalogues>): Plugin {
  const said = new Map<string, string[]>()
  let catalogues: Catalogues = {}
  return {
    name: 'travelling-texts',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    async buildStart() {
      catalogues = await read()
    },
    load(id) {
      return id.endsWith('/app/text/catalogues.ts') ? browserCatalogues(Object.keys(catalogues)) : undefined
    },
    renderChunk(code, chunk) {
      said.set(chunk.fileName, keysSaid(this.parse(code), keysOf(catalogues)))
      return null
    },
    augmentChunkHash({ fileName }) {
      const keys = said.get(fileName) ?? []
      const texts = Object.values(catalogues).map((catalogue) => textsOf(catalogue, keys))
      return createHash('sha256').update(texts.join()).digest('hex')
    },
    writeBundle({ dir = '' }, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
      for (const { preliminaryFileName, fileName, code, imports } of chunks) {
        const there = new Set(chunksBefore(imports, bundle).flatMap((name) => said.get(name) ?? []))
        const keys = (said.get(preliminaryFileName) ?? []).filter((key) => !there.has(key))
        for (const [language, catalogue] of Object.entries(catalogues))
          write(path.join(dir, inLanguage(fileName, language)), withTexts(code, textsOf(catalogue, keys)))
        rmSync(path.join(dir, fileName))
      }
    },
  }
}

/** The chunks that have run, and brought their words, before one that imports these. */
function chunksBefore(imports: readonly string[], bundle: Rollup.OutputBundle) {
  const before = new Set(imports)
  for (const name of before) {
    const chunk = bundle[name]
    if (chunk?.type === 'chunk') for (const more of chunk.imports) before.add(more)
  }
  return [...before].flatMap((name) => {
    const chunk = bundle[name]
    return chunk?.type === 'chunk' ? [chunk.preliminaryFileName] : []
  })
}

/** The same in every language. */
function keysOf(catalogues: Catalogues) {
  return Object.keys(Object.values(catalogues)[0] ?? {})
}

/** `assets/root-1a2b.js` is `assets/de/root-1a2b.js` for who reads German. */
export function inLanguage(file: string, language: string) {
  return file.replace(/(^|\/)assets\//, `$1assets/${language}/`)
}

/** All texts that the code can name: by its strings, and by its templates, which say at least the prefix of a key. */
export function keysSaid(program: object, keys: readonly string[]): string[] {
  const patterns = [...stringsIn(program)].map((parts) =>
    parts.map((part) => part.replaceAll('.', '\\.')).join('.+'),
  )
  const named = new RegExp(`^(?:${[...new Set(patterns)].join('|')})(?:\\.one|\\.other)?$`)
  return keys.filter((key) => named.test(key))
}

/** `'form.optional'` is one part, `state.${machine}.why` two. */
function* stringsIn(node: object): Generator<readonly string[]> {
  const { type, value, quasis } = node as Partial<StringNode>
  if (type === 'Literal' && typeof value === 'string' && KEY.test(value)) yield [value]
  const parts = quasis?.map((part) => part.value.cooked) ?? []
  if (PARTS.test(parts.join())) yield parts
  for (const child of Object.values(node))
    if (typeof child === 'object' && child !== null) yield* stringsIn(child)
}

/** Of the nodes of a program, what is read here: a string, and a template by what stands around its gaps. */
type StringNode = { type: string; value: unknown; quasis: readonly { value: { cooked: string } }[] }

const KEY = /^[a-z]\w*(?:\.[\w-]+)+$/i
/** What can stand between the gaps of a key; the first part names the prefix. */
const PARTS = /^[a-z]\w*\.[\w.-]*(?:,[\w.-]*)+$/i

function textsOf(catalogue: Catalogue, keys: readonly string[]) {
  return JSON.stringify(Object.fromEntries(keys.map((key) => [key, catalogue[key]])))
}

function withTexts(code: string, texts: string) {
  return texts === '{}' ? code : `Object.assign(${ARRIVED}??={},${texts});${code}`
}

function browserCatalogues(languages: readonly string[]) {
  const entries = languages.map((language) => `${language}: arrived`)
  return `const arrived = ${ARRIVED} ??= {}\nexport const CATALOGUES = { ${entries.join(', ')} }`
}

function write(file: string, content: string) {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, content)
}
