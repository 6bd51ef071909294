import { expect, test } from 'vitest'
import { municipalityHistories } from '#app/models/programme/municipalities.server.ts'
import * as roles from '#app/routes/canton.mergers.$bfsNumber.roles.tsx'
import * as merger from '#app/routes/canton.mergers.$bfsNumber.tsx'
import * as undo from '#app/routes/canton.mergers.$bfsNumber.undo.tsx'
import * as foundation from '#app/routes/canton.mergers.new.tsx'
import * as mergers from '#app/routes/canton.mergers.tsx'
import { drawn } from '../support/drawn-page.tsx'
import { as } from '../support/people.ts'
import { send, statusThrown, visit } from '../support/visit.ts'

const FIELDS = {
  ends: ['1001', '1007'],
  bfsNumber: '1110',
  name: 'Fontannen',
  district: 'Entlebuch',
  placeOf: '1007',
  mergedOn: '01.01.2027',
  reason: 'Beschluss beider Gemeinden.',
}
const QUERY = 'ends=1001&ends=1007&bfsNumber=1110&name=Fontannen&district=Entlebuch&placeOf=1007'
const AT = { params: { bfsNumber: '1007' } }

test('municipalities do not find these pages', async () => {
  expect(await statusThrown(foundation.loader(visit(as('clerk'), { path: '/' })))).toBe(404)
  expect(await statusThrown(roles.loader(visit(as('finance'), AT)))).toBe(404)
})

test('a question with a gap keeps what was typed; a whole one shows what it would mean', async () => {
  const partly = await foundation.loader(visit(as('officer'), { path: `/?${QUERY}` }))
  expect(partly).toMatchObject({
    init: { status: 422 },
    data: { values: { name: 'Fontannen' }, errors: { mergedOn: expect.any(String) }, preview: null },
  })
  const whole = await foundation.loader(
    visit(as('officer'), { path: `/?${QUERY}&mergedOn=01.01.2027&reason=Beschlossen&q=fon` }),
  )
  expect(whole).toMatchObject({ preview: { name: 'Fontannen', mergedOn: '2027-01-01' } })
})

test('registered, its roles are moved by a tick, or it is undone', async () => {
  as('clerk', 1007)
  const answer = await foundation.action(send(as('officer'), FIELDS))
  expect(answer).toMatchObject({ status: 303 })
  const again = await foundation.action(send(as('officer'), FIELDS))
  expect(again).toMatchObject({ init: { status: 422 }, data: { errors: { ends: 'merger_ended_already' } } })

  const shown = await merger.loader(visit(as('officer'), AT))
  expect(shown).toMatchObject({
    merger: { into: 'Fontannen', from: 'Doppleschwand, Romoos' },
    standing: { is: 'free', reasons: [], left: [] },
    registration: { who: as('officer').name, told: [{ toAddress: as('clerk', 1007).email }] },
    rolesLeft: 1,
  })
  expect(await roles.action(send(as('officer'), {}, AT))).toMatchObject({ init: { status: 422 } })
  const { seen } = await undo.loader(visit(as('officer'), AT))
  expect(await undo.action(send(as('officer'), { seen, reason: ' ' }, AT))).toMatchObject({
    init: { status: 422 },
    data: { errors: { reason: 'required' } },
  })
  const reason = 'Die Abstimmung steht noch aus.'
  expect(await undo.action(send(as('officer'), { seen, reason }, AT))).toMatchObject({ status: 303 })
  expect(municipalityHistories().some(({ bfsNumber }) => bfsNumber === 1110)).toBe(false)
  for (const again of [
    undo.loader(visit(as('officer'), AT)),
    undo.action(send(as('officer'), { seen, reason }, AT)),
  ])
    expect((await again.catch((thrown) => thrown)).headers.get('Location')).toBe('/canton/mergers?done=gone')
  const nowhere = { params: { bfsNumber: '1999' } }
  expect(await statusThrown(undo.loader(visit(as('officer'), nowhere)))).toBe(404)
  const list = await mergers.loader(visit(as('officer'), { path: '/canton/mergers' }))
  expect(list).toMatchObject({
    undone: [{ from: 'Doppleschwand, Romoos', into: 'Fontannen', reason, who: as('officer').name }],
  })

  await foundation.action(send(as('officer'), FIELDS))
  const { roles: held } = await roles.loader(visit(as('officer'), AT))
  const ticked = held.map(({ membershipId }) => membershipId)
  expect(await roles.action(send(as('officer'), { ticked }, AT))).toMatchObject({ status: 303 })
  const given = as('coordinator', 1110)
  const later = await undo.loader(visit(as('officer'), AT))
  const refused = await undo.action(send(as('officer'), { seen: later.seen, reason }, AT))
  expect(refused).toMatchObject({
    init: { status: 409 },
    data: { refusal: 'merger_in_use', reasons: [{ key: 'merger_in_role' }], values: { reason } },
  })
  const path = '/canton/mergers/1007/undo'
  expect(await drawn(undo.default, later, path)).toContain(`href="/canton/contacts/${given.id}"`)
  expect(await drawn(merger.default, await merger.loader(visit(as('officer'), AT)), path)).toContain(
    `${given.name} hat eine Rolle in Fontannen`,
  )
})
