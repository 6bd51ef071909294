import { replaysCalculation, replaysSettlement } from '#app/domain/contribution/pinned.ts'
import { type Finding, runCheck } from './check.ts'
import type { CommandIo } from './io.ts'
import { onDataFolder } from './on-data-folder.ts'

const HELP = `npm run -s replay

Computes every stored calculation and settlement once more, from what was pinned with it.

exit        0 and their number, or 1 and the list of those that give something else
`

export function run(args: string[], io: CommandIo): Promise<number> {
  return runCheck(args, io, { help: HELP, check })
}

async function check(): Promise<Finding> {
  const { allCalculations } = await onDataFolder(() => import('#app/models/money/calculations.server.ts'))
  const { allSettlements } = await onDataFolder(() => import('#app/models/report/reports.server.ts'))
  const calculations = allCalculations()
  const settlements = allSettlements()
  const different = [
    ...calculations
      .filter(({ calculation }) => !replaysCalculation(calculation))
      .map(({ id, reference }) => `calculation ${id} (${reference})`),
    ...settlements
      .filter(({ settlement }) => !replaysSettlement(settlement))
      .map(({ year, reference }) => `settlement ${year} (${reference})`),
  ]
  const counts = `${calculations.length} calculations, ${settlements.length} settlements, ${different.length} different`
  return { ok: different.length === 0, lines: [counts, ...different] }
}
