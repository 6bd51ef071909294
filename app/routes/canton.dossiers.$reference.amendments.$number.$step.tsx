import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { crumbs } from '#app/components/crumbs.tsx'
import { StepPage } from '#app/components/step-page.tsx'
import { cantonalWay, dossierPath } from '#app/components/ways.ts'
import { amendmentSteps } from '#app/http/step.server.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = crumbs<typeof loader>((t, { step, number, back }) => [
  ...cantonalWay(t, step),
  { label: t('amendment.one', { number }), to: back },
  { label: t(`amendment.${step.action}`) },
])

export async function loader(args: LoaderFunctionArgs) {
  const { step, amendment } = await amendmentSteps.enterShared(args)
  const { number } = amendment
  return { step, number, back: `${dossierPath(step.reference)}/amendments/${number}` }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await amendmentSteps.enterShared(args)
  const { step, amendment } = entered
  return amendmentSteps.take(args, entered, `${dossierPath(step.reference)}/amendments/${amendment.number}`)
}

export default function AmendmentStepPage() {
  const t = useText()
  const { step, number, back } = useLoaderData<typeof loader>()
  const words = `amendment.${step.action}` as const
  return (
    <StepPage
      step={step}
      record={t('amendment.one', { number })}
      words={words}
      title={t(words)}
      lead={t(`${words}.lead`)}
      label={t(words)}
      back={back}
    />
  )
}
