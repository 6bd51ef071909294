import { describe, expect, test } from 'vitest'
import { judge } from '../support/judged.ts'
import { office, zip } from '../support/office-files.ts'

describe('an office file that fetches or does something is refused with the reason', () => {
  const related = (type: string, target = 'https://evil.example/x', mode = 'External') =>
    `<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="${mode}"/>`
  const withRelation = (relation: string) =>
    office('docx', {
      parts: [['word/_rels/settings.xml.rels', `<Relationships>${relation}</Relationships>`]],
    })

  test.each([
    ['file_office_macros', office('docx', { names: ['word/vbaProject.bin'] })],
    ['file_office_macros', office('xlsx', { names: ['xl/activeX/activeX1.xml'] })],
    [
      'file_office_macros',
      office('docx', { types: '<Override ContentType="application/vnd.ms-office.vbaProject"/>' }),
    ],
    [
      'file_office_macros',
      office('xlsx', {
        types: '<Override ContentType="application/vnd.ms-excel.sheet.macro&#69;nabled.main+xml"/>',
      }),
    ],
    ['file_office_template', withRelation(related('attachedTemplate'))],
    [
      'file_office_template',
      withRelation(related('attached&#x54;emplate', '\\\\server\\x.dotm', ' external ')),
    ],
    ['file_office_external', withRelation(related('image'))],
    ['file_office_external', withRelation(related('frame'))],
    ['file_office_external', office('xlsx', { names: ['xl/externalLinks/externalLink1.xml'] })],
    ['file_office_embedded', withRelation(related('oleObject', 'embeddings/x.bin', 'Internal'))],
    ['file_office_embedded', office('docx', { names: ['word/embeddings/oleObject1.bin'] })],
    ['file_office_unreadable', withRelation('<Relationship')],
    [
      'file_office_unreadable',
      office('docx', { parts: [['word/_rels/a.xml.rels', '<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>']] }),
    ],
    [
      'file_office_unreadable',
      office('xlsx', { parts: [['xl/worksheets/sheet1.xml', 'a'.repeat(60_000_000)]] }),
    ],
    [
      'file_office_unreadable',
      office('xlsx', { names: Array.from({ length: 6000 }, (_, index) => `xl/a${index}.xml`) }),
    ],
  ])('%s', async (refusal, bytes) => {
    expect(await judge(bytes)).toBe(refusal)
  })

  test.each(['docm', 'dotm', 'xlsm', 'xltm', 'xlam', 'pptm'] as const)(
    'macros are named as the reason in a %s, under whatever name it comes',
    async (kind) => {
      expect(await judge(office(kind))).toBe('file_office_macros')
      expect(await judge(office(kind, { names: ['word/vbaProject.bin'] }))).toBe('file_office_macros')
    },
  )

  test('another archive, and a template without macros, are of a kind that is not taken', async () => {
    expect(await judge(office('dotx'))).toBe('file_type')
    expect(await judge(zip([['notes.txt', 'x']]))).toBe('file_type')
  })

  test('a link to a web page, a style and a picture inside are none', async () => {
    for (const harmless of [
      related('hyperlink'),
      related('styles', 'styles.xml', 'Internal'),
      related('image', 'media/a.png', 'Internal'),
    ])
      expect(await judge(withRelation(harmless))).toBe('docx')
  })
})
