import { z } from 'zod'
import { choice, optionalText, orNull } from '#app/domain/forms/fields.ts'
import { CHECKLIST_RULES, type ChecklistRule, type Verdict, verdictsOn } from './checklist.ts'

export type ChecklistEntry = { rule: ChecklistRule; verdict: Verdict; remark: string }

/** One answer for each rule; a rule may stay open, and whoever says «nicht erfüllt» says why. */
const answer = (rule: ChecklistRule) =>
  z
    .object({ verdict: orNull(choice(verdictsOn(rule))), remark: optionalText(1000) })
    .prefault({})
    .refine(({ verdict, remark }) => verdict !== 'not_fulfilled' || remark !== '', {
      error: 'required',
      path: ['remark'],
    })

const answers = Object.fromEntries(CHECKLIST_RULES.map((rule) => [rule, answer(rule)])) as Record<
  ChecklistRule,
  ReturnType<typeof answer>
>

export const checklistForm = z
  .object({ seen: z.string().max(64), ...answers })
  .transform(({ seen, ...given }) => ({
    seen,
    entries: CHECKLIST_RULES.flatMap((rule): ChecklistEntry[] => {
      const { verdict, remark } = given[rule]
      return verdict === null ? [] : [{ rule, verdict, remark }]
    }),
  }))
