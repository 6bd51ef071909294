import type { DocumentSlot } from '#app/domain/application/document-slots.ts'
import { MEGABYTE } from '#app/domain/file-size.ts'

/** The largest file that is taken: 25 MB. */
export const MOST_MEGABYTES_PER_FILE = 25
export const MOST_BYTES_PER_FILE = MOST_MEGABYTES_PER_FILE * MEGABYTE

/** Parts with a file in one request; a form has fewer, what is above is drained. */
export const MOST_FILES = 4

/**
 * What is read of a form with a file: far more than is taken, so that whoever chose a file that is too large gets
 * the form back with its words. Only beyond that the edge refuses without looking.
 */
export const MOST_BYTES_PER_REQUEST = 20 * MOST_BYTES_PER_FILE

/** The kinds of file the portal knows, as people call them and as browsers tell them apart. */
const FILE_KINDS = {
  pdf: { name: 'PDF', endings: ['.pdf'] },
  docx: { name: 'DOCX', endings: ['.docx'] },
  xlsx: { name: 'XLSX', endings: ['.xlsx'] },
  png: { name: 'PNG', endings: ['.png'] },
  jpg: { name: 'JPEG', endings: ['.jpg', '.jpeg'] },
  csv: { name: 'CSV', endings: ['.csv', '.txt'] },
} as const
export type FileKind = keyof typeof FILE_KINDS

/**
 * The file field of a form: its name, the kinds it takes, whether the form is nothing without it, and how many files it
 * takes, one unless it says so.
 */
export type FileSlot = { field: string; kinds: readonly FileKind[]; required: boolean; most?: number }

const EVERY_KIND = ['pdf', 'docx', 'xlsx', 'png', 'jpg'] as const
const slot = <S extends FileSlot>(declared: S): Readonly<S> => declared

export const PAPER = slot({ field: 'file', kinds: EVERY_KIND, required: true })
export const STRUCTURE_EVIDENCE = slot({ field: 'file', kinds: EVERY_KIND, required: false })
export const RESOLUTION_PAPER = slot({ field: 'file', kinds: ['pdf'], required: false })
export const LATER_RESOLUTION_PAPER = slot({ field: 'file', kinds: ['pdf'], required: true })
export const LEDGER_EXTRACT = slot({ field: 'file', kinds: EVERY_KIND, required: true })
export const SIGNED_COPY = slot({ field: 'file', kinds: ['pdf', 'png', 'jpg'], required: true })
export const REQUESTED_PAPER = slot({ field: 'file', kinds: EVERY_KIND, required: false })
export const BANK_PAPER = slot({ field: 'file', kinds: ['pdf', 'png', 'jpg'], required: true })
export const BODY_PAPER = slot({ field: 'file', kinds: ['pdf', 'docx', 'png', 'jpg'], required: false })
export const COUNTERSIGNED_COPY = slot({ field: 'document', kinds: ['pdf'], required: true })
export const TABLE = slot({ field: 'file', kinds: ['csv', 'xlsx'], required: true })
export const FILE_TO_CHECK = slot({ field: 'file', kinds: EVERY_KIND, required: true })
export const EVALUATION_PAPER = slot({ field: 'file', kinds: ['pdf'], required: false })
export const MESSAGE_FILES = slot({ field: 'file', kinds: EVERY_KIND, required: false, most: 3 })

/** The field by which a clean file takes the place of a locked one, with the kinds that were taken for it. */
export function slotFor(paper: DocumentSlot) {
  const declared: Partial<Record<DocumentSlot, FileSlot>> = {
    resolution: RESOLUTION_PAPER,
    agreement_signed: SIGNED_COPY,
    agreement_countersigned: COUNTERSIGNED_COPY,
  }
  return slot({ field: PAPER.field, kinds: (declared[paper] ?? PAPER).kinds, required: true })
}

/** «PDF, PNG, JPEG». */
export const typesOf = ({ kinds }: FileSlot) => kinds.map((kind) => FILE_KINDS[kind].name).join(', ')

export const endingsOf = ({ kinds }: FileSlot): string[] => kinds.flatMap((kind) => FILE_KINDS[kind].endings)

/** The fault of a file of another kind, naming what the slot takes. */
export const wrongKind = (slot: FileSlot) => `file_type:${typesOf(slot)}`

/** The fault of a file above the limit, naming it. */
export const TOO_LARGE = `file_too_large:${MOST_MEGABYTES_PER_FILE}`

export const mostOf = ({ most = 1 }: FileSlot) => most

/** The fault of more files than a slot takes, naming how many it does. */
export const tooMany = (slot: FileSlot) =>
  mostOf(slot) === 1 ? 'file_only_one' : `file_too_many:${mostOf(slot)}`

type ChosenFile = { name: string; size: number }

/**
 * What can be said of chosen files before they are sent: missing, too many, empty, too large, or by the ending of
 * another kind. A name without an ending says nothing; the server looks into the file.
 */
export function faultOfChoice(slot: FileSlot, files: readonly ChosenFile[]): string | undefined {
  if (files.length === 0) return slot.required ? 'file_required' : undefined
  if (files.length > mostOf(slot)) return tooMany(slot)
  return files.map((file) => faultOfFile(slot, file)).find((fault) => fault !== undefined)
}

function faultOfFile(slot: FileSlot, { name, size }: ChosenFile): string | undefined {
  const ending = /\.[^.]+$/.exec(name)?.[0].toLowerCase()
  if (ending && !endingsOf(slot).includes(ending)) return wrongKind(slot)
  if (size === 0) return 'file_empty'
  return size > MOST_BYTES_PER_FILE ? TOO_LARGE : undefined
}
