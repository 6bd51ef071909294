import { matchOfBudget } from '#app/domain/application/budget-match.ts'
import { parseRappen, type Rappen, type Ratio } from '#app/domain/money.ts'
import { useText } from '#app/text/use-text.tsx'
import { DossierPart } from './dossier-part.tsx'
import { Live, LiveText } from './live-text.tsx'
import { MatchTable } from './match-table.tsx'

type LiveMatchProps = {
  /** The form as it stands, also half typed. */
  typed: unknown
  years: readonly number[]
  contributions: Readonly<Record<number, Rappen>>
  ratio: Ratio
  /** The cost categories that count. */
  eligible: readonly string[]
}

/**
 * The match on what is typed at the moment, by the same rule as on the server: without JavaScript it shows what
 * was sent last.
 */
export function LiveMatch({ typed, years, contributions, ratio, eligible }: LiveMatchProps) {
  const t = useText()
  const rows = matchOfBudget({ years, contributions, ratio, eligible, ...readBudget(typed, years) })
  const failing = rows.filter(({ holds }) => !holds).map(({ year }) => year)
  return (
    <DossierPart title={t('budgeting.match')}>
      <p className="text soft">{t('budgeting.match.text')}</p>
      <Live shows={rows}>
        <MatchTable rows={rows} />
      </Live>
      <p role="status">
        <LiveText>
          {failing.length === 0
            ? t('budgeting.live.holds', { count: rows.length })
            : t('budgeting.live.fails', { years: failing.join(', ') })}
        </LiveText>
      </p>
    </DossierPart>
  )
}

/** What is no amount yet counts nothing. */
function readBudget(typed: unknown, years: readonly number[]) {
  const { rows, thirdParty } = isGroup(typed) ? typed : {}
  const lines = (Array.isArray(rows) ? rows : []).flatMap((row) => {
    const { category, amounts } = isGroup(row) ? row : {}
    return amountsIn(amounts, years).map((amount) => ({ ...amount, category: String(category) }))
  })
  const funds = amountsIn(thirdParty, years).map(({ year, amountRappen }) => [year, amountRappen])
  return { lines, thirdParty: Object.fromEntries(funds) as Record<number, Rappen> }
}

function amountsIn(cells: unknown, years: readonly number[]) {
  return years.flatMap((year) => {
    const amountRappen = parseRappen(String(isGroup(cells) ? (cells[year] ?? '') : ''))
    return amountRappen === undefined ? [] : [{ year, amountRappen }]
  })
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
