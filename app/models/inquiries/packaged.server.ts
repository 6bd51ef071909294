import { isOfTheCanton, type Person } from '#app/domain/roles.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { inquiriesIn } from './inquiry-list.server.ts'
import { isOpenTo } from './inquiry-records.server.ts'
import { notesOn } from './inquiry-steps.server.ts'
import { type Message, messagesOfAll } from './messages.server.ts'

export type PackagedInquiry = ReturnType<typeof inquiriesToTakeAway>[number]

/**
 * The threads of a dossier, to take away with it, the oldest first: each with what the reader sees of it. Who has it at
 * the canton, and what the canton notes to itself, is the canton's own.
 */
export function inquiriesToTakeAway(dossier: Dossier, person: Person) {
  const listed = inquiriesIn(dossier, person)
  const said = messagesOfAll(listed.map(({ id }) => id))
  const isCanton = isOfTheCanton(person)
  return listed
    .map(
      ({
        id,
        assignee,
        kind,
        subject,
        section,
        year,
        side,
        state,
        waitsSince,
        askedAt,
        municipality,
        ...of
      }) => ({
        ...{ id, kind, subject, section, year, side, state, waitsSince, askedAt, municipality },
        messages: (said.get(id) ?? [])
          .filter(isOpenTo(person, { bfsNumber: of.bfsNumber, year, dossier }))
          .map((message) => ({ ...message, from: nameOfSide(message) })),
        ...(isCanton && { assignee, notes: notesOn(id) }),
      }),
    )
    .sort((one, other) => (one.askedAt < other.askedAt ? -1 : 1))
}

/** Null: the canton. */
function nameOfSide({ bfsNumber }: Message): string | null {
  return bfsNumber === null ? null : municipalityName(bfsNumber)
}

/** Their files, but those that are handed out to nobody any more. */
export function filesOf(inquiries: readonly PackagedInquiry[]) {
  const all = inquiries.flatMap(({ messages }) => messages.flatMap(({ files }) => files))
  return all.filter(({ withdrawn }) => withdrawn === null)
}

/** As data: of a file what it is and by what it is known. */
export function asData(inquiries: readonly PackagedInquiry[]) {
  return inquiries.map(({ messages, ...inquiry }) => ({
    ...inquiry,
    messages: messages.map(({ files, inquiryId: _of, ...message }) => ({
      ...message,
      files: files.map(({ fileName, size, sha256, withdrawn }) => ({ fileName, size, sha256, withdrawn })),
    })),
  }))
}
