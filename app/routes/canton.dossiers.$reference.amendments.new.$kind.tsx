import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Differences } from '#app/components/amendment.tsx'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { AmendmentFields } from '#app/components/canton/amendment-fields.tsx'
import { useAmendmentLabels } from '#app/components/canton/amendment-labels.ts'
import { ConfirmForm } from '#app/components/confirm-form.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DossierName } from '#app/components/dossier-name.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Form } from '#app/components/form-element.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { Section } from '#app/components/section.tsx'
import { cantonalWay, dossierPath } from '#app/components/ways.ts'
import { effectiveDay } from '#app/domain/agreement/amendment.ts'
import { formatRappen } from '#app/domain/money.ts'
import { amendmentAsked, type Entered, enterNewAmendment } from '#app/http/amendment.server.ts'
import { answerVerb, unreadable } from '#app/http/answer.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { questionIn } from '#app/http/question.server.ts'
import type { AmendmentClosed } from '#app/models/agreement/amendment-faults.server.ts'
import { nextAmendmentNumber } from '#app/models/agreement/amendment-records.server.ts'
import { proposeAmendment } from '#app/models/agreement/amendments.server.ts'
import { withFiles } from '#app/models/records/received-files.server.ts'
import { drawDocument } from '#app/papers/drawing.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { amendmentPreview, newAmendment } from '#app/views/new-amendment.server.ts'

export const handle = crumbs<typeof loader>((t, shown) => [
  ...cantonalWay(t, shown),
  { label: t('amendment.title'), to: `${dossierPath(shown.reference)}/amendments` },
  { label: t('amendment.new.title', { kind: t(`amendment.kind.${shown.kind}`) }) },
])

export async function loader(args: LoaderFunctionArgs) {
  const entered = await enterNewAmendment(args)
  const { asked, searchParams, page } = questionIn(args.request, {
    begins: 'reason',
    read: (fields) => amendmentAsked(entered, fields),
  })
  return page({
    ...newAmendment(entered, searchParams.get('q') ?? ''),
    closed: entered.closed,
    members: searchParams.getAll('members').map(Number),
    preview: asked && !entered.closed ? amendmentPreview(asked, languageOf(args.request), entered) : null,
  })
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

export default function NewAmendmentPage() {
  const t = useText()
  const { reference, party, kind, closed } = useLoaderData<typeof loader>()
  return (
    <div className="stack-xl">
      <PageTitle
        kicker={<DossierName reference={reference} party={party} />}
        title={t('amendment.new.title', { kind: t(`amendment.kind.${kind}`) })}
        lead={t(`amendment.${kind}.lead`)}
      />
      <RefusalNotice offered={!closed} />
      {closed ? <Closed closed={closed} /> : <Begun />}
    </div>
  )
}

function Closed({ closed }: { closed: AmendmentClosed }) {
  const t = useText()
  const { reference } = useLoaderData<typeof loader>()
  return (
    <>
      <Notice kind="info" title={t(`amendment.${closed}`)} />
      <div className="row">
        <ButtonLink kind="secondary" to={`${dossierPath(reference)}/amendments`}>
          {t('common.back')}
        </ButtonLink>
      </div>
    </>
  )
}

function Begun() {
  const t = useText()
  const { reference, kind, query, errors, values, ...shown } = useLoaderData<typeof loader>()
  const labels = useAmendmentLabels({ values, ...shown })
  return (
    <>
      <Preview />
      <Form method="get" className="form" key={query}>
        <ErrorSummary errors={errors} attempt={query} labelOf={labels.away} />
        <AmendmentFields kind={kind} values={values} errors={errors} {...shown} />
        <div className="row">
          <Button>{t('amendment.preview')}</Button>
          <ButtonLink kind="quiet" to={`${dossierPath(reference)}/amendments`}>
            {t('common.cancel')}
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}

function Preview() {
  const t = useText()
  const { reference, kind, query, preview } = useLoaderData<typeof loader>()
  if (!preview) return null
  const pdf = `${dossierPath(reference)}/amendments/new/${kind}/preview.pdf?${query}`
  return (
    <Section title={t('amendment.preview.title')} className="box stack">
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
      <ConfirmForm fields={preview.fields} label={t('amendment.propose')} />
    </Section>
  )
}
