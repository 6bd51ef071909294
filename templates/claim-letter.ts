import { z } from 'zod'
import { formatRappen } from '#app/domain/money.ts'
import { paymentReference } from '#app/domain/payment-reference.ts'
import { Rappen } from '#app/domain/rappen.ts'
import { longDate } from '#app/text/dates.ts'
import { PAPERS } from '#app/text/papers.ts'
import { type Block, heading, paragraph } from './blocks.ts'
import { renderDocument } from './document.ts'
import { addressOf, closingOf, Letter, letterOptions, line } from './letter.ts'

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
  year: z.int().min(2000).max(2100),
  settledOn: z.iso.date(),
  entitlementRappen: Rappen,
  paidRappen: Rappen,
  finalRappen: Rappen,
  dueOn: z.iso.date(),
  /** It was to be set off against a tranche that is not paid: this letter asks for it once more. */
  offsetLapsed: z.boolean(),
  /** The account of the canton, IBAN or QR-IBAN. */
  creditor: Payer.extend({ iban: z.string().regex(/^(CH|LI)\d{7}[0-9A-Z]{12}$/) }),
  debtor: Payer,
}).refine(({ paidRappen, finalRappen }) => paidRappen > finalRappen, { error: 'nothing_to_claim' })
export type ClaimLetterData = z.infer<typeof ClaimLetterData>

export function claimLetterPdf(data: ClaimLetterData, { compress = true } = {}): Promise<Uint8Array> {
  const frozen = ClaimLetterData.parse(data)
  const { language, party, reference, year } = frozen
  const words = PAPERS[language].claimLetter
  return renderDocument({
    ...letterOptions(frozen),
    title: `${words.title(year)}, ${party} (${reference})`,
    subject: `${words.title(year)}, ${party}`,
    data: { name: words.attachment, description: words.description, json: frozen },
    blocks: claimBlocks(frozen),
    compress,
  })
}

function claimBlocks(data: ClaimLetterData): Block[] {
  const { language, year, settledOn, entitlementRappen, paidRappen, finalRappen, dueOn } = data
  const words = PAPERS[language].claimLetter
  const claim = Rappen.parse(paidRappen - finalRappen)
  return [
    addressOf(data),
    heading(1, words.title(year)),
    paragraph(words.greeting),
    paragraph(words.why(year, longDate(language, settledOn))),
    {
      kind: 'table',
      caption: '',
      columns: [
        { label: words.item, share: 65 },
        { label: words.amount, share: 35, align: 'right' },
      ],
      rows: [
        { cells: [words.entitlement, formatRappen(entitlementRappen)] },
        { cells: [words.paid, formatRappen(paidRappen)] },
        { cells: [words.final, formatRappen(finalRappen)] },
        { cells: [words.claim, formatRappen(claim)], tone: 'total' },
      ],
    },
    ...(data.offsetLapsed ? [paragraph(words.offsetLapsed)] : []),
    paragraph(words.pay(formatRappen(claim), longDate(language, dueOn))),
    paragraph(words.questions),
    ...closingOf(data),
    {
      kind: 'payment',
      part: {
        language,
        amountRappen: claim,
        creditor: data.creditor,
        debtor: data.debtor,
        reference: paymentReference(data.creditor.iban, data),
        message: words.message(data.reference, year),
      },
    },
  ]
}
