import { expect, test } from 'vitest'
import { withDone } from '#app/http/done.server.ts'

const told = (...acts: string[]) =>
  acts.map((act) => {
    const [machine = '', action = ''] = act.split('.')
    return { machine, action, data: {} }
  })

test.each([
  ['an act by itself', ['dossier.submit'], 'dossier.submit'],
  [
    'an undone merger, not the roles it moves',
    ['role.end', 'role.add', 'municipality.undo_merger'],
    'municipality.undo_merger',
  ],
  [
    'a confirmed extension, not what it overtakes',
    ['proposal.overtake', 'reportingYear.extend'],
    'reportingYear.extend',
  ],
  ['a check list beside a decision', ['checklist.check', 'dossier.approve'], 'dossier.approve'],
  ['a role that was ended by itself', ['role.end'], 'role.end'],
  ['nothing that was told', [], 'saved'],
])('the next page says %s', (_, acts, said) => {
  expect(withDone('/canton', { told: told(...acts) })).toBe(`/canton?done=${said}`)
})
