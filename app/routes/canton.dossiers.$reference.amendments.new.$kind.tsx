import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Differences } from '#app/components/amendment.tsx'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { AmendmentFields } from '#app/components/canton/amendment-fields.tsx'
import { useAmendmentLabels } from '#app/components/canton/amendment-labels.ts'
import { crumbs } from '#app/components/crumbs.tsx'
import { DossierName } from '#app/components/dossier-name.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Form } from '#app/components/form-element.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { cantonalWay, dossierPath } from '#app/components/ways.ts'
import { effectiveDay } from '#app/domain/agreement/amendment.ts'
import type { Language } from '#app/domain/language.ts'
import { formatRappen } from '#app/domain/money.ts'
import { choicesOn } from '#app/domain/programme/municipality-choice.ts'
import { amendmentAsked, type Entered, enterNewAmendment } from '#app/http/amendment.server.ts'
import { answerVerb, unreadable } from '#app/http/answer.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { successorsOf } from '#app/models/agreement/amendment-faults.server.ts'
import { nextAmendmentNumber } from '#app/models/agreement/amendment-records.server.ts'
import { proposeAmendment } from '#app/models/agreement/amendments.server.ts'
import { municipalityHistories } from '#app/models/programme/municipalities.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { withFiles } from '#app/models/records/received-files.server.ts'
import { drawDocument } from '#app/papers/drawing.server.ts'
import { differencesOf } from '#app/text/agreement-differences.ts'
import { useText } from '#app/text/use-text.tsx'
import { unmatchedYears } from '#app/views/amendment.server.ts'

export const handle = crumbs<typeof loader>((t, shown) => [
  ...cantonalWay(t, shown),
  { label: t('amendment.title'), to: `${dossierPath(shown.reference)}/amendments` },
  { label: t('amendment.new.title', { kind: t(`amendment.kind.${shown.kind}`) }) },
])

/** The form lives in the address, so that its preview can be looked at, gone back from and shared. */
export async function loader(args: LoaderFunctionArgs) {
  const entered = await enterNewAmendment(args)
  const { searchParams } = new URL(args.request.url)
  const asked = searchParams.has('reason') ? amendmentAsked(entered, searchParams) : null
  const shown = {
    ...shownOf(entered, searchParams.get('q') ?? ''),
    query: `${searchParams}`,
    values: asked?.ok === false ? asked.values : Object.fromEntries(searchParams),
    members: searchParams.getAll('members').map(Number),
    errors: asked?.ok === false ? asked.errors : {},
    preview: asked?.ok ? previewOf(asked, languageOf(args.request), entered) : null,
  }
  return asked?.ok === false ? data(shown, { status: 422 }) : shown
}

export async function action(args: ActionFunctionArgs) {
  const entered = await enterNewAmendment(args)
  const formData = await args.request.formData()

  const asked = amendmentAsked(entered, formData)
  if (!asked.ok) return unreadable(asked)

  const files = await drawn(entered, asked)
  const { dossier, person, now } = entered
  const result = await withFiles(Object.values(files), () =>
    proposeAmendment({ dossier, person, now, files, ...asked }),
  )

  return answerVerb(result, {
    formData,
    next: (done) => `${dossierPath(dossier.reference)}/amendments/${done.number}`,
  })
}

type Asked = Extract<ReturnType<typeof amendmentAsked>, { ok: true }>

async function drawn({ dossier, current, kind }: Entered, { change, reason, data: after }: Asked) {
  const number = nextAmendmentNumber(dossier.id)
  const facts = { number, kind, reason, effectiveOn: effectiveDay(change), before: current, after }
  return {
    amendment: await drawDocument('amendment', facts),
    agreement: await drawDocument('agreement', after),
  }
}

function shownOf({ dossier, kind, current }: Entered, wanted: string) {
  const period = programmeOf(dossier.periodId)
  const histories = kind === 'members' ? municipalityHistories() : []
  return {
    reference: dossier.reference,
    party: dossier.party.name,
    kind,
    wanted: wanted.slice(0, 80),
    years: current.contributions.map(({ year }) => year),
    latestEnd: period.endsOn,
    lead: current.party.leadBfsNumber,
    successors: successorsOf(
      current.party.members.map(({ bfsNumber }) => bfsNumber),
      histories,
    ),
    currentMembers: current.party.members,
    municipalities: kind === 'members' ? choicesOn(histories, current.term.endsOn) : [],
    budget:
      kind === 'budget'
        ? current.budget.map(({ id, year, label, amountRappen }) => ({ id, year, label, amountRappen }))
        : [],
  }
}

function previewOf({ data: after, fields }: Asked, language: Language, { current, kind }: Entered) {
  return {
    fields,
    differences: differencesOf(language, { before: current, after }),
    unmatched: unmatchedYears(after),
    touchesMoney: kind === 'amount' || kind === 'members',
  }
}

export default function NewAmendmentPage() {
  const t = useText()
  const { reference, party, kind, query, errors, values, ...shown } = useLoaderData<typeof loader>()
  const labels = useAmendmentLabels({ values, ...shown })
  const path = `${dossierPath(reference)}/amendments`
  return (
    <div className="stack-xl">
      <PageTitle
        kicker={<DossierName reference={reference} party={party} />}
        title={t('amendment.new.title', { kind: t(`amendment.kind.${kind}`) })}
        lead={t(`amendment.${kind}.lead`)}
      />
      <RefusalNotice />
      <Preview />
      <Form method="get" className="form" key={query}>
        <ErrorSummary errors={errors} attempt={query} labelOf={labels.away} />
        <AmendmentFields kind={kind} values={values} errors={errors} {...shown} />
        <div className="row">
          <Button>{t('amendment.preview')}</Button>
          <ButtonLink kind="quiet" to={path}>
            {t('common.cancel')}
          </ButtonLink>
        </div>
      </Form>
    </div>
  )
}

function Preview() {
  const t = useText()
  const { reference, kind, query, preview } = useLoaderData<typeof loader>()
  if (!preview) return null
  const pdf = `${dossierPath(reference)}/amendments/new/${kind}/preview.pdf?${query}`
  return (
    <section className="box stack" aria-labelledby="preview">
      <h2 id="preview">{t('amendment.preview.title')}</h2>
      <Differences differences={preview.differences} />
      {preview.unmatched.map(({ year, missing }) => (
        <Notice
          key={year}
          kind="warning"
          title={t('amendment.match', { year, missing: formatRappen(missing) })}
        />
      ))}
      {preview.touchesMoney && <p className="soft">{t('amendment.paid')}</p>}
      <ul className="stack-xs">
        <li>
          <Link to={pdf} reloadDocument>
            {t('amendment.preview.pdf')}
          </Link>
        </li>
        <li>
          <Link to={`${pdf}&document=agreement`} reloadDocument>
            {t('amendment.preview.agreement')}
          </Link>
        </li>
      </ul>
      <Form method="post">
        {preview.fields.map(([name, value]) => (
          <input type="hidden" key={`${name} ${value}`} name={name} value={value} />
        ))}
        <Button>{t('amendment.propose')}</Button>
      </Form>
    </section>
  )
}
