import { connect } from 'node:net'
import { expect, test, vi } from 'vitest'
import { office } from '../support/office-files.ts'
import { pdf } from '../support/pdf-files.ts'
import { form, serveUploads, upload } from '../support/uploads.ts'

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
  expect(told.upload).toMatchObject({ errors: { file: 'file_too_many' } })
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
