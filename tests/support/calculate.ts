import { run } from '#app/commands/calculate.ts'
import { asked } from './command.ts'

export const CONTRACT = {
  referenceDate: '2023-12-31',
  key: {
    form: 'per_capita',
    base: 200_000,
    rate: 450,
    minimumPopulation: 0,
    minimum: 0,
    cap: null,
    memberBonus: 0,
    association: 'on_sum',
    proration: 'full_year',
    rounding: { unit: 100, mode: 'half_up' },
  },
  parties: [{ id: 'root', members: [1065], startOn: '2025-01-01', deduct: 0, eligibleCost: null }],
}

export const calculate = (input: unknown) =>
  asked(run, [], typeof input === 'string' ? input : JSON.stringify(input))
