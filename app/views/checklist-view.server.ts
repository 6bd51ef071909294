import { CHECKLIST_RULES } from '#app/domain/application/checklist.ts'
import { findingsByRule } from '#app/domain/application/findings.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { checklistOf, markOfChecklist } from '#app/models/dossier/checklist.server.ts'
import { dossierFacts } from '#app/models/dossier/dossier-facts.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { settingsOf } from '#app/models/money/pinned.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'

export type ShownRule = ReturnType<typeof checklistFor>['rules'][number]

/** For each rule of the check list: what the portal found, and the verdict so far. */
export function checklistFor(dossier: Dossier, now: Date) {
  const findings = findingsByRule(dossierFacts(dossier), today(now))
  const { referenceDate } = programmeOf(dossier.periodId).settings
  const ratio = settingsOf(dossier).matchingRatio.join(' : ')
  const entries = checklistOf(dossier.id)
  return {
    seen: markOfChecklist(dossier.id),
    rules: CHECKLIST_RULES.map((rule) => {
      const entry = entries.find((one) => one.rule === rule)
      return {
        rule,
        referenceDate,
        ratio,
        findings: findings[rule],
        verdict: entry?.verdict ?? null,
        remark: entry?.remark ?? '',
        isOutdated: entry?.isOutdated ?? false,
        checkedBy: entry?.checkedBy ?? null,
        checkedAt: entry?.checkedAt ?? null,
      }
    }),
  }
}
