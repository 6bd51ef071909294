import type { SetupFacts, SetupStep } from '#app/domain/programme/setup.ts'
import { shortDate } from '#app/text/dates.ts'
import type { ToldReason } from '#app/text/reasons.ts'
import type { Translate } from '#app/text/text.ts'
import { useText } from '#app/text/use-text.tsx'

type SetupLackProps = { step: SetupStep; facts: SetupFacts; notTaken: readonly ToldReason[] }
type Lacking = SetupLackProps & { t: Translate }

/** What of a step is missing, where there is more to say than that it is. */
export function SetupLack(props: SetupLackProps) {
  const t = useText()
  const words = wordsOf({ ...props, t })
  return words === undefined ? null : (
    <p className="text">
      <strong>{words}</strong>
    </p>
  )
}

function wordsOf(lacking: Lacking): string | undefined {
  const { step, facts, t } = lacking
  if (step === 'people') return rolesIn(lacking)
  if (step === 'period' && facts.period === null) return t('setup.period.none')
  if (step === 'period') return t('setup.period.draft')
  const { period } = facts
  return period === null ? waitsForThePeriod(lacking) : wordsIn(period, lacking)
}

function rolesIn({ facts: { vacant }, t }: Lacking): string {
  const roles = [...vacant.before, ...vacant.after].map((role) => t(`role.${role}`))
  return t('setup.people.missing', { roles: roles.join(', ') })
}

function waitsForThePeriod({ step, t }: Lacking): string | undefined {
  return step === 'office' || step === 'municipality' ? undefined : t('setup.period.first')
}

/** How many municipalities are named one by one. */
const MOST_NAMED = 6

function wordsIn(
  { unconfirmed, catalogue, withoutResidents, referenceDate, yearsWithoutCredit }: Period,
  { step, notTaken, t }: Lacking,
): string | undefined {
  switch (step) {
    case 'settings':
      return t('settings.lead', { count: unconfirmed })
    case 'window':
      return notTaken.map(({ words }) => words).join(' ')
    case 'catalogue':
      return catalogue.openAreas === 0 ? t('setup.catalogue.empty') : t('setup.catalogue.before')
    case 'population': {
      const named = withoutResidents.slice(0, MOST_NAMED).join(', ')
      const names = withoutResidents.length > MOST_NAMED ? `${named} …` : named
      return t('setup.population.missing', { day: shortDate(referenceDate), names })
    }
    case 'credit':
      return t('setup.credit.missing', { years: yearsWithoutCredit.join(', ') })
    default:
      return undefined
  }
}

type Period = NonNullable<SetupFacts['period']>
