import { z } from 'zod'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { LANGUAGES } from '#app/domain/language.ts'
import { longDate } from '#app/text/dates.ts'
import { PAPERS } from '#app/text/papers.ts'
import { type Block, paragraph } from './blocks.ts'
import { CheckUrl } from './check-code.ts'
import { line, Office } from './shapes.ts'
import { aboutDossier } from './template.ts'

/** What every letter of the canton to a party needs: whom it goes to, about which dossier, from whom. */
export const Letter = z.strictObject({
  language: z.enum(LANGUAGES),
  reference: line,
  issuedAt: z.iso.datetime(),
  office: Office,
  party: line,
  recipient: z.strictObject({
    name: line,
    attention: line,
    street: line,
    postalCode: line,
    town: line,
  }),
  /** Who answers for the letter. */
  signer: z.strictObject({ name: line, function: line }),
  checkUrl: CheckUrl,
})
export type Letter = z.infer<typeof Letter>

/** What is the same for every letter beside its words. */
export function letter(frozen: Letter) {
  return { ...aboutDossier(frozen), createdAt: frozen.issuedAt }
}

export function addressOf({ language, recipient, reference, party, issuedAt, office }: Letter): Block {
  const words = PAPERS[language].letter
  const { name, attention, street, postalCode, town } = recipient
  return {
    kind: 'address',
    recipient: [name, attention, street, `${postalCode} ${town}`],
    details: [
      [words.date, `${office.town}, ${longDate(language, dayInZurich(issuedAt))}`],
      [words.party, party],
      [words.reference, reference],
      [words.contact, `${office.phone}\n${office.email}`],
    ],
  }
}

/** Greeting and signature never stand alone on a page: at least two lines of the text go with them. */
export function closed(letter: Letter, text: readonly Block[]): Block[] {
  const heights = [CLOSING + ONE_LINE, CLOSING]
  const above = text.slice(-2).map((block, index) => {
    const isText = block.kind === 'paragraph' || block.kind === 'list'
    return isText ? { ...block, below: heights[index] ?? CLOSING } : block
  })
  return [...text.slice(0, -2), ...above, ...closingOf(letter)]
}

const ONE_LINE = 20
const CLOSING = 58

/** The parts stay together: each tells how much room it and those below it need. */
function closingOf({ language, signer, office }: Letter): Block[] {
  return [
    { ...paragraph(PAPERS[language].letter.greeting), room: CLOSING },
    { ...paragraph(office.name, 'strong'), room: 34 },
    { ...paragraph([signer.name, signer.function].filter(Boolean).join(', ')), room: 16 },
  ]
}
