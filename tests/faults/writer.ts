import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import { now } from '#app/clock.server.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { rappen } from '#app/domain/money.ts'
import { dossierDoor } from '#app/models/doors.server.ts'
import { saveStructure } from '#app/models/dossier/application-changes.server.ts'
import { createDossier } from '#app/models/dossier/dossier-beginning.server.ts'
import { findDossier } from '#app/models/dossier/dossiers.server.ts'
import { addPaper } from '#app/models/dossier/paper-changes.server.ts'
import { startSession } from '#app/models/people/sessions.server.ts'
import { storeDocument } from '#app/models/records/document-store.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { as } from '../support/people.ts'

/**
 * A process of its own that works as fast as it can and says what it has done, line by line, once it is done: whoever
 * kills it knows what was acknowledged.
 */
const TOWNS = [1024, 1031, 1040, 1054, 1058, 1059, 1065, 1103]

const STRUCTURE = {
  contactPoint: 'Anlaufstelle Integration',
  responsiblePerson: 'Anna Amrein',
  mandateBasis: 'Leitbild',
  mandateSince: '2022-08-01',
  ownBudgetRappen: rappen(6_500_000),
}

as('officer')
acknowledge({ ready: true })
for (let turn = 0; ; turn += 1) await live(TOWNS[turn % TOWNS.length] ?? 1065)

/** The short life of a dossier: begun, described, a paper handed in, withdrawn. */
async function live(bfsNumber: number) {
  const [person, signatory] = [as('clerk', bfsNumber), as('signatory', bfsNumber)]
  const wanted = { kind: 'municipality', name: '', leadBfsNumber: bfsNumber, members: [bfsNumber] } as const
  const term = { periodId: 'kip3', startsOn: '2026-01-01', endsOn: '2027-12-31' }
  const begun = createDossier(person, { ...wanted, ...term }, now())
  // A dossier of a life that was cut short is open still; it is lived to its end.
  const reference = begun.ok || begun.refusal === 'begun_already' ? begun.reference : ''
  const dossierId = findDossier(person, reference, today(now()))?.id ?? ''
  acknowledge({ dossierId })

  const change = { dossierId, person, now: now() }
  const jobPercentage = randomBytes(1)[0] ?? 1
  acknowledge({ dossierId, intended: jobPercentage })
  saveStructure(change, { ...STRUCTURE, jobPercentage })
  acknowledge({ dossierId, jobPercentage })

  const file = await storeDocument(randomBytes(20_000), { fileName: 'p.pdf', mediaType: 'application/pdf' })
  addPaper(change, { slot: 'foundation_paper', file })
  acknowledge({ storageName: file.storageName })

  const { token } = startSession({ userId: person.id, now: now(), userAgent: 'test' })
  acknowledge({ token })

  const version = findDossier(person, reference, today(now()))?.version ?? 0
  const input = { reason: 'Vertagt.' }
  const left = { id: dossierId, action: 'withdraw', person: signatory, version, input, now: now() } as const
  if (applyTransition(dossierDoor, left).ok) acknowledge({ withdrawn: dossierId })
}

function acknowledge(fact: Record<string, unknown>) {
  writeSync(1, `${JSON.stringify(fact)}\n`)
}
