import type { Ratio } from '#app/domain/money.ts'

/** `6’293`: counts with the apostrophe of Switzerland, the same in every language and every engine. */
export function formatCount(count: number) {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '’')
}

/** `45 %`, `45.5 %`, and `1/3` where per cent would not be exact: a part of the whole as people type it. */
export function formatShare([part, whole]: Ratio): string {
  const thousandths = (part * 100_000) / whole
  return Number.isInteger(thousandths) ? `${thousandths / 1000} %` : `${part}/${whole}`
}
