import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { addDays, today } from '#app/domain/deadlines/calendar.ts'
import { meetDeadline, moveDeadline, openDeadline } from '#app/models/deadlines/deadline-changes.server.ts'
import { deadlineOf } from '#app/models/deadlines/deadlines.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import type { Tx } from '#db/client.server.ts'
import { documents } from '#db/schema/documents.ts'
import type { Dossier } from './dossiers.server.ts'

/** Councils have so many days to resolve (Merkblatt 2); counted from here where the programme says so. */
export function awaitResolutions(tx: Tx, dossier: Pick<Dossier, 'id' | 'periodId'>, now: Date) {
  const { resolutionFrom } = programmeOf(dossier.periodId).settings.deadlines
  if (resolutionFrom === 'beginning') open(tx, dossier, now)
}

/** Met once the paper of every member is in; due again where one is taken out before the filing. */
export function followResolutions(tx: Tx, dossier: Dossier, now: Date) {
  const deadline = deadlineOf(dossier.id, 'resolution')
  const { resolved, all } = resolutionsIn(tx, dossier)
  if (!deadline && resolved > 0 && !all) open(tx, dossier, now)
  if (deadline?.metAt === null && all) meetDeadline(tx, dossier.id, now, 'resolution')
  if (deadline?.metAt && !all && dossier.state === 'draft') moveDeadline(tx, dossier, deadline, now)
}

function open(tx: Tx, dossier: Pick<Dossier, 'id' | 'periodId'>, now: Date) {
  const { resolution } = programmeOf(dossier.periodId).settings.deadlines
  const legalOn = addDays(today(now), resolution)
  openDeadline(tx, dossier, { kind: 'resolution', subjectId: dossier.id, legalOn, now })
}

function resolutionsIn(tx: Tx, { id, members }: Dossier) {
  const papers = tx
    .selectDistinct({ bfsNumber: documents.bfsNumber })
    .from(documents)
    .where(
      and(
        eq(documents.dossierId, id),
        eq(documents.slot, 'resolution'),
        isNotNull(documents.bfsNumber),
        isNull(documents.removedAt),
      ),
    )
    .all()
  const there = new Set(papers.map(({ bfsNumber }) => bfsNumber))
  return { resolved: there.size, all: members.every(({ bfsNumber }) => there.has(bfsNumber)) }
}
