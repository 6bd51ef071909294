import { expect } from 'vitest'
import { DistributionKey } from '#app/domain/contribution/key.ts'
import * as acts from '#app/models/programme/key-acts.server.ts'
import { as } from './people.ts'

/** A version of the key of KIP 3 that counts from the beginning of the period on. */
export function enactedKey(key: object, now: Date) {
  const parsed = DistributionKey.parse(key)
  const drafted = acts.draftKey(as('officer'), { periodId: 'kip3', name: 'Neu', key: parsed }, now)
  const id = drafted.ok ? drafted.id : expect.fail(drafted.refusal)
  const seen = acts.markOfKey(acts.keyBy(id) ?? expect.fail('the version is gone'))
  const decided = { legalBasis: 'Beschluss', inForceFrom: '2024-01-01', reason: 'Beschlossen.' }
  expect(acts.enactKey({ id, person: as('officer'), seen, now }, decided)).toEqual({ ok: true })
  return acts.keyBy(id) ?? expect.fail('the version is gone')
}
