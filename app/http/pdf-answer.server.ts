import { MEDIA_TYPES } from '#app/papers/file-content.server.ts'
import { attachment, safeFileName } from './file-name.ts'

/** A document made for this answer: always a file to save, never kept by a proxy. */
export function pdfAnswer(bytes: Uint8Array, fileName: string) {
  return new Response(Buffer.from(bytes), {
    headers: {
      'Content-Type': MEDIA_TYPES.pdf,
      'Content-Disposition': attachment(safeFileName(fileName, 'pdf')),
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cache-Control': 'private, no-store',
    },
  })
}
