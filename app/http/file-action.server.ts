import { type ActionFunctionArgs, data } from '@remix-run/node'
import type { z } from 'zod'
import { type FileSlot, TOO_LARGE, tooMany, wrongKind } from '#app/domain/forms/file-slots.ts'
import type { FormFailure } from '#app/domain/forms/form-result.ts'
import { tellNothing } from '#app/models/records/acts.server.ts'
import { isKnownMalware } from '#app/models/records/locked-files.server.ts'
import { withFiles } from '#app/models/records/received-files.server.ts'
import { MEDIA_TYPES } from '#app/papers/file-content.server.ts'
import { wordedStatus } from '#app/text/faults.ts'
import { lookUp } from '#app/text/text.ts'
import { formFailure, parseForm } from './form.server.ts'
import { type HashedUpload, hashUpload, type LookAt } from './hashed-upload.server.ts'
import { languageOf } from './language.server.ts'
import { type ReceivedFile, receiveUpload, type Upload } from './upload.server.ts'

type FileOf<Slot extends FileSlot> = Slot['required'] extends true ? ReceivedFile : ReceivedFile | undefined

export type UnreadUpload = { ok: false; failure: FormFailure; status: 409 | 413 | 422 }
/** `files` are all of them, `file` is the first. */
export type UploadedForm<T, File> =
  | { ok: true; data: T; file: File; files: readonly ReceivedFile[]; formData: FormData }
  | UnreadUpload

/** The two ways an action reads the form it was sent. */
type Reading<Slot extends FileSlot> = {
  /**
   * Faults of the file and of the fields together; with one of them nothing is kept. `narrower`: fewer kinds of file, or
   * a file that is asked for where the slot leaves it open.
   */
  read: <S extends z.ZodType>(
    schema: S,
    narrower?: FileSlot & Pick<Slot, 'field'> & { required: Slot['required'] | true },
  ) => Promise<UploadedForm<z.output<S>, FileOf<Slot>>>
  /** A look at the file and its SHA-256; no byte of it is kept. */
  look: <Seen>(at: LookAt<Seen>) => Promise<HashedUpload<Seen>>
}

/**
 * The action of a form with a file field, and the only way to read one: the edge lets large bodies through to the
 * routes whose action carries a slot. After the action, done or failed, no file stays that no row names.
 */
export function fileAction<Slot extends FileSlot, Answer>(
  slot: Slot,
  act: (args: ActionFunctionArgs, upload: Reading<Slot>) => Promise<Answer>,
) {
  const action = (args: ActionFunctionArgs) => {
    const received: ReceivedFile[] = []
    const upload: Reading<Slot> = {
      read: <S extends z.ZodType>(schema: S, narrower: FileSlot = slot) =>
        readUpload<FileOf<Slot>, S>(args.request, { slot: narrower, schema, received }),
      look: (at) => {
        tellNothing()
        return hashUpload(args.request, at)
      },
    }
    return withFiles(received, async () => {
      return act(args, upload).catch((thrown: unknown) => {
        throw inWords(args.request, thrown)
      })
    })
  }
  return Object.assign(action, { slot })
}

/** A body that is broken, cut off or too large is answered as the edge answers it elsewhere: with its sentence. */
function inWords(request: Request, thrown: unknown) {
  if (!(thrown instanceof Response) || thrown.status < 400 || thrown.body) return thrown
  const { status, headers } = thrown
  const text = lookUp(languageOf(request), `fault.${wordedStatus(status)}.text`)
  return new Response(text, { status, headers })
}

/** 413 or 422, or 409 where its page has grown old: the form once more, with its words. */
export function unreadableUpload({ failure, status }: UnreadUpload) {
  return data(failure, { status })
}

type Asked<S> = { slot: FileSlot; schema: S; received: ReceivedFile[] }

async function readUpload<File, S extends z.ZodType>(
  request: Request,
  { slot, schema, received }: Asked<S>,
): Promise<UploadedForm<z.output<S>, File>> {
  const upload = await uploadIn(request, slot)
  const formData = upload.fields
  const files = upload.ok ? upload.files : []
  received.push(...files)
  const form = parseForm(schema, formData)
  const [file] = files
  const errors = {
    ...(form.ok ? {} : form.errors),
    ...(upload.ok ? faultsOf(slot, files) : worded(slot, upload.errors)),
  }
  if (form.ok && Object.keys(errors).length === 0)
    return { ok: true, data: form.data, file: file as File, files, formData }
  return { ok: false, failure: formFailure(formData, errors), status: upload.ok ? 422 : upload.status }
}

/** A form sent without its file part (a script, a page from before) is one without a file. */
async function uploadIn(request: Request, slot: FileSlot): Promise<Upload> {
  const isPlain = request.headers.get('Content-Type')?.startsWith('application/x-www-form-urlencoded')
  return isPlain ? { ok: true, fields: await request.formData(), files: [] } : receiveUpload(request, slot)
}

function faultsOf(slot: FileSlot, files: readonly ReceivedFile[]): Record<string, string> {
  if (files.length === 0) return slot.required ? { [slot.field]: 'file_required' } : {}
  const taken: readonly string[] = slot.kinds.map((kind) => MEDIA_TYPES[kind])
  if (!files.every(({ mediaType }) => taken.includes(mediaType))) return { [slot.field]: wrongKind(slot) }
  return files.some(({ sha256 }) => isKnownMalware(sha256)) ? { [slot.field]: 'file_infected' } : {}
}

/** The reader of uploads knows no slots: what this one takes is said here, before what is wrong inside another kind. */
function worded(slot: FileSlot, errors: Readonly<Record<string, string>>) {
  const words: Readonly<Record<string, string>> = {
    file_type: wrongKind(slot),
    file_too_large: TOO_LARGE,
    file_too_many: tooMany(slot),
  }
  const takesOffice = slot.kinds.some((kind) => kind === 'docx' || kind === 'xlsx')
  const meant = (key: string) => (key.startsWith('file_office_') && !takesOffice ? 'file_type' : key)
  return Object.fromEntries(
    Object.entries(errors).map(([field, key]) => [field, words[meant(key)] ?? meant(key)]),
  )
}
