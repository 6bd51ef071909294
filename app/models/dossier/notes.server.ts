import { desc, eq } from 'drizzle-orm'
import { CANTONAL_WRITERS, hasRole, type Person } from '#app/domain/roles.ts'
import { nameAt } from '#app/models/people/name-at.server.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import { db, inTransaction } from '#db/client.server.ts'
import { users } from '#db/schema/people.ts'
import { notes } from '#db/schema/review.ts'

/** What the office writes to itself about a dossier, newest first. Only the canton's pages ask for it. */
export function notesOf(dossierId: string) {
  return db
    .select({ id: notes.id, text: notes.text, author: nameAt(notes.at), at: notes.at })
    .from(notes)
    .innerJoin(users, eq(users.id, notes.author))
    .where(eq(notes.dossierId, dossierId))
    .orderBy(desc(notes.at), desc(notes.id))
    .all()
}

type NewNote = { dossier: { id: string; reference: string }; person: Person; text: string; now: Date }

/** The event names no dossier: the history of the municipality does not tell that there is a note. */
export function addNote({ dossier, person, text, now }: NewNote) {
  if (!hasRole(person, ...CANTONAL_WRITERS)) return { ok: false as const, refusal: 'wrong_role' as const }
  const at = now.toISOString()
  const id = newId()
  inTransaction((tx) => {
    tx.insert(notes).values({ id, dossierId: dossier.id, text, author: person.id, at }).run()
    recordAct(tx, {
      person,
      now,
      machine: 'note',
      recordId: id,
      action: 'add',
      data: { reference: dossier.reference },
    })
  })
  return { ok: true as const }
}
