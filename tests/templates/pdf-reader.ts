/** Reads a PDF written without compression, so that tests need no PDF library: structure, words, places. */
export type PdfElement = {
  tag: string
  /** Of a table cell. */
  scope: string | null
  span: number
  text: string
  /** What is read instead of a picture. */
  alt: string | null
  children: PdfElement[]
}

export type PdfPiece = {
  text: string
  x: number
  y: number
  page: number
  artifact: boolean
  /** Inside a picture, which is told by its alternative text. */
  pictured: boolean
}

export function readPdf(bytes: Uint8Array) {
  const source = Buffer.from(bytes).toString('latin1')
  const objects = new Map([...source.matchAll(OBJECT)].map(([, id, body]) => [Number(id), body ?? '']))
  const pages = [...objects].filter(([, body]) => /\/Type \/Page\b/.test(body))
  const read = pages.map(([id, body], index) => {
    const content = streamOf(objects.get(referenceIn(body, 'Contents')) ?? '')
    return { id, ...readPage(content, { fonts: fontsOf(body, objects), page: index + 1 }) }
  })
  const marked = new Map(read.map(({ id, byMark }) => [id, byMark]))
  const root = [...objects.values()].find((body) => /\/Type \/StructTreeRoot/.test(body)) ?? ''
  return {
    source,
    objects: [...objects.values()],
    pages: pages.length,
    pieces: read.flatMap(({ pieces }) => pieces),
    /** Painting outside of marked content: what a screen reader could not tell from noise. */
    unmarked: read.flatMap(({ unmarked }) => unmarked),
    elements: childrenOf(root, { objects, marked }),
    attachment: attachmentIn(objects),
  }
}

/** All elements, from top to bottom. */
export function flat(elements: readonly PdfElement[]): PdfElement[] {
  return elements.flatMap((element) => [element, ...flat(element.children)])
}

/** What is read aloud, in reading order. */
export function spoken(elements: readonly PdfElement[]) {
  const texts = flat(elements).map(({ text, alt }) => alt ?? text)
  return texts.join('\n').replaceAll('\u00a0', ' ')
}

const OBJECT = /(\d+) 0 obj\n([\s\S]*?)\nendobj/g
const TOKEN =
  /\/(F\d+) [\d.]+ Tf|1 0 0 1 (-?[\d.]+) (-?[\d.]+) Tm|\/(\w+) (<<[\s\S]*?>>) BDC|\/(\w+) BMC|(EMC)|\[((?:<[0-9a-f]*>|[-\d.\s])*)\] TJ|(?<=\s)(S|f)(?=\n)/g

type Fonts = Map<string, string[]>
type Mark = { tag: string; mcid: number | null }

function readPage(content: string, { fonts, page }: { fonts: Fonts; page: number }) {
  const stack: Mark[] = []
  const byMark = new Map<number, string>()
  const pieces: PdfPiece[] = []
  const unmarked: string[] = []
  const now = { font: '', x: 0, y: 0 }
  for (const [token, font, x, y, tag, properties, plainTag, end, shown, painted] of content.matchAll(TOKEN)) {
    if (font) now.font = font
    else if (x && y) Object.assign(now, { x: Number(x), y: Number(y) })
    else if (tag) stack.push({ tag, mcid: Number(/\/MCID (\d+)/.exec(properties ?? '')?.[1] ?? -1) })
    else if (plainTag) stack.push({ tag: plainTag, mcid: null })
    else if (end) stack.pop()
    else if (stack.length === 0) unmarked.push(token)
    else if (!painted && shown) {
      const text = decode(shown, fonts.get(now.font) ?? [])
      const { tag: inside, mcid } = stack[stack.length - 1] ?? { tag: '', mcid: null }
      const artifact = inside === 'Artifact'
      pieces.push({ text, page, artifact, pictured: inside === 'Figure', x: now.x, y: now.y })
      if (!artifact && mcid !== null) byMark.set(mcid, `${byMark.get(mcid) ?? ''}${text}`)
    }
  }
  return { pieces, unmarked, byMark }
}

