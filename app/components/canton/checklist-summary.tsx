import { Link } from '@remix-run/react'
import { List } from '#app/components/list.tsx'
import { Section } from '#app/components/section.tsx'
import { dossierPath } from '#app/components/ways.ts'
import { useText } from '#app/text/use-text.tsx'
import type { ShownRule } from '#app/views/checklist-view.server.ts'
import { VerdictBadge } from './checklist-rule.tsx'

/** The check list in short, beside the content: each rule with its verdict and the way to it. */
export function ChecklistSummary({
  reference,
  rules,
}: {
  reference: string
  rules: readonly Pick<ShownRule, 'rule' | 'verdict'>[]
}) {
  const t = useText()
  return (
    <Section title={t('decision.checklist.title')} className="stack-s">
      <List className="rule-list">
        {rules.map(({ rule, verdict }) => (
          <li key={rule}>
            <Link to={`${dossierPath(reference)}/checklist#${rule}`}>
              {rule} {t(`rule.${rule}`)}
            </Link>
            <VerdictBadge verdict={verdict} />
          </li>
        ))}
      </List>
    </Section>
  )
}
