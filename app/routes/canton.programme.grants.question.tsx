import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { useAddressFields } from '#app/components/address-form.ts'
import { Button } from '#app/components/button.tsx'
import { FundingAnswer } from '#app/components/canton/funding-answer.tsx'
import { SelectField } from '#app/components/choice-field.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Form } from '#app/components/form-element.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { TextField } from '#app/components/text-field.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { fundingQuestion } from '#app/domain/programme/grant-forms.ts'
import { questionIn, readBy } from '#app/http/question.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { municipalityHistories } from '#app/models/programme/municipalities.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { fundingAnswer } from '#app/views/funding-question.server.ts'
import { municipalitiesToFund } from '#app/views/grants.server.ts'

export const handle = programmeCrumbs((t) => [
  { label: t('grants.title'), to: '/canton/programme/grants' },
  { label: t('fundingQuestion.title') },
])

/** The question stands in the address, to be kept and sent on: `?municipality=1065&year=2027`. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireCantonalPerson(request)
  const { asked, page } = questionIn(request, {
    begins: 'municipality',
    read: readBy(fundingQuestion, faultsOf),
  })
  return page({
    answer: asked && fundingAnswer(asked.data),
    on: today(now()),
    municipalities: municipalitiesToFund(),
  })
}

function faultsOf({ municipality }: { municipality: number }): Record<string, string> {
  const isKnown = municipalityHistories().some(({ bfsNumber }) => bfsNumber === municipality)
  return isKnown ? {} : { municipality: 'unknown_municipality' }
}

export default function FundingQuestion() {
  const t = useText()
  const { answer, on, query, values, errors, municipalities } = useLoaderData<typeof loader>()
  const field = useAddressFields({ values, errors })
  const labels = { municipality: t('grants.municipality'), year: t('grants.year') }
  return (
    <div className="stack-xl">
      <PageTitle title={t('fundingQuestion.title')} lead={t('fundingQuestion.lead')} />
      {answer && <FundingAnswer answer={answer} on={on} />}
      <Form method="get" className="form" key={query}>
        <ErrorSummary errors={errors} attempt={query} labels={labels} />
        <SelectField field={field('municipality')} label={labels.municipality} choices={municipalities} />
        <TextField field={field('year')} label={labels.year} short inputMode="numeric" maxLength={4} />
        <Button kind={answer ? 'secondary' : 'primary'}>{t('fundingQuestion.ask')}</Button>
      </Form>
    </div>
  )
}
