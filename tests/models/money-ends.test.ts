import { describe, expect, test } from 'vitest'
import { dossierDoor } from '#app/models/doors.server.ts'
import { coveredBy, otherAgreements } from '#app/models/dossier/coverage.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { listMails } from '#app/models/mail/outbox.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { payYear } from '#db/demo/reports.server.ts'
import { current } from '#db/demo/road.server.ts'
import { moveDossier, moveTranche } from '../support/moves.ts'
import { as } from '../support/people.ts'
import { openDeadlines, trancheOf, tranchesFor, yearsOf } from '../support/records.ts'
import * as scenes from '../support/scenes.ts'
import { changeSettings, programmeSettings } from '../support/settings.ts'

const at = (day: string) => new Date(`${day}T09:00:00Z`)

const statesOf = (dossier: Dossier) =>
  tranchesFor(dossier).map(({ year, kind, state }) => `${year} ${kind} ${state}`)

describe('a termination', () => {
  const terminationMail = ({ id }: Dossier) =>
    listMails({ limit: 1000 }).find(
      ({ template, dossierId }) => template === 'dossier-terminated' && dossierId === id,
    )
  const terminate = (dossier: Dossier) =>
    moveDossier(current(dossier), 'terminate', as('officer'), {
      input: { effectiveOn: '2026-12-31' },
      now: at('2026-06-01'),
    })

  test('drops the years after it, cancels their tranches and leaves the running year due', async () => {
    const dossier = await scenes.active()
    expect(terminate(dossier).endsOn).toBe('2026-12-31')
    expect(terminationMail(dossier)?.facts.owesYear).toBe(true)
    expect(yearsOf(dossier)).toMatchObject([{ year: 2026, state: 'scheduled' }])
    expect(statesOf(dossier)).toEqual(['2026 instalment planned', '2027 instalment cancelled'])
    expect(openDeadlines(dossier)).toMatchObject([
      { kind: 'end_of_agreement', legalOn: '2026-12-31' },
      { kind: 'annual_report', year: 2026 },
    ])
    payYear(dossier, 2026, at('2026-06-02'))
    expect(statesOf(dossier)[0]).toBe('2026 instalment paid')
  })

  test('before the term begins leaves no year, no tranche and nothing due, and covers nobody', async () => {
    const dossier = await scenes.active()
    const ended = moveDossier(dossier, 'terminate', as('officer'), {
      input: { effectiveOn: '2025-12-31' },
      now: at('2025-12-01'),
    })
    expect(ended).toMatchObject({ state: 'terminated', startsOn: '2026-01-01', endsOn: '2027-12-31' })
    expect(yearsOf(dossier)).toEqual([])
    expect(statesOf(dossier)).toEqual(['2026 instalment cancelled', '2027 instalment cancelled'])
    expect(openDeadlines(dossier)).toEqual([])
    expect(otherAgreements(coveredBy(dossier), { id: 'another' })).toEqual([])
    expect(terminationMail(dossier)?.facts.owesYear).toBe(false)
  })

  test('waits until what was paid for a later year is back, and drops that year then', async () => {
    const before = programmeSettings()
    changeSettings({ tranches: [{ share: [1, 1], due: '01-31', gate: 'none' }] })
    const dossier = await scenes.active()
    changeSettings(before)
    payYear(dossier, 2027, at('2026-05-30'))
    expect(() => terminate(dossier)).toThrow('paid_beyond_end')
    moveTranche(trancheOf(dossier, 2027), 'reverse', as('finance'), { now: at('2026-05-31') })
    terminate(dossier)
    expect(yearsOf(dossier).map(({ year }) => year)).toEqual([2026])
    expect(statesOf(dossier)).toEqual([
      '2026 instalment planned',
      '2027 instalment reversed',
      '2027 instalment cancelled',
    ])
  })

  test('is refused after the term, to its last day, inside a year, and in the past', async () => {
    const dossier = await scenes.active()
    const refusals = ['2028-12-31', '2027-12-31', '2026-06-30', '2025-12-31', undefined].map(
      (effectiveOn) => {
        const input = { reason: 'Kündigung', ...(effectiveOn && { effectiveOn }) }
        const { id, version } = dossier
        return applyTransition(dossierDoor, {
          id,
          version,
          action: 'terminate',
          person: as('officer'),
          input,
          now: at('2026-06-01'),
        })
      },
    )
    expect(refusals.map((result) => (result.ok ? 'ok' : result.reasons[0]?.key))).toEqual([
      'effective_date_outside_term',
      'effective_date_outside_term',
      'effective_date_outside_term',
      'effective_date_outside_term',
      'effective_date_missing',
    ])
  })
})
