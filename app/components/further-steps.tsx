import { Link } from '@remix-run/react'
import type { ToldStep } from '#app/text/next-step.ts'
import { Deadline } from './deadline.tsx'
import { nextStepPath } from './next-step.ts'

type FurtherStepsProps = {
  reference: string
  steps: readonly ToldStep[]
  /** The day of each step, where it has one. */
  due: readonly ({ dueOn: string; termOn: string | null } | null)[]
  today: string
}

/** What else waits for the municipality, each with the way to it. */
export function FurtherSteps({ reference, steps, due, today }: FurtherStepsProps) {
  return (
    <ul className="stack-xs">
      {steps.map((step, index) => {
        const day = due[index]
        const { title } = step
        const path = nextStepPath(reference, step)
        const named = step.step === 'replace_file' ? `${title}: ${step.fileName}` : title
        return (
          <li key={`${path} ${title}`}>
            {path ? <Link to={path}>{named}</Link> : named}
            {day && (
              <>
                {': '}
                <Deadline dueOn={day.dueOn} termOn={day.termOn} today={today} />
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}
