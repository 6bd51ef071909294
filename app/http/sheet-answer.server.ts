import type { Sheet } from '#app/domain/sheet.ts'
import { csvOf } from '#app/papers/csv-writing.ts'
import { MEDIA_TYPES } from '#app/papers/file-content.server.ts'
import { writeXlsx } from '#app/papers/sheets.server.ts'
import { attachment } from './attachment.ts'
import { programmeSlug } from './speaking.server.ts'

/**
 * Tables as a file to save, in the format that the address ends with: `.xlsx` with a sheet for each table, or `.csv`
 * with the first one, which is the table that the address is about. Its name begins with that of the programme.
 */
export async function sheetAnswer(
  request: Request,
  { sheets, name }: { sheets: readonly [Sheet, ...Sheet[]]; name: string },
): Promise<Response> {
  const isXlsx = new URL(request.url).pathname.endsWith('.xlsx')
  const body = isXlsx ? Buffer.from(await writeXlsx(sheets)) : csvOf(sheets[0])
  return new Response(body, {
    headers: {
      'Content-Type': isXlsx ? MEDIA_TYPES.xlsx : `${MEDIA_TYPES.csv}; charset=utf-8`,
      'Content-Disposition': attachment(`${programmeSlug()}-${name}.${isXlsx ? 'xlsx' : 'csv'}`),
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cache-Control': 'private, no-store',
    },
  })
}
