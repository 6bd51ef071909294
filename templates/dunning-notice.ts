import { z } from 'zod'
import { longDate } from '#app/text/dates.ts'
import { PAPERS } from '#app/text/papers.ts'
import { type Block, dashes, heading, paragraph } from './blocks.ts'
import { renderDocument } from './document.ts'
import { addressOf, closingOf, Letter, letterOptions, line } from './letter.ts'

/** A report that is overdue: the first notice, or the second with what follows (Merkblatt 5: 15 March). */
export const DunningNoticeData = Letter.extend({
  notice: z.union([z.literal(1), z.literal(2)]),
  year: z.int().min(2000).max(2100),
  /** The day that counted, after weekends, holidays and extensions. */
  dueOn: z.iso.date(),
  /** By when the report is expected now. */
  newDueOn: z.iso.date(),
  /** When the first notice went out; only the second knows it. */
  firstNoticeOn: z.iso.date().nullable(),
  /** Where the report is filed. */
  reportUrl: line,
})
export type DunningNoticeData = z.infer<typeof DunningNoticeData>

export function dunningNoticePdf(data: DunningNoticeData, { compress = true } = {}): Promise<Uint8Array> {
  const frozen = DunningNoticeData.parse(data)
  const { language, party, reference, year } = frozen
  const words = PAPERS[language].dunningNotice
  const title = words.title[countOf(frozen)](year)
  return renderDocument({
    ...letterOptions(frozen),
    title: `${title}, ${party} (${reference})`,
    subject: `${title}, ${party}`,
    data: { name: words.attachment, description: words.description, json: frozen },
    blocks: noticeBlocks(frozen),
    compress,
  })
}

/** The second is called so only where a first one went out. */
function countOf({ notice, firstNoticeOn }: DunningNoticeData) {
  return notice === 2 && firstNoticeOn ? 2 : 1
}

function noticeBlocks(data: DunningNoticeData): Block[] {
  const { language, notice, year, dueOn, newDueOn, firstNoticeOn, reportUrl } = data
  const words = PAPERS[language].dunningNotice
  const day = longDate(language, newDueOn)
  const earlier =
    notice === 2 && firstNoticeOn ? [paragraph(words.earlier(longDate(language, firstNoticeOn)))] : []
  return [
    addressOf(data),
    heading(1, words.title[countOf(data)](year)),
    paragraph(words.greeting),
    paragraph(words.missing(year, longDate(language, dueOn))),
    ...earlier,
    { kind: 'notice', text: words.request(day) },
    paragraph(words.needed),
    dashes(words.parts),
    paragraph(words.where(reportUrl)),
    ...(notice === 2 ? [paragraph(words.hold)] : []),
    paragraph(`${words.crossed} ${words.callUs[notice]}`),
    ...closingOf(data),
  ]
}
