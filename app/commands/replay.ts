import { replaysCalculation, replaysSettlement } from '#app/domain/contribution/pinned.ts'
import { type Finding, runCheck } from './check.ts'
import { faultOfRecord, sentenceOfTerms } from './fault-sentences.ts'
import type { CommandIo } from './io.ts'
import { onDataFolder } from './on-data-folder.ts'

const HELP = `npm run -s replay

Computes every stored calculation and settlement once more, from what was pinned with it, and compares them, and the
keys they rest on, with the events that answered for them: one that was raised together with its key is found too.

Of every activity report that was issued, words and figures are compared with the check code of its paper.

What they rest on is compared as well with the version of the settings that was pinned with the approval.

exit        0 and their number, or 1 and the list of those that give something else or are not what was decided
`

/** What a result is computed from and kept in. */
const COMPUTED = /^(?:activity_reports|calculations|distribution_keys|settlements)\//

export function run(args: string[], io: CommandIo): Promise<number> {
  return runCheck(args, io, { help: HELP, check })
}

async function check(): Promise<Finding> {
  const { allCalculations } = await onDataFolder(() => import('#app/models/money/calculations.server.ts'))
  const { allSettlements } = await onDataFolder(() => import('#app/models/report/reports.server.ts'))
  const { otherTerms } = await import('#app/models/money/pinned-terms.server.ts')
  const { otherReports } = await import('#app/papers/activity-report.server.ts')
  const { verifyRecords } = await import('#app/models/records/proof.server.ts')
  const calculations = allCalculations()
  const settlements = allSettlements()
  const different = [
    ...calculations
      .filter(({ calculation }) => !replaysCalculation(calculation))
      .map(({ id, reference }) => `calculation ${id} (${reference})`),
    ...settlements
      .filter(
        ({ settlement, finalRappen }) =>
          !replaysSettlement(settlement) || settlement.result.final !== finalRappen,
      )
      .map(({ year, reference }) => `settlement ${year} (${reference})`),
  ]
  const undecided = verifyRecords()
    .faults.filter(({ record }) => COMPUTED.test(record))
    .map(faultOfRecord)
  const activity = otherReports()
  different.push(...activity.different.map((reference) => `activity report ${reference}`))
  const counts = [
    `${calculations.length} calculations`,
    `${settlements.length} settlements`,
    `${activity.reports} activity reports`,
    `${different.length} different`,
  ].join(', ')
  const others = otherTerms().map(sentenceOfTerms)
  const lines = [...different, ...others, ...undecided]
  return { ok: lines.length === 0, lines: [counts, ...lines] }
}
