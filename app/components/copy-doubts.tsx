import type { CopyFindings, Doubt } from '#app/domain/agreement/signed-copy.ts'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { longDate } from '#app/text/dates.ts'
import { paperNamed } from '#app/text/known-paper.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'

/** What somebody has to look at in a signed copy. */
export function Doubts({ doubts, findings }: { doubts: readonly Doubt[]; findings: CopyFindings }) {
  const t = useText()
  const language = useLanguage()
  const { pages, asked } = findings
  const known = { other_code: findings.codeOf, other_file: findings.fileOf }
  const about = {
    count: pages?.copy ?? '',
    issued: pages?.issued ?? '',
    asked: asked?.signers ?? '',
    day: asked ? longDate(language, dayInZurich(asked.issuedAt)) : '',
  }
  return doubts.map((doubt) => {
    const paper = doubt === 'other_code' || doubt === 'other_file' ? known[doubt] : undefined
    return (
      <div className="field-error" key={doubt}>
        {t(`copy.doubt.${doubt}`, about)} {paper && t('copy.codeOf', { paper: paperNamed(t, paper) })}
      </div>
    )
  })
}
