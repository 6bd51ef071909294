import type { z } from 'zod'
import { type Fraction, floor, fraction, minus } from './fraction.ts'

/** An amount in whole Rappen, never negative. Only this file turns amounts into text and text into amounts. */
export type Rappen = number & z.core.$brand<'Rappen'>

/** Amounts set against each other, in whole Rappen: what is left may be negative, and its field says on whose side. */
export type Balance = number & z.core.$brand<'Balance'>

/** What people type and what calculations add to stays below CHF 100 billion, so that hundreds of lines add up exactly. */
export const LARGEST_AMOUNT = 9_999_999_999_999

/** own : canton, 1 : 4, 45 of 100 … always whole numbers, never a decimal. */
export type Ratio = readonly [number, number]

/** An amount that need not be whole yet: whole Rappen and the proper fraction of one that is left. */
export type ExactAmount = { readonly rappen: Rappen; readonly fraction: Ratio | null }

/** Asserts a safe integer that is not negative: what may be is a balance. */
export const rappen = (value: number | bigint): Rappen => {
  const amount = safeInteger(value)
  if (amount < 0) throw new RangeError(`${value} is negative: an amount is not`)
  return amount as Rappen
}

/** Asserts a safe integer. */
export const balance = (value: number | bigint): Balance => safeInteger(value) as Balance

export const isRepresentable = (value: bigint): boolean =>
  value <= BigInt(Number.MAX_SAFE_INTEGER) && value >= BigInt(Number.MIN_SAFE_INTEGER)

export const sumRappen = (amounts: readonly Rappen[]): Rappen =>
  rappen(amounts.reduce((sum, amount) => sum + BigInt(amount), 0n))

export const exactAmount = (value: Fraction): ExactAmount => {
  const whole = floor(value)
  const rest = minus(value, fraction(whole))
  return {
    rappen: rappen(whole),
    fraction: rest.numerator === 0n ? null : [Number(rest.numerator), Number(rest.denominator)],
  }
}

/**
 * Reads `12'500`, `12’500.50`, `12'500,50`, `12 500.–`, `12500.-`, with or without `CHF` or `Fr.` on one side; else
 * undefined. Behind a comma only two digits are Rappen: `12,500` may be thousands.
 */
export const parseRappen = (text: string): Rappen | undefined => {
  const amount = typedAmount(text)
  return amount !== undefined && amount <= LARGEST_AMOUNT ? rappen(Number(amount)) : undefined
}

/** Whether it reads as an amount, and is more than this. */
export const isBeyond = (text: string, most: number): boolean => (typedAmount(text) ?? 0n) > BigInt(most)

const typedAmount = (text: string): bigint | undefined => {
  const match = text.length <= 40 ? TYPED_AMOUNT.exec(text.trim()) : null
  if (!match) return undefined
  const [, before, whole = '', , afterDot, afterComma, after] = match
  const cents = afterDot ?? afterComma ?? ''
  if (before && after) return undefined
  return BigInt(whole.replaceAll(/\D/g, '')) * 100n + BigInt(cents.padEnd(2, '0'))
}

/** `CHF 12’500.00` */
export const formatRappen = (amount: Rappen | Balance): string => `CHF ${formatAmount(amount)}`

/** `12’500.00`, for columns that already say CHF. */
export const formatAmount = (amount: Rappen | Balance): string => {
  const digits = String(Math.abs(amount)).padStart(3, '0')
  const francs = digits.slice(0, -2).replaceAll(/\B(?=(\d{3})+$)/g, '’')
  return `${amount < 0 ? '−' : ''}${francs}.${digits.slice(-2)}`
}

/** `+1’250.00`, `−1’250.00`, `0.00`: what is more or less than before. */
export const formatDifference = (amount: Rappen | Balance): string =>
  `${amount > 0 ? '+' : ''}${formatAmount(amount)}`

/** `12’500`, and `2.50` where Rappen are left: for the axes of charts. */
export const formatFrancs = (amount: Rappen | Balance): string => formatAmount(amount).replace(/\.00$/, '')

const safeInteger = (value: number | bigint): number => {
  const amount = Number(value)
  if (!Number.isSafeInteger(amount)) throw new RangeError(`${value} is no amount in whole Rappen`)
  return amount
}

const TYPED_AMOUNT =
  /^(CHF|S?Fr\.?)?\s*(\d{1,3}(?:(['’\s])\d{3}(?:\3\d{3})*)|\d+)(?:\.(\d{1,2})|,(\d{2})|[.,][-–—]{1,2})?\s*(CHF|S?Fr\.?)?$/i
