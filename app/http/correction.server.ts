import { correctionForm, nameForm } from '#app/domain/people/team-form.ts'
import type { Person } from '#app/domain/roles.ts'
import { addressIsOpenTo, correctPerson, markOfPerson } from '#app/models/people/corrections.server.ts'
import { nameChangesOf } from '#app/models/people/names.server.ts'
import { findPerson } from '#app/models/people/people.server.ts'
import { refused, unreadable } from './answer.server.ts'
import { parseForm } from './form.server.ts'

/** What somebody may correct about a person, with the names so far. */
export function correctionFor(by: Person, userId: string) {
  const known = findPerson(userId)
  if (!known) throw new Response(null, { status: 404 })
  const { name, email } = known
  const addressIsOpen = addressIsOpenTo(by, known)
  return { name, email, seen: markOfPerson(known), addressIsOpen, changes: nameChangesOf(userId) }
}

type Correcting = { person: Person; userId: string; now: Date }

/** The answer to what could not be done; undefined: it is done. */
export function correctFrom(formData: FormData, { person, userId, now }: Correcting) {
  const { addressIsOpen } = correctionFor(person, userId)
  const form = parseForm(addressIsOpen ? correctionForm : nameForm, formData)
  if (!form.ok) return unreadable(form)
  const result = correctPerson(person, { userId, ...form.data }, now)
  return result.ok ? undefined : refused(result, formData)
}
