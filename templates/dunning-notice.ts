import { z } from 'zod'
import { longDate } from '#app/text/dates.ts'
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
  const words = WORDS[language]
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
  const words = WORDS[language]
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
    paragraph(words.consequence[notice]),
    paragraph(words.crossed),
    ...closingOf(data),
  ]
}

const WORDS = {
  de: {
    title: {
      1: (year: number) => `Mahnung: Bericht und Abrechnung ${year}`,
      2: (year: number) => `Zweite Mahnung: Bericht und Abrechnung ${year}`,
    },
    greeting: 'Sehr geehrte Damen und Herren',
    missing: (year: number, day: string) =>
      `Bericht und Abrechnung über das Jahr ${year} waren am ${day} fällig. Sie sind bei uns noch nicht eingegangen.`,
    earlier: (day: string) => `Wir haben Sie am ${day} ein erstes Mal gemahnt.`,
    request: (day: string) => `Bitte reichen Sie Bericht und Abrechnung bis ${day} ein.`,
    needed: 'Dazu gehören:',
    parts: [
      'der inhaltliche Bericht: was je Massnahme umgesetzt und erreicht wurde, mit den Kennzahlen',
      'die Abrechnung über die effektiv eingesetzten Mittel, Zeile für Zeile, mit den Mitteln Dritter',
      'der Auszug aus der Buchhaltung',
    ],
    where: (url: string) => `Sie reichen alles im Portal ein: ${url}`,
    consequence: {
      1: 'Brauchen Sie mehr Zeit? Bitte beantragen Sie im Portal eine Erstreckung der Frist und nennen Sie den Grund.',
      2: 'Fehlt der Bericht auch danach, prüfen wir gestützt auf die Vereinbarung, ob wir die Auszahlungen bis zum Eingang anhalten. Wir teilen Ihnen den Entscheid mit Begründung mit.',
    },
    crossed:
      'Haben Sie den Bericht inzwischen eingereicht, ist dieses Schreiben hinfällig. Ist etwas dazwischengekommen? Bitte rufen Sie uns an.',
    attachment: 'mahnung.json',
    description: 'Die Mahnung als Daten, Grundlage dieses Schreibens',
  },
  en: {
    title: {
      1: (year: number) => `Notice: report and accounts for ${year}`,
      2: (year: number) => `Second notice: report and accounts for ${year}`,
    },
    greeting: 'Dear Sir or Madam',
    missing: (year: number, day: string) =>
      `Report and accounts for ${year} were due on ${day}. They have not reached us yet.`,
    earlier: (day: string) => `We sent you a first notice on ${day}.`,
    request: (day: string) => `Please file report and accounts by ${day}.`,
    needed: 'They consist of:',
    parts: [
      'the content report: what was done and achieved in each measure, with the key figures',
      'the accounts of the funds actually used, line by line, with third-party funds',
      'the extract from the ledger',
    ],
    where: (url: string) => `You file everything in the portal: ${url}`,
    consequence: {
      1: 'Do you need more time? Please ask for an extension in the portal and give the reason.',
      2: 'If the report is still missing after that day, we shall consider, as the agreement provides, holding payments until it arrives. We shall send you that decision with its reasons.',
    },
    crossed:
      'If you have filed the report in the meantime, this letter is void. Has something come up? Please call us.',
    attachment: 'notice.json',
    description: 'The notice as data, the basis of this letter',
  },
} as const
