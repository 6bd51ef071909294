import type { CopyFindings, Doubt } from '#app/domain/agreement/signed-copy.ts'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { longDate } from '#app/text/dates.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'

/** What somebody has to look at in a signed copy. */
export function Doubts({ doubts, findings }: { doubts: readonly Doubt[]; findings: CopyFindings }) {
  const t = useText()
  const language = useLanguage()
  const { codeOf, pages, asked } = findings
  const about = {
    count: pages?.copy ?? '',
    issued: pages?.issued ?? '',
    asked: asked?.signers ?? '',
    day: asked ? longDate(language, dayInZurich(asked.issuedAt)) : '',
  }
  return doubts.map((doubt) => (
    <div className="field-error" key={doubt}>
      {t(`copy.doubt.${doubt}`, about)} {doubt === 'other_code' && codeOf && <OtherPaper of={codeOf} />}
    </div>
  ))
}

function OtherPaper({ of: { slot, reference, version } }: { of: NonNullable<CopyFindings['codeOf']> }) {
  const t = useText()
  const named = version === null ? reference : `${reference}, ${t('dossier.agreement.version', { version })}`
  return <>{t('copy.codeOf', { what: t(`verify.is.${slot}`), reference: named })}</>
}
