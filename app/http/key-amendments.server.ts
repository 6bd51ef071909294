import type { Language } from '#app/domain/language.ts'
import type { Refusal } from '#app/domain/lifecycle/refusal.ts'
import type { Person } from '#app/domain/roles.ts'
import {
  type AgreementByKey,
  agreementsByKey,
  markOfAgreements,
} from '#app/models/agreement/agreements-by-key.server.ts'
import { agreementInForce } from '#app/models/agreement/amendment-records.server.ts'
import { proposeAmendment } from '#app/models/agreement/amendments.server.ts'
import { askedAmendment } from '#app/models/agreement/asked-amendment.server.ts'
import type { StoredKey } from '#app/models/programme/programme.server.ts'
import { withFiles } from '#app/models/records/received-files.server.ts'
import { amendmentPaper } from '#app/papers/amendment.ts'
import { drawDocument } from '#app/papers/drawing.server.ts'
import { errorText } from '#app/text/form-error.ts'
import { hurdleTexts } from '#app/text/hurdles.ts'
import { lookUp } from '#app/text/text.ts'

type Asking = { key: StoredKey; person: Person; language: Language; now: Date }
type Typed = { seen: string; ticked: readonly string[]; reason: string }
type Answer =
  | { ok: true }
  | { ok: false; errors: Record<string, string> }
  | { ok: false; refusal: 'changed_meanwhile' }

/**
 * Proposes an amendment to each agreement that was ticked, one after the other, each through the door of all amendments
 * and whole by itself. Those that are refused are named with their sentence; the others stand.
 */
export async function proposeByKey(asking: Asking, { seen, ticked, reason }: Typed): Promise<Answer> {
  const { key, now } = asking
  const all = agreementsByKey(key, now)
  if (markOfAgreements(all) !== seen) return { ok: false, refusal: 'changed_meanwhile' }
  const refused: string[] = []
  for (const reference of new Set(ticked)) {
    const found = all.find(({ dossier }) => dossier.reference === reference)
    const words = found ? await proposed(asking, found, reason) : errorText(asking.language, 'unknown_choice')
    if (words) refused.push(`${found?.dossier.party.name ?? reference}: ${words}`)
  }
  return refused.length === 0
    ? { ok: true }
    : { ok: false, errors: { ticked: `not_fulfilled:${refused.join(' ')}` } }
}

/** Why it was not, in sentences; nothing where it was. */
async function proposed({ person, language, now }: Asking, found: AgreementByKey, reason: string) {
  const { dossier, change } = found
  const current = agreementInForce(dossier)?.data
  const hurdles = hurdleTexts(language, found)
  if (!change || !current || hurdles.length > 0) return hurdles.join(' ')
  const asked = askedAmendment({ dossier, current, change, reason, side: 'canton' }, now)
  if (!asked.ok) return errorText(language, 'amendment_no_change')
  const { data, missing } = asked
  const versions = { before: current, after: data }
  const files = {
    amendment: await drawDocument(
      'amendment',
      amendmentPaper(dossier, { change, reason, missing }, versions),
    ),
    agreement: await drawDocument('agreement', data),
  }
  const result = await withFiles(Object.values(files), () =>
    proposeAmendment({ dossier, person, change, reason, data, files, now }),
  )
  return result.ok ? undefined : refusalWords(language, result)
}

function refusalWords(language: Language, { refusal, reasons = [] }: Refusal<string>) {
  const told = hurdleTexts(language, { errors: {}, reasons })
  return told.join(' ') || lookUp(language, `refusal.${refusal}`) || refusal
}
