import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { MOST_BYTES_PER_FILE } from '#app/domain/forms/file-slots.ts'
import { pdf } from '../support/pdf-files.ts'
import { form, serveUploads, upload } from '../support/uploads.ts'

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

test('a field that takes three files keeps each of them, and none of four or where one is wrong', async () => {
  const { url, told, left } = await serveUploads({ most: 3 })
  const files = (...names: string[]) => form(names.map((name) => ({ name, bytes: pdf() })))
  expect((await upload(url, files('a.pdf', 'b.pdf', 'c.pdf'))).status).toBe(200)
  expect(told.upload).toMatchObject({ files: [{ fileName: 'a.pdf' }, {}, { fileName: 'c.pdf' }] })
  expect((await upload(url, files('a.pdf', 'b.pdf', 'c.pdf', 'd.pdf'))).status).toBe(422)
  expect(told.upload).toMatchObject({ errors: { file: 'file_too_many' } })
  await upload(
    url,
    form([
      { name: 'a.pdf', bytes: pdf() },
      { name: 'b.pdf', bytes: Buffer.from('MZ') },
    ]),
  )
  expect(told.upload).toMatchObject({ errors: { file: 'file_type' } })
  expect(left()).toHaveLength(3)
})

test('an empty file is refused, a field left empty is no file', async () => {
  const { url, told } = await serveUploads()
  await upload(url, form([{ name: 'leer.pdf', bytes: Buffer.alloc(0) }]))
  expect(told.upload).toMatchObject({ errors: { file: 'file_empty' } })
  await upload(url, form([{ name: '', bytes: Buffer.alloc(0) }], { a: '1' }))
  expect(told.upload).toMatchObject({ ok: true, files: [] })
})

test('field names that look like prototypes do no harm', async () => {
  const { url, told, left } = await serveUploads()
  const file = { field: '__proto__', name: 'a.txt', bytes: Buffer.from('x') }
  await upload(url, form([file], { constructor: 'x', __proto__x: 'y' }))
  expect(told.upload).toMatchObject({ ok: true, files: [] })
  expect(told.upload?.fields.get('constructor')).toBe('x')
  expect(left()).toEqual([])
})
