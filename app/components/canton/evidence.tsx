import type { ReactNode } from 'react'
import { Amount } from '#app/components/amount.tsx'
import { DateText } from '#app/components/date-text.tsx'
import { Details } from '#app/components/details.tsx'
import { Documents } from '#app/components/documents.tsx'
import { GoalList } from '#app/components/goal-list.tsx'
import type { MatchRow } from '#app/components/match-table.tsx'
import { Tag } from '#app/components/tag.tsx'
import type { ChecklistRule } from '#app/domain/application/checklist.ts'
import { formatRappen, type Rappen, sumRappen } from '#app/domain/money.ts'
import { areaName, goalsOf, nameOf } from '#app/domain/programme/catalogue.ts'
import { traceLines } from '#app/text/trace.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import type { ShownApplication } from '#app/views/application-view.server.ts'
import type { CalculationFigures } from '#app/views/calculation.server.ts'

export type Evidence = {
  application: ShownApplication
  calculation: CalculationFigures | null
  match: readonly MatchRow[]
  period: { startsOn: string; endsOn: string }
}

/** What the municipality has handed in for a rule, in short: enough to judge, without leaving the check list. */
export function EvidenceFor({ rule, evidence }: { rule: ChecklistRule; evidence: Evidence }) {
  const Part = PARTS[rule]
  return (
    <div className="stack-xs">
      <Part {...evidence} />
    </div>
  )
}

const PARTS: Record<ChecklistRule, (evidence: Evidence) => ReactNode> = {
  B1: Party,
  B2: Structure,
  B3: Resolutions,
  B4: Budget,
  B5: Papers,
  B6: FocusAreas,
  B8: TargetGroups,
  B9: Term,
  B10: Population,
  B11: Match,
  B12: Categories,
  B13: Members,
}

function Party({ application: { party } }: Evidence) {
  const t = useText()
  return (
    <>
      <p>
        {party.name}
        {party.kind === 'association' && ` (${party.members.join(', ')})`}
      </p>
      <p className="soft">
        {t('field.lead')}: {party.lead} · {party.contactName}, {party.contactEmail}
      </p>
    </>
  )
}

function Structure({ application: { structure, evidence } }: Evidence) {
  const t = useText()
  return (
    <>
      {structure && (
        <p>
          {structure.contactPoint}, {structure.responsiblePerson}, {structure.jobPercentage ?? '–'} %
          <br />
          {t('field.mandateBasis')} {structure.mandateBasis}
          {structure.mandateSince && (
            <>
              {' ('}
              <DateText day={structure.mandateSince} short />)
            </>
          )}
          {structure.ownBudgetRappen !== null && (
            <>
              <br />
              {t('field.ownBudget')}: <Amount rappen={structure.ownBudgetRappen} />
            </>
          )}
        </p>
      )}
      <Documents documents={evidence} />
    </>
  )
}

function Resolutions({ application: { resolutions, papers } }: Evidence) {
  return (
    <>
      {resolutions.map(
        ({ municipality, body, resolvedOn, businessNumber, amountRappen, fromYear, toYear }) => (
          <p key={municipality}>
            {municipality}: {body}, <DateText day={resolvedOn} short />, {businessNumber},{' '}
            <Amount rappen={amountRappen} />, {fromYear === toYear ? fromYear : `${fromYear}–${toYear}`}
          </p>
        ),
      )}
      <Documents documents={papers.filter(({ slot }) => slot === 'resolution')} />
    </>
  )
}

function Budget({ application: { years, budget, thirdParty } }: Evidence) {
  const t = useText()
  return (
    <ul>
      {years.map((year) => (
        <li key={year}>
          {year}: {formatRappen(sumRappen(budget.flatMap(({ amounts }) => amounts[year] ?? [])))} (
          {t('budget.thirdParty')} {thirdParty[year] === undefined ? '–' : formatRappen(thirdParty[year])})
        </li>
      ))}
    </ul>
  )
}

function Papers({ application: { papers } }: Evidence) {
  return <Documents documents={papers.filter(({ slot }) => slot !== 'resolution')} />
}

/** The measures with their goals, and beside them what those goals say (Merkblatt 3.1, 3.2). */
function FocusAreas({ application: { measures, catalogue } }: Evidence) {
  const t = useText()
  const served = new Set(measures.flatMap(({ goals: own = [] }) => own))
  const goals = goalsOf(catalogue).filter(({ code }) => served.has(code))
  return (
    <>
      <ul>
        {measures.map(({ id, title, fundingArea, goals: own = [] }) => (
          <li key={id}>
            {title} <Tag>{areaName(catalogue, fundingArea)}</Tag>
            {own.length > 0 && (
              <div className="soft">
                {t('goals.of')} {own.map((goal) => nameOf(goals, goal)).join(' · ')}
              </div>
            )}
          </li>
        ))}
      </ul>
      {goals.length > 0 && (
        <Details summary={t('goals.words')}>
          <GoalList goals={goals} />
        </Details>
      )}
    </>
  )
}

function TargetGroups({ application: { measures, catalogue } }: Evidence) {
  return (
    <ul>
      {measures.map(({ id, title, targetGroups }) => (
        <li key={id}>
          {title}: {targetGroups.map((group) => nameOf(catalogue.targetGroups, group)).join(', ')}
        </li>
      ))}
    </ul>
  )
}

function Term({ application: { startsOn, endsOn }, period }: Evidence) {
  const t = useText()
  return (
    <p>
      <DateText day={startsOn} short /> – <DateText day={endsOn} short />
      <br />
      <span className="soft">
        {t('checklist.period')} <DateText day={period.startsOn} short /> –{' '}
        <DateText day={period.endsOn} short />
      </span>
    </p>
  )
}

/** The first line of the calculation is the population with its source and way through mergers. */
function Population({ calculation, application: { party } }: Evidence) {
  const t = useText()
  const language = useLanguage()
  if (!calculation) return <p>{t('calculation.unknown')}</p>
  const [population] = traceLines(language, calculation.trace)
  return (
    <p>
      {population?.text}
      {party.members.length > 1 && ` ${t('calculation.total')}: ${population?.result}`}
      <br />
      <span className="soft">{t('common.source')}</span>
    </p>
  )
}

function Match({ match }: Evidence) {
  const t = useText()
  return (
    <ul>
      {match.map(({ year, own, required, holds }) => (
        <li key={year}>
          {year}: {t('match.own')} {formatRappen(own)}, {t('match.required')} {formatRappen(required)}:{' '}
          {t(holds ? 'match.holds' : 'match.fails')}
        </li>
      ))}
    </ul>
  )
}

function Categories({ application: { budget, catalogue } }: Evidence) {
  const sums = catalogue.costCategories.map(({ code, name, text }) => ({
    code,
    name,
    text,
    sum: sumRappen(
      budget.flatMap((line): Rappen[] => (line.category === code ? Object.values(line.amounts) : [])),
    ),
  }))
  return (
    <ul>
      {sums
        .filter(({ sum }) => sum > 0)
        .map(({ code, name, text, sum }) => (
          <li key={code}>
            {name}: {formatRappen(sum)}
            {text && <div className="soft">{text}</div>}
          </li>
        ))}
    </ul>
  )
}

function Members({ application: { party } }: Evidence) {
  const t = useText()
  return <p>{t('checklist.register', { members: party.members.join(', ') })}</p>
}
