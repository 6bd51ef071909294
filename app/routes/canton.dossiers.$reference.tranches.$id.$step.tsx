import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { crumbs } from '#app/components/crumbs.tsx'
import { StepPage } from '#app/components/step-page.tsx'
import { TrancheTable, trancheName } from '#app/components/tranches.tsx'
import { cantonalWay } from '#app/components/ways.ts'
import { trancheSteps } from '#app/http/step.server.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = crumbs<typeof loader>(
  (t, { step }) => [...cantonalWay(t, step), { label: t(`tranche.${step.action}.title`) }],
  (t, { step, tranche }) => `${t(`tranche.${step.action}.title`)}: ${trancheName(t, tranche)}`,
)

export async function loader(args: LoaderFunctionArgs) {
  const { step, tranche } = await trancheSteps.enterShared(args)
  return { step, tranche }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await trancheSteps.enterShared(args)
  return trancheSteps.take(args, entered, '/canton/payments')
}

export default function TrancheStepPage() {
  const t = useText()
  const { step, tranche } = useLoaderData<typeof loader>()
  const words = `tranche.${step.action}` as const
  return (
    <StepPage
      step={step}
      record={trancheName(t, tranche)}
      words={words}
      title={t(`${words}.title`)}
      lead={t(`${words}.lead`)}
      label={t(`${words}.do`)}
      back="/canton/payments"
    >
      <TrancheTable tranches={[tranche]} />
    </StepPage>
  )
}
