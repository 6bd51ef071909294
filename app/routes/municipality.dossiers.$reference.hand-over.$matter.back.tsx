import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { crumbs } from '#app/components/crumbs.tsx'
import { HandedOver } from '#app/components/handed-over.tsx'
import { StepFrame } from '#app/components/step-page.tsx'
import { municipalWay, ownDossierPath } from '#app/components/ways.ts'
import { seenForm } from '#app/domain/forms/fields.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { found } from '#app/http/found.server.ts'
import { takeBack } from '#app/models/dossier/hand-overs.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { handedOverFor, matterFor } from '#app/views/hand-over.server.ts'

export const handle = crumbs<typeof loader>(
  (t, { step }) => [...municipalWay(t, step), { label: t('handOver.back.title') }],
  (t, { kind, year }) =>
    [t('handOver.back.title'), t(`handOver.title.${kind}`), year && t('report.title', { year })]
      .filter(Boolean)
      .join(' · '),
)

/** What was handed over, for who may take it back; where it is over already, how that came. */
export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireOwnDossier(args)
  const { dossier, person, now } = entered
  const { matter, version } = found(matterFor(dossier, person, args.params.matter, now))
  const handed = handedOverFor(entered, matter).filter(({ isMine }) => isMine)
  const { reference, party } = dossier
  return {
    step: { reference, party: party.name, version, possible: handed.length > 0, dangerous: false },
    kind: matter.kind,
    year: matter.year,
    handed,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { dossier, person, now } = await requireOwnDossier(args)
  const { matter } = found(matterFor(dossier, person, args.params.matter, now))

  return answerForm(args.request, {
    form: seenForm,
    verb: (seen) => takeBack({ dossierId: dossier.id, person, matter, now }, seen),
    next: ownDossierPath(dossier.reference),
  })
}

export default function TakeBackPage() {
  const t = useText()
  const { step, handed } = useLoaderData<typeof loader>()
  return (
    <StepFrame step={step} title={t('handOver.back.title')} back={ownDossierPath(step.reference)}>
      <HandedOver handed={handed} />
    </StepFrame>
  )
}
