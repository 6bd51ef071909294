import { z } from 'zod'
import { LARGEST_AMOUNT } from './money.ts'

/** What comes from outside as an amount. */
export const Rappen = z.int().min(0).brand<'Rappen'>()

/** An amount that calculations may add to. */
export const AddableRappen = z.int().min(0).max(LARGEST_AMOUNT).brand<'Rappen'>()
