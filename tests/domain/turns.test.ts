import { describe, expect, test } from 'vitest'
import { CLOSED_STATES, DOSSIER_STATES } from '#app/domain/lifecycle/dossier-states.ts'
import type { Standing } from '#app/domain/lifecycle/next-step.ts'
import { REPORTING_YEAR_STATES } from '#app/domain/lifecycle/reporting-year.ts'
import { type Ball, turnOf } from '#app/domain/lifecycle/turn.ts'
import { reportTurnStatus, turnStatus } from '#app/text/next-step.ts'

const NOTHING = {
  lapsedOn: null,
  missing: [],
  points: [],
  reports: [],
  openClaims: 0,
  owedTranches: 0,
  amendment: null,
  accountChange: null,
  proposals: [],
}
const locked = (...years: (number | null)[]) =>
  years.map((year) => ({ documentId: 'a', fileName: 'Scan.pdf', year }))
const report = (state: Standing['reports'][number]['state']) => ({
  year: 2026,
  state,
  dueOn: '2027-03-15',
  points: [],
})

/** What the sentence has to say of whose move it is, and what it must not. */
const SAYS: Record<Ball, [says: RegExp, never: RegExp]> = {
  municipality: [/Am Zug ist die Gemeinde/, /Am Zug (ist der Kanton|sind)/],
  canton: [/Am Zug ist der Kanton/, /Am Zug (ist die Gemeinde|sind)/],
  both: [/Am Zug sind beide/, /Am Zug ist/],
  nobody: [/./, /Am Zug (ist (die Gemeinde|der Kanton)|sind)/],
}

describe.each(DOSSIER_STATES)('the sentence of a dossier %s names whose move it is', (state) => {
  const reports = state === 'active' || state === 'terminated' ? REPORTING_YEAR_STATES : []
  const standings = [[], ...reports.map((reported) => [report(reported)])].flatMap((own) =>
    [locked(), locked(null), locked(2026)].map((files) => ({
      ...NOTHING,
      state,
      reports: own,
      locked: files,
    })),
  )
  test.each(standings)('with reports $reports and locked files $locked', (standing) => {
    const turn = turnOf(standing)
    const { explanation } = turnStatus('de', {
      state,
      isOver: false,
      terminatedOn: null,
      dismissedOn: null,
      ...turn,
    })
    const [says, never] = SAYS[turn.ball]
    expect(explanation).toMatch(says)
    expect(explanation).not.toMatch(never)
    if (turn.next.step === 'replace_file') expect(explanation).toContain('Gesperrte Datei ersetzen')
  })
})

test.each(REPORTING_YEAR_STATES)('so does the sentence of a report %s in which a file is locked', (state) => {
  const turn = turnOf({ ...NOTHING, state: 'active', reports: [report(state)], locked: locked(2026) })
  const { explanation } = reportTurnStatus('de', { state, isUneven: false, ...turn })
  const [says, never] = SAYS[turn.ball]
  expect(explanation).toMatch(says)
  expect(explanation).not.toMatch(never)
})

test.each(CLOSED_STATES)('an ended dossier %s in which nothing is locked is with nobody', (state) => {
  expect(turnOf({ ...NOTHING, state, locked: [] }).ball).toBe('nobody')
})

test.each([
  ['a year of it is still ahead', { reports: [report('settled'), report('scheduled')] }, false],
  ['the canton still owes money of it', { reports: [report('settled')], owedTranches: 1 }, false],
  ['each of its years is settled and even', { reports: [report('settled')] }, true],
  ['it has ended without a year', {}, true],
])('a terminated agreement is over only at its end: %s', (_, own, isOver) => {
  const turn = turnOf({ ...NOTHING, ...own, state: 'terminated', locked: [] })
  expect([turn.ball, turn.next.step]).toEqual(['nobody', isOver ? 'nothing' : 'wait'])
  const ended = { isOver: false, terminatedOn: '2029-12-31', dismissedOn: null }
  const { explanation } = turnStatus('de', { state: 'terminated', ...ended, ...turn })
  expect(explanation.includes('nichts ist mehr offen')).toBe(isOver)
})

test('a status names the day to which an agreement was terminated', () => {
  const turn = turnOf({ ...NOTHING, state: 'terminated', locked: [] })
  const ended = { isOver: false, terminatedOn: '2026-12-31', dismissedOn: null }
  expect(turnStatus('de', { state: 'terminated', ...ended, ...turn }).label).toBe('Gekündigt auf 31.12.2026')
  expect(turnStatus('de', { state: 'active', ...ended, ...turn }).label).toBe('In Kraft')
})

test('a status tells an application that was not entered into, with its day, from one that was rejected', () => {
  const turn = turnOf({ ...NOTHING, state: 'rejected', locked: [] })
  const about = { state: 'rejected', isOver: false, terminatedOn: null, ...turn } as const
  expect(turnStatus('de', { ...about, dismissedOn: '2025-03-04' })).toMatchObject({
    label: 'Nicht eingetreten am 04.03.2025',
    explanation: expect.stringContaining('auf das Gesuch nicht eingetreten'),
  })
  expect(turnStatus('de', { ...about, dismissedOn: null })).toMatchObject({ label: 'Abgelehnt' })
})
