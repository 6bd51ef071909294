import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decide, offered } from '#app/domain/lifecycle/decide.ts'
import { type ReportingYearAction, reportingYearMachine } from '#app/domain/lifecycle/reporting-year.ts'
import { trancheMachine } from '#app/domain/lifecycle/tranche.ts'
import { balance, rappen } from '#app/domain/money.ts'
import { FULL_INPUT, reportingYearFacts, TODAY, trancheFacts } from '../support/facts.ts'
import { EVERYONE, everyMoveIsInTheTable, type Step, steps, walk } from '../support/lifecycle-walks.ts'

const walkYear = (taken: Step[]) =>
  walk(
    reportingYearMachine,
    {
      factsOf: (facts, actions) =>
        reportingYearFacts({
          ...facts,
          ...(!actions.includes('submit') && { filed: null }),
          settledExOfficio: lastSettling(actions) === 'settle_ex_officio',
        }),
    },
    taken,
  )

/** How a year was settled last. */
const lastSettling = (actions: readonly string[]) =>
  actions.findLast((action) => ['approve', 'confirm', 'settle_ex_officio'].includes(action))

/** What leads aside, to a settlement without a report and back to waiting for it. */
const ASIDE = ['settle_ex_officio', 'settle', 'reopen', 'await_again']

describe('a reporting year in the hands of anybody', () => {
  test('never leaves the table', () => {
    fc.assert(fc.property(steps, (taken) => everyMoveIsInTheTable('reportingYear', walkYear(taken).moves)))
  })

  test('is never approved without having been submitted and taken up', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const { moves } = walkYear(taken)
        const approved = moves.findIndex(({ to }) => to === 'approved')
        if (approved < 0) return
        const before: ReportingYearAction[] = moves
          .slice(0, approved)
          .filter(({ action, from, to }) => from !== to && !ASIDE.includes(action))
          .map(({ action }) => action)
        expect(before.slice(0, 3)).toEqual(['open', 'submit', 'take_up'])
      }),
    )
  })

  test('is never confirmed by the person who approved it', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const { moves } = walkYear(taken)
        for (const [index, { action, person }] of moves.entries())
          if (action === 'confirm') expect(moves[index - 1]).not.toMatchObject({ person })
      }),
    )
  })
})

describe('tranches of one year in the hands of anybody', () => {
  test('never add up to more than the entitlement, nor move without an agreement in force', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 20_000_00 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(amounts, fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean())), (sizes, taken) => {
        const tranches = sizes.map((size) => ({ state: trancheMachine.initial, amountRappen: rappen(size) }))
        const committed = () =>
          tranches
            .filter(({ state }) => ['released', 'ordered', 'paid'].includes(state))
            .reduce((sum, { amountRappen }) => sum + amountRappen, 0)
        for (const [which, pick, agreementActive] of taken) {
          const tranche = tranches[which % tranches.length]
          if (!tranche) continue
          const facts = trancheFacts({ ...tranche, agreementActive, committedRappen: balance(committed()) })
          const actor = { id: 'fin', roles: EVERYONE }
          const open = offered(trancheMachine, { facts, actor })
          const action = open[pick % Math.max(open.length, 1)]
          if (!action) continue
          const decision = decide(trancheMachine, action, { facts, actor, input: FULL_INPUT, today: TODAY })
          if (!decision.allowed) continue
          if (decision.to === 'released' || decision.to === 'ordered') expect(agreementActive).toBe(true)
          tranche.state = decision.to
          expect(committed()).toBeLessThanOrEqual(facts.entitlementRappen)
        }
      }),
    )
  })
})
