import { beforeAll, describe, expect, test } from 'vitest'
import { addNote } from '#app/models/dossier/notes.server.ts'
import { NOW } from '../support/amended-scenes.ts'
import { as } from '../support/people.ts'
import * as scenes from '../support/scenes.ts'
import { anchored, COMMANDS, rewriteChain, stated, tampered } from '../support/tampering.ts'

let anchor: string

beforeAll(async () => {
  const dossier = await scenes.submitted()
  const note = (text: string) => addNote({ dossier, person: as('officer'), text, now: NOW })
  note('Rücksprache gehalten.')
  anchor = anchored('2027-03-12')
  for (const text of ['Eins', 'Zwei', 'Drei', 'Vier', 'Fünf']) note(text)
})

test('as it was written, the chain is whole and fits its anchor', async () => {
  for (const name of ['audit:verify', '--anchor'] as const)
    expect([name, await COMMANDS[name](anchor)]).toMatchObject([name, { code: 0 }])
})

describe('the chain of somebody who has the database in hand and puts the triggers back', () => {
  const cutOff = `DELETE FROM notes WHERE text IN ('Eins', 'Zwei', 'Drei', 'Vier', 'Fünf', 'Rücksprache gehalten.')`
  const CHAIN: [what: string, command: keyof typeof COMMANDS, change: () => void, said: RegExp][] = [
    [
      'a word of an event is changed',
      'audit:verify',
      stated("UPDATE audit_events SET reason = 'x' WHERE sequence = 7"),
      /^Event 7 does not fit the chain/,
    ],
    [
      'an event is taken out of the middle',
      'audit:verify',
      stated('DELETE FROM audit_events WHERE sequence = 9'),
      /^Event 10 does not fit the chain/,
    ],
    [
      'what an event rests on is changed',
      'audit:verify',
      stated(`UPDATE audit_events SET basis = '{}' WHERE sequence = 11`),
      /^Event 11 does not fit the chain/,
    ],
    [
      'the last events are cut off, with what they tell of and the counter',
      '--anchor',
      () => {
        stated(cutOff)()
        stated('DELETE FROM audit_events WHERE sequence > (SELECT max(sequence) FROM audit_events) - 6')()
        stated("UPDATE sqlite_sequence SET seq = seq - 6 WHERE name = 'audit_events'")()
      },
      /^Anchor of 2027-03-12: the chain ends before event \d+$/m,
    ],
    [
      'the whole chain is written anew',
      '--anchor',
      () => {
        stated("UPDATE audit_events SET reason = 'x' WHERE sequence = 7")()
        rewriteChain()
      },
      /^Anchor of 2027-03-12: event \d+ is another$/m,
    ],
  ]
  test.each(CHAIN)('%s: named by %s', async (_, command, change, said) => {
    const found = await tampered(change, () => COMMANDS[command](anchor))
    expect(found).toMatchObject({ code: 1, stdout: expect.stringMatching(said) })
  })

  test('is whole to the end for all but the anchor, where it was cut off or written anew', async () => {
    for (const [, command, change] of CHAIN.filter(([, name]) => name === '--anchor')) {
      expect(command).toBe('--anchor')
      expect(await tampered(change, COMMANDS['audit:verify'])).toMatchObject({ code: 0 })
    }
  })
})
