import { useActionData } from '@remix-run/react'
import type { Reason } from '#app/domain/lifecycle/reasons.ts'
import type { Refusal } from '#app/domain/lifecycle/refusal.ts'
import { KeptWords } from './kept-words.tsx'
import type { LinkTo } from './reason-list.tsx'
import { seldom } from './seldom.tsx'

export type RefusedProps = { linkTo?: LinkTo; offered: boolean; refusal: Refusal }

const Refused = seldom(() => import('./refused.tsx').then((part) => part.Refused), { name: 'refused' })

/** What the last attempt was refused for, if it was: for fields that only then are asked for. */
export function useRefusal(): string | undefined {
  const answer = useActionData<unknown>()
  return isRefusal(answer) ? answer.refusal : undefined
}

/** The reasons of the last refusal, if there was one. */
export function useReasons(): readonly Reason[] {
  const answer = useActionData<unknown>()
  return isRefusal(answer) ? answer.reasons : []
}

type RefusalNoticeProps = {
  linkTo?: LinkTo
  /** Whether the page still offers the form; else what was typed into it is shown to be copied. */
  offered?: boolean
}

/** Why the last attempt was refused, if it was, and who was quicker. Stands on top of every page that carries a verb. */
export function RefusalNotice({ offered = true, ...notice }: RefusalNoticeProps) {
  const answer = useActionData<unknown>()
  return (
    <>
      {isRefusal(answer) && <Refused offered={offered} refusal={answer} {...notice} />}
      {!offered && <KeptWords />}
    </>
  )
}

function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'refusal' in answer && 'reasons' in answer
}
