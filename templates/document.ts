import { createHash } from 'node:crypto'
import { LANGUAGE_TAGS } from '#app/domain/language.ts'
import type { Block } from './blocks.ts'
import { type Check, checkAddress } from './check-code.ts'
import { drawBlock } from './draw.ts'
import { printable } from './fonts.server.ts'
import { drawFurniture, drawLetterhead, type Furniture } from './furniture.ts'
import { writeMetadata } from './metadata.ts'
import { openSheet, type Sheet } from './sheet.ts'

export type DocumentOptions = {
  title: string
  subject: string
  /** The day and time that the data name: the document has no clock of its own. */
  createdAt: string
  language: Furniture['language']
  office: Furniture['office']
  /** In the footer: what the document is about. */
  reference: string
  /** Where it is not the title. */
  runningTitle?: string
  draft?: boolean
  sample?: boolean
  /** Where anyone can check the document; its QR code stands on the first page. */
  check?: Check
  /** The data themselves, attached as JSON; their hash is the check code on every page. A paper without has neither. */
  data?: { name: string; description: string; json: unknown }
  blocks: readonly Block[]
  /** Off only where a test reads the content. */
  compress?: boolean
}

/** Draws a document. The same data give the same bytes. */
export async function renderDocument(options: DocumentOptions): Promise<Uint8Array> {
  const { title, subject, blocks, compress = true } = options
  const json = options.data && bytesOfData(options.data.json)
  const furniture = furnitureOf(options, json)
  const createdAt = new Date(options.createdAt)
  const sheet = openSheet({
    info: {
      title: printable(title),
      author: furniture.office[1],
      subject: printable(subject),
      keywords: furniture.fingerprint ?? '',
      createdAt,
    },
    language: LANGUAGE_TAGS[furniture.language],
    compress,
  })
  writeMetadata(sheet)
  if (options.data && json) attach(sheet, { ...options.data, bytes: json, createdAt })
  drawLetterhead(sheet, furniture)
  blocks.forEach((block, index) => {
    drawBlock(sheet, block, blocks.slice(index + 1))
  })
  sheet.root.end()
  drawFurniture(sheet, furniture)
  return bytesOf(sheet)
}

/** The data as attached. */
const bytesOfData = (json: unknown) => Buffer.from(`${JSON.stringify(json, null, 1)}\n`)

/** The check code of a document that is drawn from these data. */
export const codeOfData = (json: unknown) => fingerprintOf(bytesOfData(json))

/** `3f2a 91bc 07de`: short enough to compare by eye, taken from the data as attached. */
export function fingerprintOf(bytes: Uint8Array): string {
  const hash = createHash('sha256').update(bytes).digest('hex')
  return [0, 4, 8].map((start) => hash.slice(start, start + 4)).join(' ')
}

function furnitureOf(options: DocumentOptions, json: Uint8Array | undefined): Furniture {
  const { title, language, office, reference, runningTitle = title, check } = options
  const fingerprint = json ? fingerprintOf(json) : null
  return {
    language,
    office: [printable(office[0]), printable(office[1])],
    runningTitle: printable(runningTitle),
    reference: printable(reference),
    fingerprint,
    checkAddress: check && fingerprint ? checkAddress(check, fingerprint) : null,
    draft: options.draft ?? false,
    sample: options.sample ?? false,
  }
}

function attach({ doc }: Sheet, { name, description, bytes, createdAt }: Attached) {
  const options = {
    name,
    description,
    type: 'application/json',
    relationship: 'Data',
    creationDate: createdAt,
    modifiedDate: createdAt,
  }
  doc.file(bytes, options)
}

type Attached = { name: string; description: string; bytes: Buffer; createdAt: Date }

function bytesOf({ doc }: Sheet): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
    doc.end()
  })
}
