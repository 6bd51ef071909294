import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AmendmentFacts, AmendmentFiles, AskAgain, Differences } from '#app/components/amendment.tsx'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DossierName } from '#app/components/dossier-name.tsx'
import { EndedProposal } from '#app/components/ended-proposal.tsx'
import { Form, Mark } from '#app/components/form-element.tsx'
import { HeldUp } from '#app/components/held-up.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Proposals } from '#app/components/proposals.tsx'
import { useProposedWords } from '#app/components/proposed-words.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { Section } from '#app/components/section.tsx'
import { cantonalWay, dossierPath, stepPath } from '#app/components/ways.ts'
import { versionForm } from '#app/domain/lifecycle/decision-forms.ts'
import { buttonsAmong } from '#app/domain/lifecycle/steps.ts'
import { requireAmendment } from '#app/http/amendment.server.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireDossier } from '#app/http/dossier.server.ts'
import { amendmentSteps } from '#app/http/step.server.ts'
import { amendmentDoor } from '#app/models/doors.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { differencesOf } from '#app/text/agreement-differences.ts'
import { toldReasons } from '#app/text/reasons.ts'
import { useText } from '#app/text/use-text.tsx'
import { declinedFor, proposalsFor } from '#app/views/proposal.server.ts'

export const handle = crumbs<typeof loader>((t, data) => [
  ...cantonalWay(t, data),
  { label: t('amendment.title'), to: `${dossierPath(data.reference)}/amendments` },
  { label: t('amendment.one', { number: data.amendment.number }) },
])

export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireDossier(args)
  const { dossier, language, person } = entered
  const { id, shown, steps, held, versions, awaits, again } = requireAmendment(entered, args.params)
  return {
    reference: dossier.reference,
    party: dossier.party.name,
    amendment: shown,
    proposals: proposalsFor(dossier, { person, side: 'canton', recordId: id }),
    declined: declinedFor(dossier, { person, recordId: id }),
    differences: differencesOf(language, versions),
    missing: shown.state === 'proposed' ? awaits.join(', ') : '',
    mayConfirm: steps.includes('put_in_force'),
    aside: buttonsAmong(steps, { machine: 'amendment', side: 'canton', buttons: ['aside'] }),
    held: toldReasons(language, held),
    again,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { id, dossier, amendment, person, now } = await amendmentSteps.enter(args, 'put_in_force')

  return answerForm(args.request, {
    form: versionForm,
    verb: ({ version }) =>
      applyTransition(amendmentDoor, { id, action: 'put_in_force', person, version, now }),
    next: `${dossierPath(dossier.reference)}/amendments/${amendment.number}`,
  })
}

export default function AmendmentPage() {
  const t = useText()
  const shown = useLoaderData<typeof loader>()
  const tell = useProposedWords()
  const { reference, party, amendment, proposals, declined, differences, again } = shown
  return (
    <div className="stack-xl">
      <PageTitle
        kicker={<DossierName reference={reference} party={party} />}
        title={t('amendment.one', { number: amendment.number })}
      />
      <RefusalNotice />
      <Proposals proposals={proposals} path={dossierPath(reference)} />
      {declined && <EndedProposal of={declined} step={tell(declined)} />}
      <AmendmentFacts amendment={amendment} />
      <AskAgain side="canton" reference={reference} kind={amendment.kind} again={again} />
      <NextStep />
      <Section title={t('amendment.differences')}>
        <Differences differences={differences} />
      </Section>
      <Section title={t('amendment.documents')}>
        <AmendmentFiles files={amendment.files} />
      </Section>
    </div>
  )
}

function NextStep() {
  const t = useText()
  const { reference, amendment, missing, mayConfirm, aside, held } = useLoaderData<typeof loader>()
  if (amendment.state === 'in_force') return <p className="text soft">{t('amendment.mended')}</p>
  if (!mayConfirm && aside.length === 0) return null
  const of = { reference, record: String(amendment.number) }
  return (
    <section className="box stack">
      {held.length > 0 && <HeldUp reasons={held} />}
      {missing && <p className="text">{t('amendment.half', { names: missing })}</p>}
      {mayConfirm && <p className="text">{t('amendment.confirm.text')}</p>}
      <div className="row">
        {mayConfirm && (
          <Form method="post" action={stepPath('amendment', 'put_in_force', of)}>
            <Mark name="version" value={amendment.version} />
            <Button>{t('amendment.confirm')}</Button>
          </Form>
        )}
        {aside.map((action) => (
          <ButtonLink key={action} kind="quiet" to={stepPath('amendment', action, of)}>
            {t(`amendment.${action}`)}
          </ButtonLink>
        ))}
      </div>
    </section>
  )
}
