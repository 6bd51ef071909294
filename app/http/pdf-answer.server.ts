import { attachment } from './attachment.ts'

/** A document made for this answer: always a file to save, never kept by a proxy. */
export function pdfAnswer({ bytes, fileName }: { bytes: Uint8Array; fileName: string }) {
  return new Response(Buffer.from(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': attachment(fileName),
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cache-Control': 'private, no-store',
    },
  })
}
