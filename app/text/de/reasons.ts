import { agreement } from './reasons/agreement.ts'
import { application } from './reasons/application.ts'
import { mergers } from './reasons/mergers.ts'
import { money } from './reasons/money.ts'
import { report } from './reasons/report.ts'

/** Why something cannot be done. */
export const reasons = { ...application, ...agreement, ...report, ...money, ...mergers } as const
