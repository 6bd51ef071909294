import { expect, test } from 'vitest'
import { run } from '#app/commands/first-admin.ts'
import { findPersonByEmail } from '#app/models/people/people.server.ts'
import { asked } from '../support/command.ts'

test('nonsense is refused with a sentence, and nobody is let in', async () => {
  for (const args of [[], ['anna'], ['anna@lu.example'], ['anna@lu.example', ' ']]) {
    const { code, stdout, stderr } = await asked(run, args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('Give a mail address and a name')
  }
  expect(findPersonByEmail('anna@lu.example')).toBeUndefined()
})

test('the first administrator gets into an empty portal, a second one does not', async () => {
  expect(await asked(run, ['Anna@LU.example', 'Anna', 'Muster'])).toMatchObject({ code: 0 })
  expect(findPersonByEmail('anna@lu.example')).toMatchObject({
    name: 'Anna Muster',
    memberships: [{ role: 'admin', bfsNumber: null }],
  })
  expect(await asked(run, ['bruno@lu.example', 'Bruno'])).toMatchObject({ code: 1 })
  expect(findPersonByEmail('bruno@lu.example')).toBeUndefined()
})
