import { describe, expect, test } from 'vitest'
import {
  endingsOf,
  faultOfChoice,
  MESSAGE_FILES,
  MOST_BYTES_PER_FILE,
  PAPER,
  RESOLUTION_PAPER,
  SIGNED_COPY,
  typesOf,
} from '#app/domain/forms/file-slots.ts'

const file = (name: string, size = 1000) => ({ name, size })

test('a slot names its kinds as people call them and as browsers tell them apart', () => {
  expect([typesOf(SIGNED_COPY), endingsOf(SIGNED_COPY)]).toEqual([
    'PDF, PNG, JPEG',
    ['.pdf', '.png', '.jpg', '.jpeg'],
  ])
})

describe('before a file is sent', () => {
  test('nothing chosen is a fault only where the form is nothing without its file', () => {
    expect([faultOfChoice(PAPER, []), faultOfChoice(RESOLUTION_PAPER, [])]).toEqual([
      'file_required',
      undefined,
    ])
  })

  test('another ending is named with what the slot takes; no ending and capitals pass', () => {
    const faults = ['Beschluss.docx', 'Beschluss', 'Beschluss.PDF', 'v1.2 Beschluss.pdf'].map((name) =>
      faultOfChoice(RESOLUTION_PAPER, [file(name)]),
    )
    expect(faults).toEqual(['file_type:PDF', undefined, undefined, undefined])
  })

  test('25 MB pass, one byte more does not; an empty file and a second one do not either', () => {
    const sized = (size: number) => faultOfChoice(PAPER, [file('Scan.pdf', size)])
    expect([sized(MOST_BYTES_PER_FILE), sized(MOST_BYTES_PER_FILE + 1), sized(0)]).toEqual([
      undefined,
      'file_too_large:25',
      'file_empty',
    ])
    expect(faultOfChoice(PAPER, [file('a.pdf'), file('b.pdf')])).toBe('file_only_one')
  })

  test('a message takes three, each by itself as it should be, and no fourth', () => {
    const chosen = (...names: string[]) =>
      faultOfChoice(
        MESSAGE_FILES,
        names.map((name) => file(name)),
      )
    expect([
      chosen(),
      chosen('a.pdf', 'b.docx', 'c.png'),
      chosen('a.pdf', 'b.exe'),
      chosen('a.pdf', 'b.pdf', 'c.pdf', 'd.pdf'),
    ]).toEqual([undefined, undefined, 'file_type:PDF, DOCX, XLSX, PNG, JPEG', 'file_too_many:3'])
  })
})
