import { expect, test } from 'vitest'
import { withDone } from '#app/http/done.server.ts'
import { wordsOfDone } from '#app/text/events.ts'

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

test('the next page names no decision that waits for a second person', () => {
  const approve = { machine: 'reportingYear', action: 'approve', data: { year: 2026 } }
  const said = (toState: string) => withDone('/canton', { told: [{ ...approve, toState }] })
  expect(said('approved')).toBe('/canton?done=reportingYear.approve.2026')
  expect(said('second_review')).toBe('/canton?done=reportingYear.approve.second_review')
  expect(wordsOfDone('de', 'reportingYear.approve.second_review')).toContain('Zweitprüfung')
  expect(wordsOfDone('en', 'dossier.approve.second_review')).toContain('second review')
})

test('what was as it should be is not said to have changed, and a section of a draft is saved all the same', () => {
  const unchanged = true as const
  const said = (machine: string, action: string, data = {}) =>
    withDone('/canton', { told: [{ machine, action, data, unchanged }] })
  expect(said('programme', 'change_match')).toBe('/canton?done=unchanged')
  expect(said('dossier', 'edit', { section: 'party' })).toBe('/canton?done=dossier.edit.party')
})

test('of a question nothing is said, for nothing of it was kept', () => {
  expect(withDone('/verify?code=1#result', { told: [], keptNothing: true })).toBe('/verify?code=1#result')
})

test('the query of an address stays beside what is said', () => {
  const act = { told: told('programme.change_match') }
  expect(withDone('/canton/settings?period=kip4#match', act)).toBe(
    '/canton/settings?period=kip4&done=programme.change_match#match',
  )
  expect(withDone('/canton?done=gone', act)).toBe('/canton?done=gone')
})
