import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { useAddressFields } from '#app/components/address-form.ts'
import { Button } from '#app/components/button.tsx'
import { MergerPreview } from '#app/components/canton/merger-preview.tsx'
import { RenamedMunicipalities } from '#app/components/canton/renamed-municipalities.tsx'
import { UndoneMergers } from '#app/components/canton/undone-mergers.tsx'
import { SelectField } from '#app/components/choice-field.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { DateText } from '#app/components/date-text.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Form } from '#app/components/form-element.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { Section } from '#app/components/section.tsx'
import { DateField, TextArea } from '#app/components/text-field.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { mergerForm } from '#app/domain/programme/merger.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { questionIn, readBy } from '#app/http/question.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import {
  faultsOfMerger,
  mergers,
  previewMerger,
  registerMerger,
} from '#app/models/programme/mergers.server.ts'
import { municipalityHistories, municipalityName } from '#app/models/programme/municipalities.server.ts'
import { longDate } from '#app/text/dates.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import { renamingsShown, undoneShown } from '#app/views/merger.server.ts'

export const handle = programmeCrumbs((t) => [{ label: t('merger.title') }])

/** The question stands in the address: `?from=1057&into=1065&mergedOn=2025-01-01`. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireCantonalPerson(request, 'officer', 'admin')
  const { asked, page } = questionIn(request, { begins: 'from', read: readBy(mergerForm, faultsOfMerger) })
  return page({
    preview: asked && previewOf(asked.data),
    known: mergers(),
    undone: undoneShown(),
    renamed: renamingsShown(),
    municipalities: municipalityHistories()
      .filter(({ validTo }) => validTo === null)
      .map(({ bfsNumber, name }) => ({ value: String(bfsNumber), label: name })),
  })
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request, 'officer', 'admin')

  return answerForm(request, {
    form: mergerForm,
    verb: (typed) => registerMerger(person, typed, now()),
    next: (_done, { typed }) => `/canton/mergers/${typed.from}`,
  })
}

function previewOf(merger: Parameters<typeof previewMerger>[0]) {
  return {
    merger,
    from: municipalityName(merger.from),
    into: municipalityName(merger.into),
    affected: previewMerger(merger, today(now())),
  }
}

export default function MergersPage() {
  const t = useText()
  const { known, undone, renamed } = useLoaderData<typeof loader>()
  return (
    <div className="stack-xl">
      <PageTitle title={t('merger.title')} lead={t('merger.lead')} />
      <RefusalNotice />
      <Preview />
      <Question />
      <Section title={t('merger.known')}>
        <DataTable
          caption={t('merger.known')}
          captionHidden
          rows={known}
          rowKey={({ bfsNumber }) => String(bfsNumber)}
          empty={<p className="soft">{t('merger.none')}</p>}
          columns={[
            {
              key: 'from',
              label: t('merger.from'),
              cell: ({ bfsNumber, name }) => <Link to={`/canton/mergers/${bfsNumber}`}>{name}</Link>,
            },
            { key: 'into', label: t('merger.into'), cell: ({ successor }) => successor },
            {
              key: 'mergedOn',
              label: t('merger.mergedOn'),
              cell: ({ mergedOn }) => <DateText day={mergedOn} short />,
            },
          ]}
        />
        <p className="text soft">{t('merger.members')}</p>
      </Section>
      {undone.length > 0 && (
        <Section title={t('merger.undone')}>
          <UndoneMergers undone={undone} />
        </Section>
      )}
      {renamed.length > 0 && (
        <Section title={t('merger.renamed')}>
          <RenamedMunicipalities renamed={renamed} />
        </Section>
      )}
    </div>
  )
}

function Question() {
  const t = useText()
  const { query, values, errors, municipalities } = useLoaderData<typeof loader>()
  const field = useAddressFields({ values, errors })
  const labels = {
    from: t('merger.from'),
    into: t('merger.into'),
    mergedOn: t('merger.mergedOn'),
    reason: t('field.reason'),
  }
  return (
    <Section title={t('merger.new')}>
      <Form method="get" className="form" key={query}>
        <ErrorSummary errors={errors} attempt={query} labels={labels} />
        <SelectField field={field('from')} label={t('merger.from')} choices={municipalities} />
        <SelectField field={field('into')} label={t('merger.into')} choices={municipalities} />
        <DateField field={field('mergedOn')} label={t('merger.mergedOn')} hint={t('merger.mergedOn.hint')} />
        <TextArea
          field={field('reason')}
          label={labels.reason}
          hint={t('merger.reason.hint')}
          maxLength={2000}
          rows={3}
        />
        <Button kind="secondary">{t('merger.preview')}</Button>
      </Form>
      <p className="text">
        {t('merger.found.link')} <Link to="/canton/mergers/new">{t('merger.found')}</Link>
      </p>
      <p className="text">
        {t('merger.rename.link')} <Link to="/canton/mergers/rename">{t('merger.rename')}</Link>
      </p>
    </Section>
  )
}

function Preview() {
  const t = useText()
  const language = useLanguage()
  const { preview } = useLoaderData<typeof loader>()
  if (!preview) return null
  const { merger, from, into, affected } = preview
  const day = longDate(language, merger.mergedOn)
  return (
    <MergerPreview
      title={t('merger.preview.title', { from, into, day })}
      label={t('merger.register')}
      affected={affected}
      fields={Object.entries(merger)}
    />
  )
}
