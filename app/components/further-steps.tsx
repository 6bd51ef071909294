import { Link } from '@remix-run/react'
import type { NextStep } from '#app/domain/lifecycle/next-step.ts'
import { nextStepText } from '#app/text/next-step.ts'
import { useText } from '#app/text/use-text.tsx'
import { nextStepPath } from './next-step.ts'

/** What else waits for the municipality, each with the way to it. */
export function FurtherSteps({ reference, steps }: { reference: string; steps: readonly NextStep[] }) {
  const t = useText()
  return (
    <ul className="stack-xs">
      {steps.map((step) => {
        const { title } = nextStepText(t, step)
        const path = nextStepPath(reference, step)
        const named = step.step === 'replace_file' ? `${title}: ${step.fileName}` : title
        return <li key={`${path} ${title}`}>{path ? <Link to={path}>{named}</Link> : named}</li>
      })}
    </ul>
  )
}
