import { z } from 'zod'
import { longDate } from '#app/text/dates.ts'
import { PAPERS } from '#app/text/papers.ts'
import { type Block, dashes, heading, notice, paragraph } from './blocks.ts'
import { addressOf, closed, Letter, letter } from './letter.ts'
import { line, year } from './shapes.ts'
import { template } from './template.ts'

/** A report that is overdue: the first notice, or the second with what follows (Merkblatt 5: 15 March). */
export const DunningNoticeData = Letter.extend({
  notice: z.union([z.literal(1), z.literal(2)]),
  year,
  /** The day that counted, after weekends, holidays and extensions. */
  dueOn: z.iso.date(),
  /** By when the report is expected now. */
  newDueOn: z.iso.date(),
  /** When the first notice went out; only the second knows it. */
  firstNoticeOn: z.iso.date().nullable(),
  /** No payments are left that could be held until the report comes. */
  nothingToHold: z.boolean().optional(),
  /** Where the report is filed. */
  reportUrl: line,
})
export type DunningNoticeData = z.infer<typeof DunningNoticeData>

export const dunningNoticePdf = template(DunningNoticeData, (frozen) => {
  const { language, party, reference } = frozen
  const words = PAPERS[language].dunningNotice
  const title = words.title[countOf(frozen)](frozen.year)
  return {
    ...letter(frozen),
    title: `${title}, ${party} (${reference})`,
    subject: `${title}, ${party}`,
    attachment: { name: words.attachment, description: words.description },
    blocks: noticeBlocks(frozen),
  }
})

/** The second is called so only where a first one went out. */
function countOf({ notice, firstNoticeOn }: DunningNoticeData) {
  return notice === 2 && firstNoticeOn ? 2 : 1
}

function noticeBlocks(data: DunningNoticeData): Block[] {
  const { language, year, dueOn, newDueOn, firstNoticeOn, reportUrl } = data
  const words = PAPERS[language].dunningNotice
  const day = longDate(language, newDueOn)
  const earlier =
    data.notice === 2 && firstNoticeOn ? [paragraph(words.earlier(longDate(language, firstNoticeOn)))] : []
  return closed(data, [
    addressOf(data),
    heading(1, words.title[countOf(data)](year)),
    paragraph(words.greeting),
    paragraph(words.missing(year, longDate(language, dueOn))),
    ...earlier,
    notice(words.request(day)),
    paragraph(words.needed),
    dashes(words.parts),
    paragraph(words.where(reportUrl)),
    ...(data.notice === 2 ? [paragraph(data.nothingToHold ? words.exOfficio : words.hold)] : []),
    paragraph(`${words.crossed} ${words.callUs[data.notice]}`),
  ])
}
