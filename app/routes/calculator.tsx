import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { CalculationView } from '#app/components/calculation.tsx'
import { SelectField } from '#app/components/choice-field.tsx'
import { CopyLink } from '#app/components/copy-link.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Form } from '#app/components/form-element.tsx'
import { MunicipalityChooser } from '#app/components/municipality-chooser.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { formatRappen } from '#app/domain/money.ts'
import { calculatorQuestion } from '#app/http/calculator.server.ts'
import { shortDate } from '#app/text/dates.ts'
import { formatCount } from '#app/text/numbers.ts'
import { lookUp } from '#app/text/text.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'

export const handle = crumbs(
  (t) => [{ label: t('nav.calculator') }],
  (t) => t('calculator.title'),
)

export function loader({ request }: LoaderFunctionArgs) {
  const { searchParams, origin } = new URL(request.url)
  const { members, year, years, municipalities, query, result, unreadable } = calculatorQuestion(request)
  return {
    chosen: members,
    year,
    years,
    municipalities,
    wanted: (searchParams.get('q') ?? '').slice(0, 80),
    faults: result?.ok === false ? result.faults : [],
    unreadable,
    shown: result?.ok ? shownOf(result) : null,
    link: `${origin}/calculator${query}`,
    pdf: `/calculator.pdf${query}`,
  }
}

type Result = Extract<NonNullable<ReturnType<typeof calculatorQuestion>['result']>, { ok: true }>

function shownOf({ calculation, names, years, ratio }: Result) {
  const { sample, keyVersion, legalBasis, input, result } = calculation
  const { fullYear, firstYear, population, trace } = result
  const { referenceDate } = input
  const isShared = input.key.form === 'pool'
  return {
    names,
    ratio,
    population,
    fullYear,
    firstYear,
    isShared,
    view: { sample, keyVersion, legalBasis, referenceDate, pinnedOn: null, years, trace },
  }
}

export default function CalculatorPage() {
  const t = useText()
  const { chosen, unreadable } = useLoaderData<typeof loader>()
  return (
    <div className="stack-xl">
      <PageTitle title={t('calculator.title')} lead={t('calculator.lead')} />
      <div className="calculator">
        <Question />
        <section className="stack-l" id="result" aria-labelledby="result-title">
          <h2 id="result-title">{t('calculator.result')}</h2>
          <Faults />
          {chosen.length === 0 && !unreadable && <EmptyState title={t('calculator.empty')} />}
          <Answer />
        </section>
      </div>
    </div>
  )
}

function Question() {
  const t = useText()
  const { chosen, year, years, municipalities, wanted } = useLoaderData<typeof loader>()
  return (
    <Form method="get" action="/calculator#result" className="form">
      <MunicipalityChooser
        key={`${chosen} ${wanted} ${year}`}
        municipalities={municipalities}
        chosen={chosen}
        wanted={wanted}
      />
      <SelectField
        key={year}
        field={{ name: 'year', defaultValue: String(year) }}
        label={t('calculator.year')}
        choices={years.map((each) => ({ value: String(each), label: `1.1.${each}` }))}
        blank={null}
      />
      <Button>{t('calculator.calculate')}</Button>
    </Form>
  )
}

function Faults() {
  const t = useText()
  const language = useLanguage()
  const { faults, unreadable } = useLoaderData<typeof loader>()
  if (faults.length === 0 && !unreadable) return null
  return (
    <Notice kind="error" live title={t('calculator.fault')}>
      {unreadable && <p>{t('error.unknown_municipality')}</p>}
      {faults.map(({ key, name, day, successor }) => (
        <p key={`${key} ${name}`}>
          {lookUp(language, `calculator.fault.${key}`, { name, successor, day: day && shortDate(day) }) ??
            t('calculator.fault.other')}
        </p>
      ))}
    </Notice>
  )
}

function Answer() {
  const t = useText()
  const { shown, link, pdf } = useLoaderData<typeof loader>()
  if (!shown) return null
  const { names, ratio, population, fullYear, firstYear, isShared, view } = shown
  const day = shortDate(view.referenceDate)
  return (
    <>
      <p>{names.join(', ')}</p>
      <div role="status">
        <p className="calculator-amount number">{formatRappen(fullYear)}</p>
        <p className="soft">{t('calculator.perYear')}</p>
      </div>
      <SummaryList
        items={[
          {
            term: t('calculator.population'),
            value: t('calculator.population.value', { residents: formatCount(population), day }),
          },
          ...(firstYear === fullYear
            ? []
            : [{ term: t('calculator.firstYear'), value: formatRappen(firstYear) }]),
          { term: t('calculator.own'), value: t('calculator.own.value', { ratio: ratio.join(' : ') }) },
        ]}
      />
      {isShared && <p className="text">{t('calculator.pool')}</p>}
      <CalculationView calculation={view} open />
      <CopyLink address={link} label={t('calculator.link')} />
      <div className="row">
        <ButtonLink to={pdf} kind="secondary" reloadDocument>
          {t('calculator.pdf')}
        </ButtonLink>
      </div>
      <p className="soft text">{t('legal.binding.text')}</p>
    </>
  )
}
