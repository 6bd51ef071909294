import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { crumbs } from '#app/components/crumbs.tsx'
import { OWN_STEP_WORDS } from '#app/components/own-step-words.ts'
import { StepPage } from '#app/components/step-page.tsx'
import { municipalWay, ownDossierPath } from '#app/components/ways.ts'
import { ownDossierSteps } from '#app/http/step.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { proposalFor } from '#app/views/step-proposal.server.ts'

export const handle = crumbs<typeof loader>((t, { step }) => [
  ...municipalWay(t, step),
  { label: t(OWN_STEP_WORDS[step.action]('title')) },
])

export async function loader(args: LoaderFunctionArgs) {
  const entered = await ownDossierSteps.enterShared(args)
  return { step: entered.step, proposed: proposalFor('application', entered) }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await ownDossierSteps.enterShared(args)
  return ownDossierSteps.take(args, entered, ownDossierPath(entered.step.reference))
}

export default function OwnDossierStepPage() {
  const t = useText()
  const { step, proposed } = useLoaderData<typeof loader>()
  return (
    <StepPage
      step={step}
      words={step.action}
      title={t(OWN_STEP_WORDS[step.action]('title'))}
      lead={t(OWN_STEP_WORDS[step.action]('lead'))}
      label={t(OWN_STEP_WORDS[step.action]('do'))}
      proposed={proposed}
      back={ownDossierPath(step.reference)}
    />
  )
}
