import type { reasons as source } from '#app/text/de/reasons.ts'
import { agreement } from './reasons/agreement.ts'
import { application } from './reasons/application.ts'
import { mergers } from './reasons/mergers.ts'
import { money } from './reasons/money.ts'
import { report } from './reasons/report.ts'

export const reasons: Record<keyof typeof source, string> = {
  ...application,
  ...agreement,
  ...report,
  ...money,
  ...mergers,
}
