import { anchorLine } from '#app/domain/anchor.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import type { Language } from '#app/domain/language.ts'
import type { AtDossier } from '#app/models/dossier/dossiers.server.ts'
import { documentsOf } from '#app/models/records/documents.server.ts'
import { COMPARABLE, linksOf, type ProvenEvent } from '#app/models/records/dossier-proof.server.ts'
import { historyFor } from './history.server.ts'

export type ProvenEntry = ReturnType<typeof proofFor>['entries'][number]

/** For the page that proves the history of a dossier to its municipality, newest first. */
export function proofFor({ dossier, language, now }: AtDossier & { language: Language }) {
  const { head, events } = linksOf(dossier.id, 'municipality')
  const files = new Map(documentsOf(dossier.id).map((document) => [`documents/${document.id}`, document]))
  const bySequence = new Map<number | string, ProvenEvent>(events.map((event) => [event.sequence, event]))
  const entries = historyFor(dossier, 'municipality', language).flatMap((entry) => {
    const event = bySequence.get(entry.id)
    if (!event) return []
    const records = recordsOf(event)
    return [
      {
        ...entry,
        hash: event.hash,
        kinds: COMPARABLE.filter((table) => records.some((record) => record.startsWith(`${table}/`))),
        files: records.flatMap((record) => {
          const file = files.get(record)
          return file ? [{ name: file.fileName, sha256: file.sha256 }] : []
        }),
      },
    ]
  })
  return {
    reference: dossier.reference,
    party: dossier.party.name,
    line: head && anchorLine({ day: today(now), ...head }),
    entries,
  }
}

function recordsOf({ basis }: ProvenEvent): string[] {
  return (basis ?? []).flatMap((part) => ('record' in part ? [part.record] : []))
}
