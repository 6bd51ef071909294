import { z } from 'zod'
import { sizeText } from '#app/domain/file-size.ts'
import { PAPERS } from '#app/text/papers.ts'
import { lookUp } from '#app/text/text.ts'
import { type Block, paragraph } from './blocks.ts'
import type { DocumentLanguage } from './furniture.ts'

const line = z.string().max(1_000)

/** A file as it was handed in; its SHA-256 identifies it. */
export const FiledFile = z.strictObject({
  name: line,
  slot: line,
  sizeBytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type FiledFile = z.infer<typeof FiledFile>

export function filesBlocks(language: DocumentLanguage, files: readonly FiledFile[]): Block[] {
  const words = PAPERS[language].filedFiles
  if (files.length === 0) return [paragraph(words.none)]
  return [
    paragraph(words.about),
    {
      kind: 'table',
      caption: '',
      columns: [
        { label: words.file, share: 27 },
        { label: words.slot, share: 23 },
        { label: words.size, share: 11, align: 'right' },
        { label: 'SHA-256', share: 39 },
      ],
      rows: files.map(({ name, slot, sizeBytes, sha256 }) => ({
        cells: [
          name,
          lookUp(language, `documentSlot.${slot}`) ?? slot,
          sizeText(sizeBytes),
          `${sha256.slice(0, 32)}\n${sha256.slice(32)}`,
        ],
      })),
    },
  ]
}
