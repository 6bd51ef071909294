import { correctionForm, nameForm } from '#app/domain/people/team-form.ts'
import type { Person } from '#app/domain/roles.ts'
import { addressIsOpenTo, correctPerson, markOfPerson } from '#app/models/people/corrections.server.ts'
import { nameChangesOf } from '#app/models/people/names.server.ts'
import { findPerson } from '#app/models/people/people.server.ts'
import { answerForm } from './answer.server.ts'
import { found } from './found.server.ts'

/** What somebody may correct about a person, with the names so far. */
export function correctionFor(by: Person, userId: string) {
  const known = found(findPerson(userId))
  const { name, email } = known
  const addressIsOpen = addressIsOpenTo(by, known)
  return { name, email, seen: markOfPerson(known), addressIsOpen, changes: nameChangesOf(userId) }
}

type Correcting = { person: Person; userId: string; list: string; now: Date }

/** Corrects a person on one of the lists, which says so. */
export function correctFrom(request: Request, { person, userId, list, now }: Correcting) {
  const { addressIsOpen } = correctionFor(person, userId)
  return answerForm(request, {
    form: addressIsOpen ? correctionForm : nameForm,
    verb: (typed) => correctPerson(person, { userId, ...typed }, now),
    next: `${list}?done=person_corrected`,
  })
}
