import type { ActionFunctionArgs, LoaderFunctionArgs, SerializeFrom } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { reviewWay } from '#app/components/canton/review-way.ts'
import { crumbs } from '#app/components/crumbs.tsx'
import { SeldomFigures } from '#app/components/seldom-figures.tsx'
import { StepPage } from '#app/components/step-page.tsx'
import { trancheName } from '#app/components/tranche-name.ts'
import { cantonMendingPath, dossierWay, mendingPath } from '#app/components/ways.ts'
import { enterStep, takeStep } from '#app/http/step.server.ts'
import { stepWords } from '#app/text/step-words.ts'
import type { Translate } from '#app/text/text.ts'
import { useText } from '#app/text/use-text.tsx'
import { basisOf } from '#app/views/step-basis.server.ts'

export const handle = crumbs<typeof loader>(
  (t, shown) => [...wayTo(t, shown), { label: shown.words.title }],
  (t, shown) => {
    const { claim, tranche } = shown
    const { title } = shown.words
    if (claim) return `${title} ${claim.year}`
    return tranche ? `${title}: ${trancheName(t, tranche)}` : title
  },
)

/** Every step that asks for nothing but what such a page can ask for, on each kind of record. */
export async function loader(args: LoaderFunctionArgs) {
  const entered = await enterStep(args)
  const basis = basisOf(entered)
  return { step: entered.step, words: stepWords(entered.language, entered.step, basis.year), ...basis }
}

export async function action(args: ActionFunctionArgs) {
  return takeStep(args)
}

type Shown = SerializeFrom<typeof loader>

export default function SharedStepPage() {
  const t = useText()
  const shown = useLoaderData<typeof loader>()
  const { step, words, proposed, approved, claim, tranche, inherited, account, report, settlement } = shown
  const figures = { approved, claim, tranche, inherited, account, report, settlement }
  const hasFigures = Object.values(figures).some(Boolean)
  return (
    <StepPage
      step={step}
      record={recordOf(t, shown)}
      {...words}
      proposed={proposed}
      back={step.back}
      linkTo={step.side === 'canton' ? cantonMendingPath(step.reference) : mendingPath(step.reference, null)}
    >
      {hasFigures && <SeldomFigures {...figures} />}
    </StepPage>
  )
}

/** Which record of the dossier, where its title does not say so. */
function recordOf(t: Translate, { number, claim, tranche }: Shown) {
  if (number !== undefined) return t('amendment.one', { number })
  if (claim) return t('money.claim.name', { year: claim.year })
  return tranche && trancheName(t, tranche)
}

function wayTo(t: Translate, { step, year, number, account }: Shown) {
  if (year !== undefined) return reviewWay(t, { ...step, year })
  const dossier = dossierWay(t, step.side, step)
  if (account) return [...dossier, { label: t('accountChange.one'), to: step.back }]
  if (number === undefined) return dossier
  return [...dossier, { label: t('amendment.one', { number }), to: step.back }]
}
