import { SwissQRBill } from 'swissqrbill/pdf'
import type { Data } from 'swissqrbill/types'
import { formatReference, mm2pt } from 'swissqrbill/utils'
import { formatIban } from '#app/domain/iban.ts'
import { formatRappen, type Rappen } from '#app/domain/money.ts'
import { PAPERS } from '#app/text/papers.ts'
import { paymentFonts } from './fonts.server.ts'
import type { DocumentLanguage } from './furniture.ts'
import { figure, keepTogether, type Sheet, write } from './sheet.ts'

/** Who is paid or pays, as the standard wants it: a structured address. */
export type Payer = {
  name: string
  street: string
  buildingNumber: string
  postalCode: string
  town: string
  country: 'CH' | 'LI'
}

export type PaymentPart = {
  language: DocumentLanguage
  amountRappen: Rappen
  creditor: Payer & { iban: string }
  debtor: Payer
  reference: string
  message: string
}

/** The Swiss QR-bill has words of its own in these languages. */
const OF_THE_STANDARD = ['DE', 'FR', 'IT', 'EN'] as const

const HEIGHT = mm2pt(105)
/** Between text and payment part, with the footer inside. */
const ABOVE = 56

/**
 * Payment part and receipt at the foot of the page, drawn by the library of the Swiss QR-bill in one of the
 * faces that the standard allows. It is a picture with words of its own: what is printed in it is told once.
 */
export function drawPaymentPart(sheet: Sheet, part: PaymentPart) {
  const { doc } = sheet
  const bill = new SwissQRBill(billOf(part), {
    language: OF_THE_STANDARD.find((one) => one === part.language.toUpperCase()) ?? 'DE',
    fontName: 'Liberation Sans',
    scissors: true,
  })
  for (const [name, font] of Object.entries(paymentFonts()))
    doc.registerFont(name, font as unknown as Uint8Array)
  keepTogether(sheet, HEIGHT + ABOVE - doc.page.margins.bottom)
  const top = doc.page.height - HEIGHT
  sheet.reserved.set(doc.page, HEIGHT - FOOT)
  // Nothing in the payment part may be moved to a new page.
  doc.page.margins = { ...doc.page.margins, bottom: 0 }
  write(sheet, 'regular', 10).lineGap(0)
  figure(sheet, { alt: wordsOf(part), box: [0, top, doc.page.width, doc.page.height] }, () => {
    doc.save().fillColor('black')
    doc.y = top
    bill.attachTo(doc, 0, top)
    doc.restore()
  })
}

/** The footer of a page without payment part is that far up already. */
const FOOT = 26

function billOf({ amountRappen, creditor, debtor, reference, message }: PaymentPart): Data {
  const { iban, ...payee } = creditor
  return {
    currency: 'CHF',
    amount: amountRappen / 100,
    creditor: { ...payer(payee), account: iban },
    debtor: payer(debtor),
    reference,
    message: within(message, 140),
  }
}

function payer({ name, street, buildingNumber, postalCode, town, country }: Payer) {
  return {
    name: within(name, 70),
    address: within(street, 70),
    ...(buildingNumber && { buildingNumber: within(buildingNumber, 16) }),
    zip: within(postalCode, 16),
    city: within(town, 35),
    country,
  }
}

/** Letters beyond the set of the standard become their base letter, and a full stop where there is none. */
function within(text: string, length: number) {
  const allowed = text
    .normalize('NFC')
    .replace(BEYOND, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, '').replace(BEYOND, '.'))
  return allowed.replace(/\s+/g, ' ').trim().slice(0, length).trim()
}

/** Swiss Implementation Guidelines QR-bill, 4.1.1: Basic Latin, Latin-1, Latin Extended-A, Ș ș Ț ț and €. */
const BEYOND = /[^\u0020-\u007e\u00a0-\u017f\u0218-\u021b€]/gu

function wordsOf({ language, amountRappen, creditor, debtor, reference, message }: PaymentPart) {
  const values = {
    amount: formatRappen(amountRappen),
    account: formatIban(creditor.iban),
    creditor: addressOf(creditor),
    reference: formatReference(reference),
    debtor: addressOf(debtor),
    message,
  }
  return PAPERS[language].paymentPart(values)
}

function addressOf({ name, street, buildingNumber, postalCode, town }: Payer) {
  return `${name}, ${`${street} ${buildingNumber}`.trim()}, ${postalCode} ${town}`
}
