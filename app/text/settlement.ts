import type { SettlementStep } from '#app/domain/contribution/settlement.ts'
import type { YearMoney } from '#app/domain/contribution/settlement-input.ts'
import type { Language } from '#app/domain/language.ts'
import { formatRappen } from '#app/domain/money.ts'
import { type Translate, translator } from './text.ts'
import type { TraceLine } from './trace.ts'

/** The way from the accounts to the final contribution, line by line. */
export function settlementLines(language: Language, trace: readonly SettlementStep[]): TraceLine[] {
  const t = translator(language)
  return trace.map((step) => ({ label: t(`settlement.label.${step.step}`), ...tell(step, t) }))
}

function tell(step: SettlementStep, t: Translate): Omit<TraceLine, 'label'> {
  switch (step.step) {
    case 'matchable':
      return {
        text: t('settlement.line.matchable', {
          eligible: formatRappen(step.eligible),
          thirdParty: formatRappen(step.thirdParty),
        }),
        result: formatRappen(step.matchable),
      }
    case 'match':
      return {
        text: [
          ...(step.accepted ? [t('settlement.accepted', { amount: formatRappen(step.accepted) })] : []),
          t(`settlement.line.match.${step.holds ? 'holds' : 'fails'}`, {
            ratio: step.ratio.join(' : '),
            carried: formatRappen(step.carried),
            entitlement: formatRappen(step.entitlement),
          }),
        ].join(' '),
        result: formatRappen(step.carried),
      }
    case 'rule':
      return {
        text:
          step.cut === 0
            ? t('settlement.line.kept')
            : t(`settlement.line.${step.rule}`, { cut: formatRappen(step.cut) }),
        result: formatRappen(step.final),
      }
    case 'balance':
      return {
        text: [
          t('settlement.line.balance', { paid: formatRappen(step.paid), final: formatRappen(step.final) }),
          ...(step.moved ? partsOf(step.moved, t) : []),
        ].join(' '),
        result: balanceOf(step, t),
      }
  }
}

/** What is counted as paid out, where more than payments made it up. */
function partsOf(moved: YearMoney, t: Translate): string[] {
  const parts = MOVEMENTS.filter((part) => moved[part] > 0)
  if (parts.length === 0 || (parts.length === 1 && parts[0] === 'paid')) return []
  const told = parts.map((part) => t(`settlement.moved.${part}`, { amount: formatRappen(moved[part]) }))
  return [t('settlement.line.moved', { parts: told.join(', ') })]
}

const MOVEMENTS = ['paid', 'ordered', 'returned', 'offset', 'waived'] as const satisfies (keyof YearMoney)[]

function balanceOf({ claim, topUp }: Extract<SettlementStep, { step: 'balance' }>, t: Translate) {
  if (claim > 0) return t('settlement.balance.claim', { amount: formatRappen(claim) })
  return topUp > 0
    ? t('settlement.balance.topUp', { amount: formatRappen(topUp) })
    : t('settlement.balance.even')
}
