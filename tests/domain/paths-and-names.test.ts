import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeFileName } from '#app/domain/forms/file-name.ts'
import { safePath } from '#app/domain/forms/safe-path.ts'
import { attachment } from '#app/http/attachment.ts'

test('a path of the portal is kept, anything a browser reads as another site is not', () => {
  expect(safePath('/canton/dossiers?year=2027#b')).toBe('/canton/dossiers?year=2027#b')
  for (const evil of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/a\\b',
    '/\t/evil.example',
    '/\n',
    'a',
    '',
    null,
    7,
  ])
    expect(safePath(evil, '/home')).toBe('/home')
})

test('without a fallback the home page is one, and 2000 characters are the most of a path', () => {
  expect(safePath('a')).toBe('/')
  const longest = `/${'a'.repeat(1999)}`
  expect([safePath(longest), safePath(`${longest}a`)]).toEqual([longest, '/'])
  expect(safePath(['/a'])).toBe('/')
})

test('whatever is asked for, the answer leads to the portal itself', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('/', '\\', '.', ':', '@', '\t', 'a', '%2f') })),
      (candidate) => {
        expect(new URL(safePath(candidate), 'http://portal').origin).toBe('http://portal')
      },
    ),
  )
})

test('a file keeps its name without folders and gets the ending of its content', () => {
  const cases: [string, string, string][] = [
    ['C:\\Akten\\Beschluss Root.pdf', 'pdf', 'Beschluss Root.pdf'],
    ['../../etc/passwd', 'pdf', 'passwd.pdf'],
    ['rechnung.pdf.exe', 'pdf', 'rechnung.pdf.exe.pdf'],
    ['foto.JPEG', 'jpg', 'foto.jpg'],
    ['\u202Efdp.exe', 'pdf', 'fdp.exe.pdf'],
    ['...', 'docx', 'dokument.docx'],
    ['.. Antrag ..', 'pdf', 'Antrag.pdf'],
    ['Antrag\u00a0 \t 2027.pdf', 'pdf', 'Antrag 2027.pdf'],
    ['Antrag v1.2.pdf', 'pdf', 'Antrag v1.2.pdf'],
    ['Liste.txt', 'txt', 'Liste.txt.txt'],
    [`${'ä'.repeat(200)}.pdf`, 'pdf', `${'ä'.repeat(120)}.pdf`],
    ['', 'pdf', 'dokument.pdf'],
  ]
  for (const [name, extension, safe] of cases) expect(safeFileName(name, extension)).toBe(safe)
})

test('any name makes a header value without line breaks, quotes or folders', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const safe = safeFileName(name, 'pdf')
      expect(safe).not.toMatch(/[/\\\p{Cc}\p{Cf}]/u)
      expect(new Headers({ 'Content-Disposition': attachment(safe) }).get('Content-Disposition')).toMatch(
        /^attachment; filename="[^"\\]*"; filename\*=UTF-8''[\w.!#$&+^`|~%-]*$/,
      )
    }),
  )
})
