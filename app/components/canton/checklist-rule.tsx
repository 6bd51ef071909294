import type { ReactNode } from 'react'
import { RadioGroup } from '#app/components/choice-field.tsx'
import type { FieldBinding } from '#app/components/field.tsx'
import { Reasons } from '#app/components/reason-list.tsx'
import { Badge } from '#app/components/status-badge.tsx'
import { TextArea } from '#app/components/text-field.tsx'
import { Written } from '#app/components/written.tsx'
import { type ChecklistRule, type Verdict, verdictsOn } from '#app/domain/application/checklist.ts'
import type { Reason } from '#app/domain/lifecycle/reasons.ts'
import { shortDate } from '#app/text/dates.ts'
import { toldReasons } from '#app/text/reasons.ts'
import type { Tone } from '#app/text/status.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import type { ShownRule } from '#app/views/checklist-view.server.ts'

type RuleProps = {
  shown: ShownRule
  evidence: ReactNode
  /** Makes the fields; without it the rule is only shown. */
  field?: (name: string) => FieldBinding
}

/** A rule in its own words, what was handed in for it, what the portal found, and the verdict beside. */
export function RuleRow({ shown, evidence, field }: RuleProps) {
  const t = useText()
  const { rule, findings, isOutdated, referenceDate, ratio } = shown
  return (
    <section className="rule" id={rule} aria-labelledby={`${rule}-title`}>
      <div className="stack-s">
        <h2 id={`${rule}-title`}>
          <span className="soft">{rule}</span> {t(`rule.${rule}`)}
        </h2>
        <p className="rule-text">{t(`rule.${rule}.text`, { day: shortDate(referenceDate), ratio })}</p>
        {evidence}
      </div>
      <div className="stack-s">
        <Findings findings={findings} />
        {isOutdated && (
          <p>
            <Badge label={t('checklist.outdated')} tone="attention" /> {t('checklist.outdated.text')}
          </p>
        )}
        {field ? <VerdictFields rule={rule} field={field} /> : <VerdictText shown={shown} />}
      </div>
    </section>
  )
}

export function VerdictBadge({ verdict }: { verdict: Verdict | null }) {
  const t = useText()
  return verdict ? (
    <Badge label={t(`verdict.${verdict}`)} tone={TONES[verdict]} />
  ) : (
    <Badge label={t('verdict.open')} tone="neutral" />
  )
}

const TONES: Record<Verdict, Tone> = {
  fulfilled: 'success',
  not_fulfilled: 'danger',
  not_applicable: 'neutral',
}

function Findings({ findings }: { findings: readonly Reason[] }) {
  const t = useText()
  const language = useLanguage()
  if (findings.length === 0) return <p className="soft">{t('checklist.nothingFound')}</p>
  return (
    <div className="stack-xs">
      <p>
        <Badge label={t('checklist.found')} tone="attention" />
      </p>
      <Reasons reasons={toldReasons(language, findings)} />
    </div>
  )
}

function VerdictFields({ rule, field }: { rule: ChecklistRule; field: (name: string) => FieldBinding }) {
  const t = useText()
  return (
    <>
      <RadioGroup
        field={field(`${rule}.verdict`)}
        label={t('checklist.verdict', { rule })}
        choices={verdictsOn(rule).map((value) => ({ value, label: t(`verdict.${value}`) }))}
      />
      <TextArea
        field={field(`${rule}.remark`)}
        label={t('checklist.remark', { rule })}
        rows={2}
        maxLength={1000}
      />
    </>
  )
}

function VerdictText({ shown: { verdict, remark, checkedBy } }: { shown: ShownRule }) {
  return (
    <>
      <p>
        <VerdictBadge verdict={verdict} /> {checkedBy && <span className="soft">{checkedBy}</span>}
      </p>
      {remark && <Written>{remark}</Written>}
    </>
  )
}
