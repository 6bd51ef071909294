import { townsOf } from './municipalities.ts'

export const root = [{ id: 'root', members: [1065] }]

export const perCapita = { form: 'per_capita', base: 200_000, rate: 450 }

export const fixed = (amount: number) => ({ form: 'fixed', amount, rounding: { unit: 1 } })

export const towns = townsOf(1_500, 2_000, 2_001, 12_000)

export const town = (...members: number[]) => [{ members }]
