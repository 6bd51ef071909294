import type { SettlementStep } from '#app/domain/contribution/settlement.ts'
import type { Language } from '#app/domain/language.ts'
import { formatRappen } from '#app/domain/money.ts'
import { settlementDe } from './de/settlement.ts'
import { settlementEn } from './en/settlement.ts'
import type { TraceLine } from './trace.ts'

/** The words of a settlement in one language; amounts arrive formatted. */
export type SettlementWording = {
  label: Record<SettlementStep['step'], string>
  matchable: (eligible: string, thirdParty: string) => string
  match: (figures: { ratio: string; carried: string; entitlement: string; holds: boolean }) => string
  kept: string
  rule: Record<'reduce' | 'forfeit', (cut: string) => string>
  balance: (paid: string, final: string) => string
  claim: (amount: string) => string
  topUp: (amount: string) => string
  even: string
}

const WORDINGS: Record<Language, SettlementWording> = { de: settlementDe, en: settlementEn }

/** The way from the accounts to the final contribution, line by line. */
export function settlementLines(language: Language, trace: readonly SettlementStep[]): TraceLine[] {
  const words = WORDINGS[language]
  return trace.map((step) => ({ label: words.label[step.step], ...tell(step, words) }))
}

function tell(step: SettlementStep, words: SettlementWording): Omit<TraceLine, 'label'> {
  switch (step.step) {
    case 'matchable':
      return {
        text: words.matchable(formatRappen(step.eligible), formatRappen(step.thirdParty)),
        result: formatRappen(step.matchable),
      }
    case 'match':
      return {
        text: words.match({
          ratio: step.ratio.join(' : '),
          carried: formatRappen(step.carried),
          entitlement: formatRappen(step.entitlement),
          holds: step.holds,
        }),
        result: formatRappen(step.carried),
      }
    case 'rule':
      return {
        text: step.cut === 0 ? words.kept : words.rule[step.rule](formatRappen(step.cut)),
        result: formatRappen(step.final),
      }
    case 'balance':
      return {
        text: words.balance(formatRappen(step.paid), formatRappen(step.final)),
        result: balanceOf(step, words),
      }
  }
}

function balanceOf({ claim, topUp }: Extract<SettlementStep, { step: 'balance' }>, words: SettlementWording) {
  if (claim > 0) return words.claim(formatRappen(claim))
  return topUp > 0 ? words.topUp(formatRappen(topUp)) : words.even
}