type Tree = { objects: Map<number, string>; marked: Map<number, Map<number, string>> }

function childrenOf(parent: string, tree: Tree): PdfElement[] {
  return kidsOf(parent).flatMap((kid) => {
    const body = tree.objects.get(Number(/^(\d+) 0 R$/.exec(kid)?.[1] ?? -1))
    return body === undefined ? [] : [elementOf(body, tree)]
  })
}

function elementOf(body: string, tree: Tree): PdfElement {
  const page = referenceIn(body, 'Pg')
  const words = kidsOf(body).map((kid) => {
    const reference = /\/Pg (\d+) 0 R[\s\S]*\/MCID (\d+)/.exec(kid)
    if (reference) return tree.marked.get(Number(reference[1]))?.get(Number(reference[2])) ?? ''
    return /^\d+$/.test(kid) ? (tree.marked.get(page)?.get(Number(kid)) ?? '') : ''
  })
  return {
    tag: /\/S \/(\w+)/.exec(body)?.[1] ?? '',
    scope: /\/Scope \/(\w+)/.exec(body)?.[1] ?? null,
    span: Number(/\/ColSpan (\d+)/.exec(body)?.[1] ?? 1),
    text: words.join(''),
    alt: literalIn(body, 'Alt'),
    children: childrenOf(body, tree),
  }
}

/** A string in brackets, in Latin or in UTF-16 with its mark. */
function literalIn(body: string, key: string) {
  const inside = new RegExp(`/${key} \\(((?:\\\\[\\s\\S]|[^\\\\)])*)\\)`).exec(body)?.[1]
  const plain = inside?.replace(/\\([\s\S])/g, (_, one: string) => ESCAPES[one] ?? one)
  if (!plain?.startsWith('\xfe\xff')) return plain ?? null
  return Buffer.from(plain.slice(2), 'latin1').swap16().toString('utf16le')
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function kidsOf(body: string) {
  const list = /\/K \[([\s\S]*?)\]\n/.exec(body)?.[1] ?? ''
  return list.match(/<<[\s\S]*?>>|\d+ 0 R|\d+/g) ?? []
}

function fontsOf(page: string, objects: Map<number, string>): Fonts {
  const resources = objects.get(referenceIn(page, 'Resources')) ?? page
  const named = [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)]
  return new Map(
    named.map(([, name = '', id]) => {
      const map = streamOf(objects.get(referenceIn(objects.get(Number(id)) ?? '', 'ToUnicode')) ?? '')
      const ranges = [...map.matchAll(/<\w+> <\w+> \[([^\]]*)\]/g)].map(([, list]) => list ?? '')
      return [
        name,
        ranges.flatMap((list) => [...list.matchAll(/<([\w ]*)>/g)].map(([, hex]) => unhex(hex ?? ''))),
      ]
    }),
  )
}

function decode(shown: string, glyphs: readonly string[]) {
  const hex = [...shown.matchAll(/<([0-9a-f]*)>/g)].map(([, part]) => part).join('')
  return (hex.match(/.{4}/g) ?? []).map((glyph) => glyphs[Number.parseInt(glyph, 16)] ?? '').join('')
}

function unhex(hex: string) {
  const units = hex.replaceAll(' ', '').match(/.{4}/g) ?? []
  return String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)))
}

function referenceIn(body: string, key: string) {
  return Number(new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1] ?? -1)
}

function streamOf(body: string) {
  return /\nstream\n([\s\S]*?)\n+endstream/.exec(body)?.[1] ?? ''
}

function attachmentIn(objects: Map<number, string>) {
  const body = [...objects.values()].find((one) => /\/Type \/EmbeddedFile/.test(one)) ?? ''
  const start = body.indexOf('\nstream\n') + 8
  return Buffer.from(body.slice(start, start + Number(/\/Size (\d+)/.exec(body)?.[1])), 'latin1')
}
