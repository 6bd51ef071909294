import { type PdfDictionary, type PdfObjects, type PdfValue, resolved } from './pdf-objects.ts'

/** What a PDF may do besides being read, the gravest first. */
export const HAZARDS = [
  'encrypted',
  'script',
  'xfa',
  'launch',
  'submit',
  'media',
  'attachment',
  'opening',
] as const
export type Hazard = (typeof HAZARDS)[number]

const KEYS: Readonly<Record<string, Hazard>> = {
  '/Encrypt': 'encrypted',
  '/JS': 'script',
  '/JavaScript': 'script',
  '/XFA': 'xfa',
  '/RichMediaContent': 'media',
  '/EmbeddedFiles': 'attachment',
  '/EF': 'attachment',
}

/** Kinds of action (ISO 32000-2, table 201) beyond going to a place, opening a web page and the like. */
const ACTIONS: Readonly<Record<string, Hazard>> = {
  '/JavaScript': 'script',
  '/Launch': 'launch',
  '/GoToR': 'launch',
  '/GoToE': 'launch',
  '/SubmitForm': 'submit',
  '/ImportData': 'submit',
  '/Rendition': 'media',
  '/RichMediaExecute': 'media',
}

/** Looked for in every object, whether anything refers to it or not; `among` keeps to some of them. */
export function hazardsIn(objects: PdfObjects, among?: ReadonlySet<string>): Hazard[] {
  const found = new Set<Hazard>()
  for (const [reference, value] of objects)
    if (!among || reference === 'trailer' || among.has(reference)) collect(value, found, objects)
  return HAZARDS.filter((hazard) => found.has(hazard))
}

function collect(value: PdfValue, found: Set<Hazard>, objects: PdfObjects) {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) noteDictionary(value, found, objects)
  for (const inner of Object.values(value)) collect(inner, found, objects)
}

function noteDictionary(dictionary: PdfDictionary, found: Set<Hazard>, objects: PdfObjects) {
  for (const [key, value] of Object.entries(dictionary)) {
    const hazard = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined
    if (hazard) found.add(hazard)
    if (key === '/AA' && actsAny(value, objects)) found.add('opening')
    if (key === '/OpenAction' && acts(value, objects)) found.add('opening')
  }
  const kind = resolved(dictionary['/S'], objects)
  const action = typeof kind === 'string' && Object.hasOwn(ACTIONS, kind) ? ACTIONS[kind] : undefined
  if (action) found.add(action)
  if (resolved(dictionary['/Subtype'], objects) === '/RichMedia') found.add('media')
}

/** What happens by itself may go to a place in the document, and nothing else; a bare place is no action. */
function acts(value: PdfValue | undefined, objects: PdfObjects): boolean {
  const action = resolved(value, objects)
  if (typeof action !== 'object' || action === null || Array.isArray(action)) return false
  return resolved(action['/S'], objects) !== '/GoTo'
}

function actsAny(value: PdfValue, objects: PdfObjects): boolean {
  const triggers = resolved(value, objects)
  if (typeof triggers !== 'object' || triggers === null || Array.isArray(triggers)) return false
  return Object.values(triggers).some((action) => acts(action, objects))
}
