import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { MOST_BYTES_PER_FILE } from '#app/domain/forms/file-slots.ts'
import { receiveUpload, type Upload } from '#app/http/upload.server.ts'
import { serveEdge } from '../support/edge.ts'
import { office, pdf } from '../support/files.ts'

type Told = { upload?: Upload; failed?: unknown }

/** A server that receives uploads into a folder of its own and tells what became of them. */
async function serveUploads() {
  const folder = mkdtempSync(path.join(tmpdir(), 'mini-kip-upload-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const told: Told = {}
  const url = await serveEdge({
    pages: async (request) => {
      try {
        told.upload = await receiveUpload(request, 'file', folder)
        return Response.json(told.upload, { status: told.upload.ok ? 200 : told.upload.status })
      } catch (error) {
        told.failed = error
        return error instanceof Response ? error : new Response('failed', { status: 400 })
      }
    },
  })
  return { url, folder, told, left: () => readdirSync(folder) }
}

type Sendable = { field?: string; name: string; bytes: Buffer | Uint8Array<ArrayBuffer> }
function form(files: Sendable[], fields: Record<string, string> = {}) {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  for (const { field = 'file', name, bytes } of files)
    data.append(field, new Blob([new Uint8Array(bytes)]), name)
  return data
}
const upload = (url: string, body: FormData) => fetch(`${url}/upload`, { method: 'POST', body })

test('a file is stored under a random name, unreadable for others, with its hash and its fields', async () => {
  const { url, folder, told } = await serveUploads()
  const bytes = pdf()
  const answer = await upload(url, form([{ name: 'Beschluss.pdf', bytes }], { body: 'Gemeinderat' }))
  expect(answer.status).toBe(200)
  const received = told.upload?.ok ? told.upload.files[0] : undefined
  expect(received).toMatchObject({
    field: 'file',
    fileName: 'Beschluss.pdf',
    mediaType: 'application/pdf',
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    storageName: expect.stringMatching(/^[\da-f-]{36}$/),
  })
  const stored = path.join(folder, received?.storageName ?? '')
  expect(readFileSync(stored)).toEqual(bytes)
  expect(statSync(stored).mode & 0o777).toBe(0o600)
  expect(told.upload?.fields.get('body')).toBe('Gemeinderat')
})

test('a file of exactly 25 MB passes; one byte more is 413, in words the form knows, and nothing is left', async () => {
  const { url, told, left } = await serveUploads()
  const bytes = Buffer.concat([pdf(), Buffer.alloc(MOST_BYTES_PER_FILE - pdf().length, 32)])
  expect((await upload(url, form([{ name: 'a.pdf', bytes }]))).status).toBe(200)
  expect(left()).toHaveLength(1)
  const answer = await upload(
    url,
    form([{ name: 'b.pdf', bytes: Buffer.concat([bytes, Buffer.from(' ')]) }], { kept: 'yes' }),
  )
  expect(answer.status).toBe(413)
  expect(told.upload).toMatchObject({ ok: false, errors: { file: 'file_too_large' } })
  expect(told.upload?.fields.get('kept')).toBe('yes')
  expect(left()).toHaveLength(1)
})

test('a wrong file is refused by its content, at its field', async () => {
  const { url, told, left } = await serveUploads()
  const macros = office('xlsx', { names: ['xl/vbaProject.bin'] })
  expect((await upload(url, form([{ name: 'budget.xlsx', bytes: macros }]))).status).toBe(422)
  expect(told.upload).toMatchObject({ errors: { file: 'file_office_macros' } })
  expect(left()).toEqual([])
})

test('of several files for one field, and of files for a field that asks for none, nothing touches the disk', async () => {
  const { url, told, left } = await serveUploads()
  const four = Array.from({ length: 4 }, (_, index) => ({ name: `${index}.pdf`, bytes: pdf() }))
  expect((await upload(url, form(four, { kept: 'yes' }))).status).toBe(422)
  expect(told.upload).toMatchObject({ errors: { file: 'file_only_one' } })
  expect(told.upload?.fields.get('kept')).toBe('yes')
  await upload(url, form([{ field: 'other', name: 'a.pdf', bytes: pdf() }]))
  expect(told.upload).toMatchObject({ ok: true, files: [] })
  expect(left()).toEqual([])
})

test('more files than a request may carry are refused', async () => {
  const { url, told, left } = await serveUploads()
  const files = Array.from({ length: 6 }, (_, index) => ({ field: `f${index}`, name: 'a.pdf', bytes: pdf() }))
  expect((await upload(url, form(files))).status).toBe(422)
  expect(told.upload).toMatchObject({ errors: { _form: 'too_many' } })
  expect(left()).toEqual([])
})

test('an empty file is refused, a field left empty is no file', async () => {
  const { url, told } = await serveUploads()
  await upload(url, form([{ name: 'leer.pdf', bytes: Buffer.alloc(0) }]))
  expect(told.upload).toMatchObject({ errors: { file: 'file_empty' } })
  await upload(url, form([{ name: '', bytes: Buffer.alloc(0) }], { a: '1' }))
  expect(told.upload).toMatchObject({ ok: true, files: [] })
})

test('an upload broken off half-way leaves nothing and ends', async () => {
  const { url, told, left } = await serveUploads()
  const head = [
    'POST /upload HTTP/1.1',
    'Host: 127.0.0.1',
    'Content-Type: multipart/form-data; boundary=b',
    'Content-Length: 9000000',
    '',
    '--b',
    'Content-Disposition: form-data; name="file"; filename="a.pdf"',
    'Content-Type: application/pdf',
    '',
    '%PDF-1.7',
  ].join('\r\n')
  const socket = connect(Number(new URL(url).port), '127.0.0.1', () =>
    socket.write(head + ' '.repeat(500_000)),
  )
  socket.on('error', () => undefined)
  await vi.waitFor(() => expect(left()).toEqual([expect.stringMatching(/\.part$/)]))
  socket.destroy()
  await vi.waitFor(() => expect(told.failed).toBeDefined())
  expect(left()).toEqual([])
})

test('a body that ends inside a part or is no multipart form is refused and leaves nothing', async () => {
  const { url, left } = await serveUploads()
  const broken = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF'
  const post = (type: string) =>
    fetch(`${url}/upload`, { method: 'POST', body: broken, headers: { 'Content-Type': type } })
  const statuses = [
    (await post('multipart/form-data; boundary=b')).status,
    (await post('multipart/form-data')).status,
    (await post('text/plain')).status,
  ]
  expect(statuses).toEqual([400, 415, 415])
  expect(left()).toEqual([])
})

test('field names that look like prototypes do no harm', async () => {
  const { url, told, left } = await serveUploads()
  const file = { field: '__proto__', name: 'a.txt', bytes: Buffer.from('x') }
  await upload(url, form([file], { constructor: 'x', __proto__x: 'y' }))
  expect(told.upload).toMatchObject({ ok: true, files: [] })
  expect(told.upload?.fields.get('constructor')).toBe('x')
  expect(left()).toEqual([])
})
