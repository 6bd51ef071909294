import { z } from 'zod'
import { REOPENED_BY } from '#app/domain/claim-bookings.ts'
import { UNANSWERED } from '#app/domain/deadlines/silence.ts'
import { formatRappen } from '#app/domain/money.ts'
import { paymentReference } from '#app/domain/payment-reference.ts'
import { wordsOf } from '#app/domain/programme/programme-words.ts'
import { Rappen } from '#app/domain/rappen.ts'
import { longDate } from '#app/text/dates.ts'
import { PAPERS } from '#app/text/papers.ts'
import { type Block, column, figures, heading, paragraph, table, total } from './blocks.ts'
import { addressOf, closed, Letter, letter } from './letter.ts'
import { line, year } from './shapes.ts'
import { template } from './template.ts'

const Payer = z.strictObject({
  name: line,
  street: line,
  buildingNumber: line,
  postalCode: line,
  town: line,
  country: z.enum(['CH', 'LI']),
})

/** Money to return after a settlement, with the QR-bill to pay it. */
export const ClaimLetterData = Letter.extend({
  year,
  settledOn: z.iso.date(),
  /** Where the canton settled without the municipality: what it waited for, and until when. */
  exOfficio: z.strictObject({ unanswered: z.enum(UNANSWERED), awaitedUntil: z.iso.date() }).nullable(),
  entitlementRappen: Rappen,
  paidRappen: Rappen,
  finalRappen: Rappen,
  dueOn: z.iso.date(),
  /**
   * Where the settlement that holds came after the one that led to the claim: what it counted as set off and is to be
   * paid after all, and what it gave besides.
   */
  revived: z.strictObject({ countedRappen: Rappen, topUpRappen: Rappen }).nullable(),
  /** What of the claim was paid or set off when the letter was written; of one that is revived, since then. */
  bookedRappen: Rappen,
  /** An earlier letter asked for another amount or by another day. */
  replaces: z.boolean(),
  /** Why it is asked for again, where something that was booked does not stand. */
  because: z.enum(REOPENED_BY).nullable(),
  /** The account of the canton, IBAN or QR-IBAN. */
  creditor: Payer.extend({ iban: z.string().regex(/^(CH|LI)\d{7}[0-9A-Z]{12}$/) }),
  debtor: Payer,
}).refine((data) => openIn(data) > 0, { error: 'nothing_to_claim' })
export type ClaimLetterData = z.infer<typeof ClaimLetterData>

type Amounts = Record<'paidRappen' | 'finalRappen' | 'bookedRappen', number> & {
  revived: { countedRappen: number } | null
}

function openIn({ paidRappen, finalRappen, bookedRappen, revived }: Amounts): number {
  return (revived?.countedRappen ?? paidRappen - finalRappen) - bookedRappen
}

export const claimLetterPdf = template(ClaimLetterData, (frozen) => {
  const { language, party, reference, year } = frozen
  const words = PAPERS[language].claimLetter
  return {
    ...letter(frozen),
    title: `${words.title(year)}, ${party} (${reference})`,
    subject: `${words.title(year)}, ${party}`,
    attachment: { name: words.attachment, description: words.description },
    blocks: claimBlocks(frozen),
  }
})

function claimBlocks(data: ClaimLetterData): Block[] {
  const { language, year, dueOn, revived } = data
  const words = PAPERS[language].claimLetter
  const claim = Rappen.parse(openIn(data))
  const text: Block[] = [
    addressOf(data),
    heading(1, words.title(year)),
    paragraph(words.greeting),
    paragraph(why(data)),
    table(
      [column(words.item, 65), figures(words.amount, 35)],
      [...rowsOf(data), total(words.claim, formatRappen(claim))],
    ),
    ...(revived && revived.topUpRappen > 0
      ? [paragraph(words.topUp(formatRappen(revived.topUpRappen)))]
      : []),
    ...(data.because ? [paragraph(words.because[data.because])] : []),
    ...(data.replaces ? [paragraph(words.replaces)] : []),
    paragraph(words.pay(formatRappen(claim), longDate(language, dueOn))),
    paragraph(words.questions),
  ]
  return [
    ...closed(data, text),
    {
      kind: 'payment',
      part: {
        language,
        amountRappen: claim,
        creditor: data.creditor,
        debtor: data.debtor,
        reference: paymentReference(data.creditor.iban, data),
        message: words.message(wordsOf(data.office).programme, data.reference, year),
      },
    },
  ]
}

function rowsOf(data: ClaimLetterData): [string, string][] {
  const { language, entitlementRappen, paidRappen, finalRappen, bookedRappen, revived } = data
  const words = PAPERS[language].claimLetter
  const final: [string, string] = [words.final, formatRappen(finalRappen)]
  return [
    [words.entitlement, formatRappen(entitlementRappen)],
    ...(revived
      ? [final, [words.counted, formatRappen(revived.countedRappen)] satisfies [string, string]]
      : [[words.paid, formatRappen(paidRappen)] satisfies [string, string], final]),
    ...(bookedRappen > 0 ? [[words.booked, formatRappen(bookedRappen)] satisfies [string, string]] : []),
  ]
}

function why({ language, year, settledOn, exOfficio, revived }: ClaimLetterData): string {
  const words = PAPERS[language].claimLetter
  const settled = longDate(language, settledOn)
  if (revived) return words.whyRevived(year, settled)
  if (exOfficio === null) return words.why(year, settled)
  return words.whyExOfficio[exOfficio.unanswered](year, settled, longDate(language, exOfficio.awaitedUntil))
}
