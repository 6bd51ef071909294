import type { DataOf } from '#templates/catalogue.ts'
import type { Asked } from './asked.server.ts'
import { reportFiled } from './receipt.server.ts'

/** What the report says as it was filed last; before the first filing there is none. */
export function filedReportFacts(asked: Asked): DataOf<'filed-report'> | undefined {
  const filed = reportFiled(asked)
  if (!filed) return undefined
  const { head, late, entitlementRappen, content } = filed
  return { ...head, ...content, entitlementRappen, late: late ?? false }
}
