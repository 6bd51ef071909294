import { z } from 'zod'
import {
  CHAIN_BODIES,
  CHAIN_KINDS,
  CHAIN_PLACES,
  CHAIN_RECORDERS,
  LONGEST_COPY,
  LONGEST_DELEGATE,
  LONGEST_STEP,
  MOST_COPIES,
  MOST_STEPS,
} from './chain-values.ts'

const ChainStep = z.strictObject({
  code: z.string().regex(/^[a-z0-9][a-z0-9_-]{0,39}$/),
  body: z.enum(CHAIN_BODIES),
  kind: z.enum(CHAIN_KINDS),
  place: z.enum(CHAIN_PLACES),
  /** As it is said of what is missing: «Beschluss des Regierungsrats». */
  name: z.string().min(1).max(LONGEST_STEP),
  /** Beside its day, which each has: the number of its business, and its paper. */
  asksNumber: z.boolean(),
  asksPaper: z.boolean(),
  recordedBy: z.enum(CHAIN_RECORDERS),
  sendsBack: z.boolean(),
})
export type ChainStep = z.infer<typeof ChainStep>

/** Who else decides in a period, step by step in their order. */
export const Chain = z.strictObject({
  steps: z.array(ChainStep).max(MOST_STEPS),
  /** Who is authorised by name to act for the canton («Integrationsdelegierte»); empty: nobody beside the office. */
  delegate: z.string().max(LONGEST_DELEGATE),
  /** Who gets a copy of what was decided (Verteiler). */
  distribution: z.array(z.string().min(1).max(LONGEST_COPY)).max(MOST_COPIES),
})
export type Chain = z.infer<typeof Chain>

/** Of a programme in which nobody decides beside the office and its second person. */
export const EMPTY_CHAIN: Chain = { steps: [], delegate: '', distribution: [] }
