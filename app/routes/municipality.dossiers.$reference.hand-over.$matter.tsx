import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { SelectField } from '#app/components/choice-field.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DossierName } from '#app/components/dossier-name.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { FormButtons } from '#app/components/form-buttons.tsx'
import { Form, Mark } from '#app/components/form-element.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Reasons, RefusalNotice } from '#app/components/reasons.tsx'
import { TextArea } from '#app/components/text-field.tsx'
import { municipalWay, ownDossierPath } from '#app/components/ways.ts'
import { handOverTask } from '#app/domain/lifecycle/hand-over.ts'
import { handOverForm } from '#app/domain/people/hand-over-form.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { found } from '#app/http/found.ts'
import { handOver } from '#app/models/dossier/hand-overs.server.ts'
import { teamOf } from '#app/models/people/people.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { matterFor } from '#app/views/hand-over.server.ts'

export const handle = crumbs<typeof loader>((t, data) => [
  ...municipalWay(t, data),
  { label: t(`handOver.title.${data.kind}`) },
])

/** For a colleague who has finished what only a signatory can file or sign. */
export async function loader(args: LoaderFunctionArgs) {
  const { dossier, person, now } = await requireOwnDossier(args)
  const { matter, version, missing, signatories } = found(matterFor(dossier, person, args.params.matter, now))
  const { leadBfsNumber, name } = dossier.party
  return {
    reference: dossier.reference,
    party: name,
    kind: matter.kind,
    year: matter.year,
    version,
    missing,
    signatories,
    task: handOverTask(dossier.reference, matter),
    coordinators: teamOf(leadBfsNumber).flatMap((held) => (held.role === 'coordinator' ? held.name : [])),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { dossier, person, now } = await requireOwnDossier(args)
  const { matter } = found(matterFor(dossier, person, args.params.matter, now))

  return answerForm(args.request, {
    form: handOverForm,
    verb: (typed) => handOver({ dossierId: dossier.id, person, matter, now }, typed),
    next: ownDossierPath(dossier.reference),
  })
}

export default function HandOverPage() {
  const t = useText()
  const { reference, party, kind, year, missing, signatories, coordinators, task } =
    useLoaderData<typeof loader>()
  return (
    <div className="stack-l">
      <PageTitle
        kicker={<DossierName reference={reference} party={party} />}
        title={t(`handOver.title.${kind}`)}
        lead={missing.length === 0 ? t(`handOver.lead.${kind}`, { year: year ?? '' }) : undefined}
      />
      <RefusalNotice />
      {missing.length > 0 && (
        <Notice kind="warning" title={t('handOver.missing')}>
          <Reasons reasons={missing} linkTo={() => task} />
        </Notice>
      )}
      {missing.length === 0 && signatories.length === 0 && (
        <Notice kind="warning" title={t('unsigned.own.title')}>
          <p>{t('handOver.nobody', { names: coordinators.join(', ') || '–' })}</p>
        </Notice>
      )}
      {missing.length === 0 && signatories.length > 0 ? (
        <HandOverForm />
      ) : (
        <div className="row">
          <ButtonLink kind="secondary" to={ownDossierPath(reference)}>
            {t('common.back')}
          </ButtonLink>
        </div>
      )}
    </div>
  )
}

function HandOverForm() {
  const t = useText()
  const { reference, version, signatories } = useLoaderData<typeof loader>()
  const { field, formProps, summary, busy } = useZodForm(
    () => import('#app/domain/people/hand-over-form.ts').then((forms) => forms.handOverForm),
    {
      version: String(version),
      to: '',
      words: '',
    },
  )
  const labels: Record<string, string> = { to: t('handOver.to'), words: t('handOver.words') }
  return (
    <Form method="post" className="form" {...formProps}>
      <ErrorSummary {...summary} labelOf={(name) => labels[name]} />
      <Mark name="version" value={version} />
      <SelectField
        field={field('to')}
        label={t('handOver.to')}
        blank={t('handOver.everybody')}
        choices={signatories.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextArea
        field={field('words')}
        label={t('handOver.words')}
        hint={t('handOver.words.hint')}
        optional
        maxLength={1000}
      />
      <p className="soft">{t('handOver.ends')}</p>
      <FormButtons label={t('handOver.do')} back={ownDossierPath(reference)} busy={busy} />
    </Form>
  )
}
