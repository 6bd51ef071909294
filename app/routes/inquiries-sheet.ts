import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireInquiries } from '#app/http/inquiry.server.ts'
import { sheetAnswer } from '#app/http/sheet-answer.server.ts'
import { inquiriesAsSheet } from '#app/text/inquiry-list.ts'
import { allInquiries } from '#app/views/inquiry-list.server.ts'

/** All that the list shows with the same address, on all its pages, as CSV or XLSX. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { side, person, day, language } = await requireInquiries({ request })
  const rows = allInquiries(request.url, { person, on: day }, side)
  return sheetAnswer(request, {
    sheets: [inquiriesAsSheet(language, rows, day)],
    name: `requests-${day}`,
  })
}
