import type { Language } from '#app/domain/language.ts'
import { reason } from '#app/domain/lifecycle/reasons.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { extendableFor, type ReportingYear } from '#app/models/report/report-facts.server.ts'
import { toldReasons } from '#app/text/reasons.ts'

type Entered = { dossier: Dossier; reportingYear: ReportingYear; language: Language }

export type ShownExtension = ReturnType<typeof extensionFor>

/** For `<ExtensionPage>`: between which days another one may be given, and why a correction has nothing to put right. */
export function extensionFor(
  { dossier, reportingYear, language }: Entered,
  { corrects }: { corrects: boolean },
) {
  const { weekendRule, fourEyes } = programmeOf(dossier.periodId).settings
  const extendable = extendableFor(reportingYear, dossier.periodId)
  const nothing = corrects && extendable?.before === null
  return {
    weekendRule,
    held: nothing ? toldReasons(language, [reason('extension_nothing_to_correct')]) : [],
    bounds: extendable && {
      usualUntil: extendable.usualUntil,
      longestUntil: fourEyes.longExtensions ? extendable.longestUntil : null,
    },
  }
}
