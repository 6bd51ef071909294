import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { ButtonLink } from '#app/components/button.tsx'
import { CreditTable, FlowTable } from '#app/components/canton/credit-tables.tsx'
import { ColumnsChart } from '#app/components/charts/columns-chart.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { PeriodChoice } from '#app/components/period-choice.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { Section } from '#app/components/section.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { isOver } from '#app/domain/programme/period.ts'
import { hasRole } from '#app/domain/roles.ts'
import { languageOf } from '#app/http/language.server.ts'
import { askedPeriod } from '#app/http/period.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { creditView } from '#app/views/credit.server.ts'

export const handle = programmeCrumbs((t) => [{ label: t('credit.title') }])

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requireCantonalPerson(request)
  const at = now()
  const { programme } = askedPeriod(request, today(at))
  return {
    ...creditView(programme, { language: languageOf(request), now: at }),
    mayEnter: hasRole(person, ...SETTING_ROLES) && !isOver(programme, today(at)),
  }
}

export default function Credit() {
  const t = useText()
  const { period, periods, years, chart, mayEnter } = useLoaderData<typeof loader>()
  const over = years.filter(({ leftRappen }) => leftRappen !== null && leftRappen < 0)
  return (
    <div className="stack-xl">
      <PageTitle kicker={period.name} title={t('credit.title')} lead={t('credit.lead')} />
      <PeriodChoice periods={periods} chosen={period.id} />
      {over.map(({ year }) => (
        <Notice key={year} kind="warning">
          <p>{t('credit.over', { year })}</p>
        </Notice>
      ))}
      <Section title={t('credit.balance')}>
        <CreditTable years={years} periodId={period.id} />
        <p className="text">{t('credit.words')}</p>
        <p className="text">{t('credit.sources')}</p>
        {years.some(({ creditRappen }) => creditRappen === null) && (
          <p className="text">{t('credit.none')}</p>
        )}
        {mayEnter && (
          <div className="row">
            <ButtonLink to={`/canton/programme/credit/enter?period=${period.id}`} kind="secondary">
              {t('credit.enter')}
            </ButtonLink>
          </div>
        )}
      </Section>
      <ColumnsChart
        title={t('credit.chart')}
        unit={t('credit.chart.unit')}
        sentence={t('credit.chart.sentence')}
        drawn={chart}
        table={null}
      />
      <Section title={t('credit.money')}>
        <FlowTable years={years} periodId={period.id} />
      </Section>
    </div>
  )
}
