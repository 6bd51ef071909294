import { beforeAll, describe, expect, test } from 'vitest'
import { rolesInForce } from '#app/models/people/memberships.server.ts'
import { addPerson } from '#app/models/people/people.server.ts'
import * as audit from '#app/routes/canton.audit.tsx'
import * as csv from '#app/routes/canton.dossiers.sheet.ts'
import * as list from '#app/routes/canton.dossiers.tsx'
import * as mail from '#app/routes/canton.mails.$id.tsx'
import * as mails from '#app/routes/canton.mails.tsx'
import * as people from '#app/routes/canton.people.tsx'
import * as confirm from '#app/routes/canton.settings.confirm.$point.tsx'
import * as settings from '#app/routes/canton.settings.tsx'
import * as cockpit from '#app/routes/canton.tsx'
import { inTransaction } from '#db/client.server.ts'
import { as } from '../support/people.ts'
import { active, draft, inReview } from '../support/scenes.ts'
import { send, statusThrown, visit } from '../support/visit.ts'

beforeAll(async () => {
  await draft({ lead: 1023 })
  await inReview({ lead: 1024 })
  await active({ lead: 1065 })
})

describe('the door', () => {
  const place = { path: '/canton', params: { id: 'x', membership: 'x' } }

  test.each([
    ['cockpit', cockpit.loader],
    ['list', list.loader],
    ['export', csv.loader],
    ['settings', settings.loader],
    ['mails', mails.loader],
    ['log', audit.loader],
    ['people', people.loader],
  ])('the %s is for the canton only, and the auditor reads it', async (_name, loader) => {
    expect(await statusThrown(loader(visit(as('signatory', 1065), place)))).toBe(404)
    expect(await loader(visit(as('auditor'), place))).toBeDefined()
  })

  test('the people of the municipalities come page by page, the last one whatever page is asked for', async () => {
    const stored = rolesInForce().filter(({ bfsNumber }) => bfsNumber !== null).length
    inTransaction((tx) => {
      for (let number = stored; number < 120; number += 1) {
        const roles = [{ role: 'clerk', bfsNumber: 1001 }] as const
        const email = `a${number}@example.ch`
        addPerson(tx, { email, name: `Person ${number}`, language: 'de', roles, now: new Date() })
      }
    })
    const shown = async (query: string) => {
      const path = `/canton/people${query}`
      const { municipal, page, total, canton } = await people.loader(visit(as('auditor'), { path }))
      return [municipal.length, page, total, canton.length > 0]
    }
    expect(await shown('')).toEqual([50, 1, 120, true])
    expect(await shown('?page=3')).toEqual([20, 3, 120, true])
    expect(await shown('?page=99')).toEqual([20, 3, 120, true])
    expect(await shown('?page=x')).toEqual([50, 1, 120, true])
    expect(await shown('?q=a119@example')).toEqual([1, 1, 1, false])
  })

  test.each([
    ['confirms a setting', confirm.action],
    ['grants a role', people.action],
    ['sends a mail again', mail.action],
  ])('the auditor never %s', async (_what, action) => {
    expect(await statusThrown(action(send(as('auditor'), {}, place)))).toBe(404)
  })
})
