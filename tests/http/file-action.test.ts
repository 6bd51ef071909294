import { readdirSync } from 'node:fs'
import { data, redirect } from '@remix-run/node'
import { expect, test } from 'vitest'
import { NO_FIELDS } from '#app/domain/forms/fields.ts'
import { PAPER, RESOLUTION_PAPER } from '#app/domain/forms/file-slots.ts'
import { fileAction, unreadableUpload } from '#app/http/file-action.server.ts'
import { documentsFolder } from '#app/models/records/document-store.server.ts'
import { lookUp } from '#app/text/text.ts'
import { office } from '../support/office-files.ts'
import { pdf } from '../support/pdf-files.ts'
import { png } from '../support/pictures.ts'

const stored = () => readdirSync(documentsFolder)
const given = (bytes: Buffer, fields: Record<string, string> = {}) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  body.append('file', new Blob([new Uint8Array(bytes)]), 'Scan.pdf')
  const request = new Request('http://localhost/', { method: 'POST', body })
  return { request, params: {}, context: { nonce: '', requestId: '', address: '' } }
}

test.each([
  ['is refused', async () => data({}, { status: 409 })],
  ['leads on without a row', async () => redirect('/')],
  [
    'fails',
    async () => {
      throw new Error('disk')
    },
  ],
])('when an action %s, the file it read does not stay', async (_, end) => {
  let seen = 0
  const action = fileAction(RESOLUTION_PAPER, async (_args, upload) => {
    const form = await upload.read(NO_FIELDS)
    seen = stored().length
    return form.ok ? end() : unreadableUpload(form)
  })
  await Promise.resolve(action(given(pdf()))).catch(() => undefined)
  expect([seen, stored()]).toEqual([1, []])
})

test('a file of a kind that the slot does not take is refused by its content, with its words', async () => {
  const action = fileAction(RESOLUTION_PAPER, async (_args, upload) => {
    const form = await upload.read(NO_FIELDS)
    return form.ok ? null : unreadableUpload(form)
  })
  expect(await action(given(png, { body: 'Gemeinderat' }))).toMatchObject({
    init: { status: 422 },
    data: { errors: { file: 'file_type:PDF' }, values: { body: 'Gemeinderat' } },
  })
  expect(stored()).toEqual([])
})

test('an office file with macros is refused for its kind where no office file is taken, else for its macros', async () => {
  for (const [slot, fault] of [
    [RESOLUTION_PAPER, 'file_type:PDF'],
    [PAPER, 'file_office_macros'],
  ] as const) {
    const action = fileAction(slot, async (_args, upload) => {
      const form = await upload.read(NO_FIELDS)
      return form.ok ? null : unreadableUpload(form)
    })
    for (const kind of ['docm', 'xlsm'] as const)
      expect(await action(given(office(kind)))).toMatchObject({ data: { errors: { file: fault } } })
    const withMacros = office('docx', { names: ['word/vbaProject.bin'] })
    expect(await action(given(withMacros))).toMatchObject({ data: { errors: { file: fault } } })
  }
})

test('a body that breaks off is answered with the sentence that the edge gives elsewhere', async () => {
  const action = fileAction(RESOLUTION_PAPER, async (_args, upload) => upload.read(NO_FIELDS))
  const headers = { 'Content-Type': 'multipart/form-data; boundary=edge' }
  const body = '--edge\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF'
  const request = new Request('http://localhost/', { method: 'POST', body, headers })
  const thrown = await Promise.resolve(action({ ...given(pdf()), request })).catch((error: unknown) => error)
  if (!(thrown instanceof Response)) throw new Error('The body was read')
  expect([thrown.status, await thrown.text()]).toEqual([400, lookUp('de', 'fault.400.text')])
})

test('a form without its file part is one without a file', async () => {
  const action = fileAction(RESOLUTION_PAPER, async (_args, upload) => upload.read(NO_FIELDS))
  const request = new Request('http://localhost/', { method: 'POST', body: new URLSearchParams({ a: '1' }) })
  expect(await action({ ...given(pdf()), request })).toMatchObject({ ok: true, file: undefined })
})
