import type { Language } from '#app/domain/language.ts'
import { type Balance, balance, rappen } from '#app/domain/money.ts'
import {
  type AgreementByKey,
  agreementsByKey,
  firstYearOf,
  markOfAgreements,
} from '#app/models/agreement/agreements-by-key.server.ts'
import { creditYears } from '#app/models/programme/credits.server.ts'
import type { StoredKey } from '#app/models/programme/programme.server.ts'
import { hurdleTexts } from '#app/text/hurdles.ts'

/** What a version in force changes of the agreements that run, and what stands in the way of each. */
export function keyAgreements(key: StoredKey, { language, now }: { language: Language; now: Date }) {
  const all = agreementsByKey(key, now)
  const rows = all.map((one) => agreementShown(one, language))
  return { from: firstYearOf(key), rows, sums: sumsOf(key, all), seen: markOfAgreements(all) }
}
export type KeyAgreement = ReturnType<typeof agreementShown>

/** `same`: the agreement says already what the key gives; `ready`: an amendment can be proposed. */
function agreementShown(one: AgreementByKey, language: Language) {
  const { dossier, change, amendment } = one
  const years = one.years.map(({ before, after, ...year }) => ({
    ...{ ...year, before, after },
    difference: after === null ? null : balance(after - before),
  }))
  const hurdles = hurdleTexts(language, one)
  const standing = standingOf(one, hurdles)
  return {
    reference: dossier.reference,
    party: dossier.party.name,
    /** The form of the amendment as it would be prepared alone; null where none can be begun. */
    prepared: change && amendment === null && standing !== 'same' ? queryOf(change) : null,
    amendment,
    years,
    standing,
    hurdles,
  }
}

function standingOf({ change, errors }: AgreementByKey, hurdles: readonly string[]) {
  if (Object.values(errors).includes('amendment_no_change')) return 'same' as const
  return change && hurdles.length === 0 ? ('ready' as const) : ('held' as const)
}

function queryOf({ fromYear, keyVersion }: NonNullable<AgreementByKey['change']>): string {
  const fields = { fromYear: String(fromYear), keyVersion: String(keyVersion) }
  return String(new URLSearchParams(fields))
}

/** Each year over all of them, against what is left of its credit (null: none was entered). */
function sumsOf({ periodId, inForceFrom }: StoredKey, all: readonly AgreementByKey[]) {
  const left = new Map(creditYears(periodId, inForceFrom).map((one) => [one.year, one.leftRappen]))
  const years = [...new Set(all.flatMap((one) => one.years.map(({ year }) => year)))].sort()
  return years.map((year) => {
    const own = all.flatMap((one) => one.years.filter((row) => row.year === year))
    const before = own.reduce((sum, row) => rappen(sum + row.before), rappen(0))
    const after = own.reduce((sum, row) => rappen(sum + (row.after ?? row.before)), rappen(0))
    const difference = balance(after - before)
    const leftBefore: Balance | null = left.get(year) ?? null
    return {
      year,
      before,
      after,
      difference,
      left: leftBefore === null ? null : balance(leftBefore - difference),
    }
  })
}
export type KeyAgreementSum = ReturnType<typeof sumsOf>[number]
