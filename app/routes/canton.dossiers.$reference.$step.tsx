import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { crumbs } from '#app/components/crumbs.tsx'
import { StepPage } from '#app/components/step-page.tsx'
import { cantonalWay, dossierPath } from '#app/components/ways.ts'
import { dossierSteps } from '#app/http/step.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { proposalFor } from '#app/views/step-proposal.server.ts'

export const handle = crumbs<typeof loader>((t, { step }) => [
  ...cantonalWay(t, step),
  { label: t(`decision.${step.action}.title`) },
])

/** The steps on a dossier that ask for nothing but what every such page can ask for. */
export async function loader(args: LoaderFunctionArgs) {
  const entered = await dossierSteps.enterShared(args)
  return { step: entered.step, proposed: proposalFor('application', entered) }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await dossierSteps.enterShared(args)
  return dossierSteps.take(args, entered, dossierPath(entered.step.reference))
}

export default function DossierStepPage() {
  const t = useText()
  const { step, proposed } = useLoaderData<typeof loader>()
  const words = `decision.${step.action}` as const
  return (
    <StepPage
      step={step}
      words={words}
      title={t(`${words}.title`)}
      lead={t(`${words}.lead`)}
      label={t(`${words}.do`)}
      proposed={proposed}
      back={dossierPath(step.reference)}
    />
  )
}
