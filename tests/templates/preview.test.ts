import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { run } from '#app/commands/preview.ts'
import { MAIL_TEMPLATES } from '#app/domain/lifecycle/mails.ts'
import { TEMPLATES } from '#templates/catalogue.ts'

const directories: string[] = []
afterEach(async () => {
  for (const directory of directories.splice(0)) await rm(directory, { recursive: true })
})

function listening() {
  const said = { out: '', err: '' }
  const io = {
    stdin: async () => '',
    stdout: (text: string) => {
      said.out += text
    },
    stderr: (text: string) => {
      said.err += text
    },
  }
  return { said, io }
}

test('writes every mail in every language, and every document', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'preview-'))
  directories.push(directory)
  const { said, io } = listening()

  expect(await run([join(directory, 'new')], io)).toBe(0)
  const mails = await readdir(join(directory, 'new', 'mails'))
  const documents = await readdir(join(directory, 'new', 'documents'))
  for (const template of MAIL_TEMPLATES)
    expect(mails).toEqual(
      expect.arrayContaining(['de.txt', 'de.html', 'en.txt', 'en.html'].map((end) => `${template}.${end}`)),
    )
  const papers = Object.keys(TEMPLATES).filter((name) => name !== 'paper')
  expect(papers.filter((name) => !documents.some((file) => file.startsWith(`${name}-`)))).toEqual([])
  expect(said.out).toContain(`${mails.length + documents.length} files`)
})

test('refuses a missing folder and unknown arguments, each with its sentence', async () => {
  const { said, io } = listening()
  expect(await run([], io)).toBe(2)
  expect(await run(['--fast', 'more'], io)).toBe(2)
  expect(said.err.split('\n').filter(Boolean)).toHaveLength(3)
})

test('explains itself', async () => {
  const { said, io } = listening()
  expect(await run(['--help'], io)).toBe(0)
  expect(said.out).toContain('npm run preview -- DIR')
})
