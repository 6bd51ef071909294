import { answersForm } from '#app/domain/lifecycle/answers-form.ts'
import type { Person } from '#app/domain/roles.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { answerPoints } from '#app/models/dossier/points.server.ts'
import { answerForm } from './answer.server.ts'

type Entered = { person: Person; dossier: Dossier; year: number | null; now: Date }

/** The answers to the canton's points on an application (year null) or a report. */
export function saveAnswers(request: Request, { dossier, year, person, now }: Entered, next: string) {
  return answerForm(request, {
    form: answersForm,
    verb: (typed, seen) => answerPoints({ dossierId: dossier.id, year, person, seen, now }, typed),
    next,
  })
}
