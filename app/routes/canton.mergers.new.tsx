import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { useAddressFields } from '#app/components/address-form.ts'
import { Button } from '#app/components/button.tsx'
import { MergerPreview } from '#app/components/canton/merger-preview.tsx'
import { SelectField } from '#app/components/choice-field.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Form } from '#app/components/form-element.tsx'
import { MunicipalityChooser } from '#app/components/municipality-chooser.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { DateField, TextArea, TextField } from '#app/components/text-field.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { inGermanOrder } from '#app/domain/german-order.ts'
import { foundationForm } from '#app/domain/programme/merger.ts'
import { namesBefore } from '#app/domain/programme/municipality-choice.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { questionIn, readBy } from '#app/http/question.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { formerNames } from '#app/models/programme/former-names.server.ts'
import {
  faultsOfFoundation,
  previewFoundation,
  registerFoundation,
} from '#app/models/programme/foundations.server.ts'
import { municipalityHistories } from '#app/models/programme/municipalities.server.ts'
import { longDate } from '#app/text/dates.ts'
import { useErrorText } from '#app/text/use-error-text.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'

export const handle = programmeCrumbs((t) => [
  { label: t('merger.title'), to: '/canton/mergers' },
  { label: t('merger.found') },
])

export async function loader({ request }: LoaderFunctionArgs) {
  await requireCantonalPerson(request, 'officer', 'admin')
  const read = readBy(foundationForm, faultsOfFoundation)
  const { asked, searchParams, page } = questionIn(request, { begins: 'name', read })
  const existing = municipalityHistories().filter(({ validTo }) => validTo === null)
  return page({
    wanted: (searchParams.get('q') ?? '').slice(0, 80),
    ends: searchParams.getAll('ends').map(Number),
    preview: asked && { ...asked.data, affected: previewFoundation(asked.data, today(now())) },
    municipalities: existing.map(({ bfsNumber, name }) => ({
      ...{ bfsNumber, name, joined: [] },
      formerly: namesBefore(bfsNumber, formerNames()),
    })),
    districts: [...new Set(existing.map(({ district }) => district))].sort(inGermanOrder),
  })
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request, 'officer', 'admin')

  return answerForm(request, {
    form: foundationForm,
    verb: (typed) => registerFoundation(person, typed, now()),
    next: (_done, { typed }) => `/canton/mergers/${typed.ends[0]}`,
  })
}

export default function FoundationPage() {
  const t = useText()
  return (
    <div className="stack-xl">
      <PageTitle title={t('merger.found')} lead={t('merger.found.lead')} />
      <RefusalNotice />
      <Preview />
      <Question />
    </div>
  )
}

function Question() {
  const t = useText()
  const sentence = useErrorText()
  const { query, wanted, values, ends, errors, municipalities, districts } = useLoaderData<typeof loader>()
  const field = useAddressFields({ values, errors })
  const labels = {
    ends: t('merger.ends'),
    name: t('merger.name'),
    bfsNumber: t('merger.bfsNumber'),
    district: t('merger.district'),
    placeOf: t('merger.placeOf'),
    mergedOn: t('merger.mergedOn'),
    reason: t('field.reason'),
  }
  return (
    <Form method="get" className="form" key={query}>
      <ErrorSummary errors={errors} attempt={query} labels={labels} />
      <div className="stack" id="ends" tabIndex={-1}>
        {errors.ends && <p className="field-error">{sentence(errors.ends)}</p>}
        <MunicipalityChooser
          municipalities={municipalities}
          chosen={ends}
          wanted={wanted}
          name="ends"
          asks={{ legend: t('merger.ends'), hint: t('merger.ends.hint') }}
        />
      </div>
      <h2>{t('merger.foundation')}</h2>
      <TextField field={field('name')} label={t('merger.name')} maxLength={80} />
      <TextField
        field={field('bfsNumber')}
        label={t('merger.bfsNumber')}
        hint={t('merger.bfsNumber.hint')}
        maxLength={4}
        short
      />
      <SelectField
        field={field('district')}
        label={t('merger.district')}
        choices={districts.map((one) => ({ value: one, label: one }))}
      />
      <SelectField
        field={field('placeOf')}
        label={t('merger.placeOf')}
        hint={t('merger.placeOf.hint')}
        choices={municipalities.map(({ bfsNumber, name }) => ({ value: String(bfsNumber), label: name }))}
      />
      <DateField field={field('mergedOn')} label={t('merger.mergedOn')} hint={t('merger.mergedOn.hint')} />
      <TextArea
        field={field('reason')}
        label={t('field.reason')}
        hint={t('merger.reason.hint')}
        maxLength={2000}
        rows={3}
      />
      <Button kind="secondary">{t('merger.preview')}</Button>
    </Form>
  )
}

function Preview() {
  const t = useText()
  const language = useLanguage()
  const { preview, municipalities } = useLoaderData<typeof loader>()
  if (!preview) return null
  const { ends, affected, ...single } = preview
  const names = municipalities.filter(({ bfsNumber }) => ends.includes(bfsNumber)).map(({ name }) => name)
  const facts = { from: names.join(', '), into: single.name, day: longDate(language, single.mergedOn) }
  const [before, ...others] = ends
  const renumbers = before !== undefined && others.length === 0
  return (
    <MergerPreview
      title={
        renumbers
          ? t('merger.renumber.preview', { ...facts, before, after: single.bfsNumber })
          : t('merger.found.preview', facts)
      }
      label={t(renumbers ? 'merger.renumber.register' : 'merger.found')}
      affected={affected}
      fields={[...ends.map((bfsNumber) => ['ends', bfsNumber] as const), ...Object.entries(single)]}
    />
  )
}
