import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { type ChangeEvent, useState } from 'react'
import { now } from '#app/clock.server.ts'
import { Button } from '#app/components/button.tsx'
import { CalculationView } from '#app/components/calculation.tsx'
import { RadioGroup, SelectField } from '#app/components/choice-field.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { FaultSentence } from '#app/components/fault-sentence.tsx'
import { type FieldBinding, FieldNotes } from '#app/components/field.tsx'
import { Form, useParked } from '#app/components/form-element.tsx'
import { useHydrated } from '#app/components/hydrated.ts'
import { LiveText } from '#app/components/live-text.tsx'
import { MunicipalityChooser } from '#app/components/municipality-chooser.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { ownDossierPath } from '#app/components/ways.ts'
import { yearsOf } from '#app/domain/application/application.ts'
import { refused, unreadable } from '#app/http/answer.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { requireMunicipalPerson } from '#app/http/session.server.ts'
import { createDossier } from '#app/models/dossier/dossiers.server.ts'
import { longDate } from '#app/text/dates.ts'
import { formatCount } from '#app/text/numbers.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import { askedDossier, newDossierChoices } from '#app/views/new-dossier.server.ts'

export const handle = crumbs((t) => [
  { label: t('nav.municipality'), to: '/municipality' },
  { label: t('new.title') },
])

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requireMunicipalPerson(request)
  const choices = newDossierChoices(person, now())
  const { period, municipalities, own } = choices
  return { period, municipalities, own, ...askedDossier(request, choices, now()) }
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requireMunicipalPerson(request)
  const { form: schema, periodId } = newDossierChoices(person, now())

  const formData = await request.formData()
  const form = parseForm(schema, formData)
  if (!form.ok) return unreadable(form)

  const { lead: leadBfsNumber, ...wanted } = form.data
  const result = createDossier(person, { ...wanted, leadBfsNumber, periodId }, now())
  if (result.ok) return redirect(`${ownDossierPath(result.reference)}/party`, 303)
  if (result.refusal === 'begun_already') return redirect(`${ownDossierPath(result.reference)}?begun`, 303)

  return refused(result, formData)
}

export default function NewDossierPage() {
  const t = useText()
  const { period } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const endsOn = longDate(useLanguage(), period.endsOn)
  return (
    <div className="stack-l">
      <PageTitle title={t('new.title')} lead={t('new.lead')} />
      <RefusalNotice />
      <ErrorSummary errors={answer?.errors ?? {}} attempt={answer} />
      <p className="soft">{t('new.period', { endsOn })}</p>
      <div className="beside-even">
        <Question />
        <Preview />
      </div>
    </div>
  )
}

function Question() {
  const t = useText()
  const { own, period, asked } = useLoaderData<typeof loader>()
  const { field, text, list } = useTyped()
  const busy = useNavigation().state !== 'idle'
  const years = yearsOf(period).map((year) => ({ value: String(year), label: String(year) }))
  return (
    <Form method="post" className="form" noValidate key={JSON.stringify(asked)}>
      {own.length === 1 ? (
        <p>
          {t('team.municipality')}: <strong>{own[0]?.name}</strong>
          <input type="hidden" name="lead" value={own[0]?.bfsNumber} readOnly />
        </p>
      ) : (
        <SelectField
          field={field('lead')}
          label={t('field.lead')}
          hint={t('new.lead.hint')}
          blank={null}
          choices={own.map(({ bfsNumber, name }) => ({ value: String(bfsNumber), label: name }))}
        />
      )}
      <Kind kind={text('kind')} members={list('members')} />
      <div className="year-fields">
        <SelectField field={field('startYear')} label={t('field.startYear')} choices={years} blank={null} />
        <SelectField field={field('endYear')} label={t('field.endYear')} choices={years} blank={null} />
      </div>
      <div className="row">
        <Button kind="secondary" formMethod="get" formNoValidate disabled={busy}>
          {t('new.preview')}
        </Button>
        <Button disabled={busy}>{t('new.begin')}</Button>
      </div>
    </Form>
  )
}

/** Name and members are asked of an association only; without JavaScript both stand there, with a word on it. */
function Kind({ kind, members }: { kind: string; members: readonly string[] }) {
  const t = useText()
  const { municipalities, wanted } = useLoaderData<typeof loader>()
  const { field } = useTyped()
  const hydrated = useHydrated()
  const [chosen, choose] = useState(kind)
  const control = {
    ref: () => {},
    onBlur: () => {},
    onChange: ({ target }: ChangeEvent<{ value: string }>) => choose(target.value),
  }
  return (
    <>
      <RadioGroup
        field={{ ...field('kind'), control }}
        label={t('field.kind')}
        choices={[
          { value: 'municipality', label: t('new.kind.municipality') },
          { value: 'association', label: t('new.kind.association'), hint: t('new.kind.association.hint') },
        ]}
      />
      {(chosen === 'association' || !hydrated) && (
        <fieldset className="stack repeated-row" id="members" tabIndex={-1}>
          <legend className="visually-hidden">{t('new.association')}</legend>
          <p className="soft">{t('new.association.text')}</p>
          <TextField field={field('name')} label={t('new.name')} hint={t('new.name.hint')} />
          <MunicipalityChooser
            name="members"
            municipalities={municipalities}
            chosen={members.map(Number)}
            wanted={wanted}
          />
          <MembersFault />
        </fieldset>
      )}
    </>
  )
}

function MembersFault() {
  const { field } = useTyped()
  return <FieldNotes field={field('members')} />
}

function Preview() {
  const t = useText()
  const { preview } = useLoaderData<typeof loader>()
  return (
    <section className="stack" aria-labelledby="preview">
      <h2 id="preview">{t('new.preview.title')}</h2>
      {preview ? (
        <>
          <p role="status">
            <LiveText>
              {t('new.preview.party', {
                party: preview.names.join(', '),
                count: formatCount(preview.population),
              })}
            </LiveText>
          </p>
          <CalculationView calculation={preview.calculation} />
        </>
      ) : (
        <p className="soft">{t('new.preview.none')}</p>
      )}
    </section>
  )
}

/** What stands in the fields: as sent last, else as the address asks. */
function useTyped() {
  const { asked } = useLoaderData<typeof loader>()
  const parked = useParked()
  const answer = useActionData<typeof action>()
  const values: Record<string, unknown> = answer?.values ?? parked ?? asked
  const text = (name: string) => String(values[name] ?? '')
  const list = (name: string) => [values[name] ?? []].flat().map(String)
  const field = (name: string): FieldBinding => {
    const fault = answer?.errors[name]
    return { name, defaultValue: text(name), error: fault && <FaultSentence message={fault} /> }
  }
  return { field, text, list }
}
