type Path = readonly (string | number)[]

/** `parties[0].members[1]`, as people write it. */
export const pathText = (path: Path): string =>
  path
    .map((place, at) => (typeof place === 'number' ? `[${place}]` : at === 0 ? place : `.${place}`))
    .join('')

/** The line on which the value at a path stands, or the nearest value around it; from 1. */
export const lineOf = (json: string, path: Path): number => {
  const { places } = scan(json)
  const around = path.map((_, index) => nameOf(path.slice(0, path.length - index)))
  const nearest = [...around, nameOf([])].find((name) => places.has(name)) ?? ''
  return lineAt(json, places.get(nearest) ?? 0)
}

/** The line on which text stops being JSON, from 1; undefined for JSON. */
export const brokenLine = (json: string): number | undefined => {
  const { brokenAt } = scan(json)
  return brokenAt === undefined ? undefined : lineAt(json, brokenAt)
}

/** The first field that its object holds twice, of which JSON.parse would drop one without a word. */
export const repeatedField = (json: string): Path | undefined => scan(json).repeated

/** No schema here is deeper; what lies below is found at its nearest value. */
const DEEPEST = 8
const STRING = /"(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/u
const TOKEN = new RegExp(`${STRING.source}|[{}[\\],:]|[^ \\t\\r\\n{}[\\],:"]+|[^ \\t\\r\\n]`, 'gu')
const SCALAR = /^(?:".*"|true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/s

type Frame = { readonly end: '}' | ']'; place: string | number; isEmpty: boolean }
type Scan = {
  readonly places: Map<string, number>
  readonly frames: Frame[]
  repeated?: Path
  expects: 'value' | 'key' | 'colon' | 'next'
}
type Token = { readonly text: string; readonly at: number }

const scan = (json: string): Readonly<Scan> & { brokenAt: number | undefined } => {
  const state: Scan = { places: new Map(), frames: [], expects: 'value' }
  for (const { 0: text, index: at } of json.matchAll(TOKEN)) {
    if (!TAKE[state.expects](state, { text, at })) return { ...state, brokenAt: at }
  }
  const isWhole = state.expects === 'next' && state.frames.length === 0
  return { ...state, brokenAt: isWhole ? undefined : json.trimEnd().length }
}

const TAKE: Record<Scan['expects'], (state: Scan, token: Token) => boolean> = {
  value: (state, { text, at }) => {
    if (text === ']') return isEmptyFrame(state) && close(state, text)
    note(state, at)
    if (text === '{' || text === '[') return open(state, text)
    state.expects = 'next'
    return SCALAR.test(text)
  },
  key: (state, { text }) => {
    if (text === '}') return isEmptyFrame(state) && close(state, text)
    const frame = state.frames.at(-1)
    if (!frame || !/^".*"$/s.test(text)) return false
    frame.place = String(JSON.parse(text))
    state.expects = 'colon'
    return true
  },
  colon: (state, { text }) => {
    state.expects = 'value'
    return text === ':'
  },
  next: (state, { text }) => {
    const frame = state.frames.at(-1)
    if (text !== ',' || !frame) return close(state, text)
    frame.isEmpty = false
    state.expects = frame.end === '}' ? 'key' : 'value'
    if (typeof frame.place === 'number') frame.place += 1
    return true
  },
}

const open = (state: Scan, text: '{' | '['): boolean => {
  const isObject = text === '{'
  state.frames.push({ end: isObject ? '}' : ']', place: isObject ? '' : 0, isEmpty: true })
  state.expects = isObject ? 'key' : 'value'
  return true
}

const close = (state: Scan, text: string): boolean => {
  state.expects = 'next'
  return state.frames.pop()?.end === text
}

const isEmptyFrame = ({ frames }: Scan): boolean => frames.at(-1)?.isEmpty === true

const note = (state: Scan, at: number): void => {
  const { places, frames } = state
  if (frames.length > DEEPEST) return
  const path = frames.map(({ place }) => place)
  const name = nameOf(path)
  if (places.has(name)) state.repeated ??= path
  places.set(name, at)
}

const nameOf = (path: Path): string => JSON.stringify(path)

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length
