import { answersForm } from '#app/domain/lifecycle/answers-form.ts'
import type { Person } from '#app/domain/roles.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { answerPoints } from '#app/models/dossier/points.server.ts'
import { refused, unreadable } from './answer.server.ts'
import { parseForm } from './form.server.ts'

type Entered = { person: Person; dossier: Dossier; year: number | null; now: Date }

/** Answers nothing where the answers were taken. */
export async function saveAnswers(request: Request, { dossier, year, person, now }: Entered) {
  const formData = await request.formData()

  const form = parseForm(answersForm, formData)
  if (!form.ok) return unreadable(form)

  const seen = String(formData.get('seen'))
  const result = answerPoints({ dossierId: dossier.id, year, person, seen, now }, form.data)

  return result.ok ? undefined : refused(result, formData)
}
