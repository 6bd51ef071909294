import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { crumbs } from '#app/components/crumbs.tsx'
import { StepPage } from '#app/components/step-page.tsx'
import { ClaimTable } from '#app/components/tranches.tsx'
import { cantonalWay } from '#app/components/ways.ts'
import { claimSteps } from '#app/http/step.server.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = crumbs<typeof loader>(
  (t, { step }) => [...cantonalWay(t, step), { label: t(`claim.${step.action}.title`) }],
  (t, { step, claim }) => `${t(`claim.${step.action}.title`)} ${claim.year}`,
)

export async function loader(args: LoaderFunctionArgs) {
  const { step, claim } = await claimSteps.enterShared(args)
  return { step, claim }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await claimSteps.enterShared(args)
  return claimSteps.take(args, entered, '/canton/payments')
}

export default function ClaimStepPage() {
  const t = useText()
  const { step, claim } = useLoaderData<typeof loader>()
  const words = `claim.${step.action}` as const
  return (
    <StepPage
      step={step}
      record={t('money.claim.name', { year: claim.year })}
      words={words}
      title={t(`${words}.title`)}
      lead={t(`${words}.lead`)}
      label={t(`${words}.do`)}
      back="/canton/payments"
    >
      <ClaimTable claims={[claim]} />
    </StepPage>
  )
}
