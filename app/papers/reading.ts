import { readFile } from 'node:fs/promises'
import { type OfficeHazard, officeHazard } from './office-hazards.ts'
import { type CodeSearch, codesInPdf, codesOnPicture, type PaperReading } from './page-codes.ts'
import { type Hazard, hazardsIn } from './pdf-hazards.ts'
import { hasPages, objectsBehind, type PdfObjects, readObjects } from './pdf-objects.ts'
import { signaturesIn, type WrittenSignature } from './pdf-signatures.ts'
import { isWholePicture } from './picture-parts.ts'

export type PdfTask = {
  file: string
  /** So many bytes at the beginning are a document of the portal: only what was added is looked at for hazards. */
  ownBytes?: number
}
export type PdfAnswer =
  | { ok: true; hazards: Hazard[]; signatures: WrittenSignature[] }
  | { ok: false; needsPassword: boolean }

/** What stands in a PDF, of whoever made it. */
export async function pdf({ file, ownBytes }: PdfTask): Promise<PdfAnswer> {
  const bytes = await readFile(file)
  const reading = await readObjects(bytes)
  if (!reading.ok) return reading
  if (!hasPages(reading.objects)) return { ok: false, needsPassword: false }
  const added = ownBytes === undefined ? undefined : await objectsBehind(bytes, ownBytes)
  return { ok: true, ...foundIn(reading.objects, added) }
}

function foundIn(objects: PdfObjects, added: ReadonlySet<string> | undefined) {
  return { hazards: hazardsIn(objects, added), signatures: signaturesIn(objects) }
}

export async function office({ file }: { file: string }): Promise<OfficeHazard | null> {
  return (await officeHazard(file)) ?? null
}

/** Whether a picture is there to its end. */
export async function picture({ file }: { file: string }): Promise<boolean> {
  return isWholePicture(await readFile(file))
}

export type CodeTask = { file: string; isPdf: boolean; search: CodeSearch }

export async function code({ file, isPdf, search }: CodeTask): Promise<PaperReading> {
  const bytes = await readFile(file)
  return isPdf ? codesInPdf(bytes, search) : codesOnPicture(bytes)
}
