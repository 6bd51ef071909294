import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { CalculatorAnswer } from '#app/components/calculator-answer.tsx'
import { SelectField } from '#app/components/choice-field.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Form } from '#app/components/form-element.tsx'
import { MunicipalityChooser } from '#app/components/municipality-chooser.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { calculatorQuestion } from '#app/http/calculator.server.ts'
import { shortDate } from '#app/text/dates.ts'
import { lookUp } from '#app/text/text.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import { calculatorShown } from '#app/views/calculator.server.ts'

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
    shown: result?.ok ? calculatorShown(result) : null,
    link: `${origin}/calculator${query}`,
    pdf: `/calculator.pdf${query}`,
  }
}

export default function CalculatorPage() {
  const t = useText()
  const { chosen, unreadable, shown, link, pdf } = useLoaderData<typeof loader>()
  return (
    <div className="stack-xl">
      <PageTitle title={t('calculator.title')} lead={t('calculator.lead')} />
      <div className="calculator">
        <Question />
        <section className="stack-l" id="result" aria-labelledby="result-title">
          <h2 id="result-title">{t('calculator.result')}</h2>
          <Faults />
          {chosen.length === 0 && !unreadable && <EmptyState title={t('calculator.empty')} />}
          {shown && <CalculatorAnswer shown={shown} link={link} pdf={pdf} />}
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
