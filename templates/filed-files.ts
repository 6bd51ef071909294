import { z } from 'zod'
import { sizeText } from '#app/domain/file-size.ts'
import { PAPERS } from '#app/text/papers.ts'
import { lookUp } from '#app/text/text.ts'
import { type Block, column, figures, paragraph, table } from './blocks.ts'
import type { DocumentLanguage } from './furniture.ts'
import { line, sha256 } from './shapes.ts'

/** A file as it was handed in; its SHA-256 identifies it. */
export const FiledFile = z.strictObject({
  name: line,
  slot: line,
  sizeBytes: z.int().min(0),
  sha256,
})
export type FiledFile = z.infer<typeof FiledFile>

export function filesBlocks(language: DocumentLanguage, files: readonly FiledFile[]): Block[] {
  const words = PAPERS[language].filedFiles
  if (files.length === 0) return [paragraph(words.none)]
  return [
    paragraph(words.about),
    table(
      [column(words.file, 27), column(words.slot, 23), figures(words.size, 11), column('SHA-256', 39)],
      files.map(({ name, slot, sizeBytes, sha256 }) => [
        name,
        lookUp(language, `documentSlot.${slot}`) ?? slot,
        sizeText(sizeBytes),
        `${sha256.slice(0, 32)}\n${sha256.slice(32)}`,
      ]),
    ),
  ]
}
