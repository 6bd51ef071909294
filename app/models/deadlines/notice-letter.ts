import type { Language } from '#app/domain/language.ts'
import type { MailLetter } from '#emails/facts.ts'
import type { DunningNoticeData } from '#templates/dunning-notice.ts'
import type { Office } from '#templates/shapes.ts'

/** What the mail of a notice tells; its letter says the same. */
type Told = {
  language: Language
  writtenAt: string
  reference: string
  party: string
  year: number | null
  dueOn: string | null
  newDueOn: string | null
  path: string
  nothingToHold: boolean
  letter: MailLetter
}

/** The letter that goes with the mail of a notice; the same mail gives the same letter. */
export function noticeLetter(
  told: Told,
  { office, baseUrl }: { office: Office; baseUrl: string },
): DunningNoticeData {
  const { language, writtenAt, reference, party, year, dueOn, newDueOn, nothingToHold, path, letter } = told
  const { recipient, ...notice } = letter
  if (year === null || dueOn === null || newDueOn === null)
    throw new Error('A notice names the year, the day that has passed and the new one')
  return {
    ...notice,
    language,
    issuedAt: writtenAt,
    reference,
    party,
    year,
    dueOn,
    newDueOn,
    ...(nothingToHold && { nothingToHold }),
    office,
    recipient: { ...recipient, name: recipient.name ?? party },
    signer: { name: office.canton, function: '' },
    reportUrl: `${baseUrl}${path}`,
    checkUrl: `${baseUrl}/verify`,
  }
}
