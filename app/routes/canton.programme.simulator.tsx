import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { now } from '#app/clock.server.ts'
import { Button } from '#app/components/button.tsx'
import { SimulatorAnswer } from '#app/components/canton/simulator-answer.tsx'
import { CheckboxGroup, RadioGroup } from '#app/components/choice-field.tsx'
import { Form } from '#app/components/form-element.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { SIMULATED_OVER } from '#app/domain/programme/simulation.ts'
import { languageOf } from '#app/http/language.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { askedComparison } from '#app/http/simulator.server.ts'
import { longDate } from '#app/text/dates.ts'
import { versionText } from '#app/text/key.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import { comparedKeys, simulatorView } from '#app/views/simulator.server.ts'

export const handle = programmeCrumbs((t) => [{ label: t('simulator.title') }])

const Page = z.coerce.number().int().min(1).max(100).catch(1)

export async function loader({ request }: LoaderFunctionArgs) {
  await requireCantonalPerson(request)
  const { comparison, versions, searchParams, tooMany } = askedComparison(request, now())
  const { programme, day, over } = comparison
  const shown = {
    period: { id: programme.id, name: programme.name },
    day,
    over,
    referenceDate: programme.settings.referenceDate,
    query: String(searchParams),
    tooMany,
    ...comparedKeys(comparison, versions),
    answer: simulatorView(comparison, {
      language: languageOf(request),
      sort: searchParams.get('sort') ?? 'name',
      page: Page.parse(searchParams.get('page') ?? 1),
    }),
  }
  return tooMany ? data(shown, { status: 422 }) : shown
}

export default function SimulatorPage() {
  const t = useText()
  const language = useLanguage()
  const { period, day, referenceDate, query, answer } = useLoaderData<typeof loader>()
  return (
    <div className="stack-xl">
      <PageTitle kicker={period.name} title={t('simulator.title')} lead={t('simulator.lead')} />
      <Question />
      <p className="soft">
        {t('simulator.asOf', { day: longDate(language, day), reference: longDate(language, referenceDate) })}
      </p>
      <SimulatorAnswer answer={answer} query={query} />
    </div>
  )
}

function Question() {
  const t = useText()
  const { period, over, query, tooMany, first, others, chosen } = useLoaderData<typeof loader>()
  const keys = { name: 'key', defaultValue: chosen, ...(tooMany && { error: t('simulator.keys.tooMany') }) }
  return (
    <Form method="get" className="form" key={query}>
      <input type="hidden" name="period" value={period.id} />
      <input type="hidden" name="key" value={first.id} />
      {others.length > 0 && (
        <CheckboxGroup
          field={keys}
          label={t('simulator.keys')}
          hint={t('simulator.keys.hint')}
          choices={others.map(({ id, standing, ...named }) => ({
            value: id,
            label: versionText(t, named),
            hint: t(`keys.standing.${standing}`),
          }))}
        />
      )}
      <RadioGroup
        field={{ name: 'over', defaultValue: over }}
        label={t('simulator.over')}
        choices={SIMULATED_OVER.map((value) => ({ value, label: t(`simulator.over.${value}`) }))}
      />
      <div className="row">
        <Button kind="secondary">{t('simulator.compare')}</Button>
      </div>
    </Form>
  )
}
