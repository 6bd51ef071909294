import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judge } from '../support/judged.ts'
import { office, zip } from '../support/office-files.ts'
import { pdf, pdfWithPacked } from '../support/pdf-files.ts'
import { jpeg, png } from '../support/pictures.ts'

test('PDF, DOCX, XLSX, PNG and JPEG are recognised by their bytes', async () => {
  const found = [
    await judge(pdf()),
    await judge(office('docx')),
    await judge(office('xlsx')),
    await judge(png),
    await judge(jpeg),
  ]
  expect(found).toEqual(['pdf', 'docx', 'xlsx', 'png', 'jpg'])
})

test('a picture is looked through to its end: one that breaks off anywhere is refused', async () => {
  for (const picture of [png, jpeg])
    for (const kept of [0.5, 0.9, 1 - 1 / picture.length])
      expect(await judge(picture.subarray(0, Math.floor(picture.length * kept)))).toBe(
        'file_picture_unreadable',
      )
  const changed = Buffer.from(png)
  changed.writeUInt8(changed.readUInt8(45) ^ 1, 45)
  expect(await judge(changed)).toBe('file_picture_unreadable')
})

test('what a camera leaves behind the end of a picture makes it nothing else', async () => {
  for (const [picture, kind] of [
    [png, 'png'],
    [jpeg, 'jpg'],
  ] as const)
    for (const behind of [pdf(), zip([['a.txt', 'a']]), jpeg, '<script>'])
      expect(await judge(Buffer.concat([picture, Buffer.from(behind)]))).toBe(kind)
})

test('an empty file is told apart from a wrong one', async () => {
  expect(await judge('')).toBe('file_empty')
  for (const wrong of [
    'x',
    '<svg onload="alert(1)"/>',
    'MZ\x90',
    '<html></html>',
    'GIF89a',
    zip([['a.txt', 'a']]),
  ])
    expect(await judge(wrong)).toBe('file_type')
})

test('a file cut off anywhere or changed anywhere gets an answer', async () => {
  const samples = [pdf(), pdfWithPacked('<< /Type /Page >>'), office('docx'), office('xlsx'), png, jpeg]
  const damaged = fc.tuple(fc.constantFrom(...samples), fc.nat(), fc.nat({ max: 255 }), fc.nat())
  await fc.assert(
    fc.asyncProperty(damaged, async ([sample, at, byte, length]) => {
      const bytes = Buffer.from(sample)
      bytes[at % bytes.length] = byte
      expect(typeof (await judge(bytes.subarray(0, length % (bytes.length + 1))))).toBe('string')
    }),
    { numRuns: 200 },
  )
})
