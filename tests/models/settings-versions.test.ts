import { beforeEach, describe, expect, test } from 'vitest'
import { setClock } from '#app/clock.server.ts'
import type { AmendmentRules } from '#app/domain/programme/amendment-rules.ts'
import { FOUR_EYES_ACTS } from '#app/domain/programme/four-eyes.ts'
import type { DEFAULT_SETTINGS } from '#app/domain/programme/programme.ts'
import { listMails } from '#app/models/mail/outbox.server.ts'
import {
  markOfPart,
  saveMatch,
  saveTolerance,
  saveTranches,
} from '#app/models/programme/agreement-settings.server.ts'
import { markOfOffice, saveOffice } from '#app/models/programme/office.server.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'
import {
  saveAmendmentRules,
  saveFourEyes,
  saveTerms,
  saveWindow,
} from '#app/models/programme/settings.server.ts'
import {
  confirmVersion,
  declineVersion,
  hasSecondPerson,
  markOfVersion,
  proposalsFor,
  withdrawVersion,
} from '#app/models/programme/settings-decisions.server.ts'
import { settingsUpToDate } from '#app/models/programme/settings-effect.server.ts'
import { allVersions, type SettingsVersion } from '#app/models/programme/settings-versions.server.ts'
import { verifyChain } from '#app/models/records/chain.server.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { verifyRecords } from '#app/models/records/proof.server.ts'
import { settingsHistory } from '#app/views/settings-history.server.ts'
import { inTransaction, sqlite } from '#db/client.server.ts'
import { anotherOfficer, as } from '../support/people.ts'
import { rehearsal } from '../support/rehearsed.ts'

const NOW = '2026-03-02T09:00:00Z'
beforeEach(() => setClock(NOW))

const programme = () => programmeOn('2026-03-02')
const settings = () => programme().settings
const latest = () => allVersions().at(-1) as SettingsVersion
const rappen = (francs: number) => (francs * 100) as (typeof DEFAULT_SETTINGS)['tolerance']['amountRappen']

function change(
  seen: string,
  { person = as('officer'), validFrom = null as string | null, reason = 'Beschluss.' } = {},
) {
  return { periodId: programme().id, person, seen, reason, validFrom, now: new Date(NOW) }
}

function tolerate(percent: number, how: Parameters<typeof change>[1] = {}) {
  const seen = markOfPart(settings(), 'tolerance')
  return saveTolerance(change(seen, how), { percent, amountRappen: rappen(1000) })
}

function setTerm(term: 'reportSoon' | 'remindAgain', days: number, how: Parameters<typeof change>[1] = {}) {
  const { terms } = settings()
  return saveTerms(change(markOfRecord(terms), how), { ...terms, [term]: days })
}

const told = (template: string) =>
  listMails({ limit: 1000 }).flatMap((mail) => (mail.template === template ? mail.toAddress : []))

describe('a change of the settings', () => {
  rehearsal('is a numbered version with its reason, and the one before stays readable', () => {
    expect(tolerate(10)).toEqual({ ok: true })
    expect(tolerate(20)).toEqual({ ok: true })
    expect(settings().tolerance.percent).toBe(20)
    const [second, first] = settingsHistory(programme(), 'de')
    expect([first?.number, first?.standing, second?.number, second?.standing]).toEqual([
      1,
      'earlier',
      2,
      'in_force',
    ])
    expect([first?.held.until, second?.held.until]).toEqual([first?.held.from, null])
    expect(second).toMatchObject({ reason: 'Beschluss.', decider: as('officer').name })
    expect(second?.differences).toEqual([
      expect.objectContaining({
        before: expect.stringContaining('10 %'),
        after: expect.stringContaining('20 %'),
      }),
    ])
  })

  rehearsal('is refused without a reason, before today and after the period, at the field', () => {
    const range = 'day_outside:02.03.2026 – 31.12.2027'
    expect(tolerate(10, { reason: '' })).toEqual({ ok: false, errors: { reason: 'required' } })
    expect(tolerate(10, { validFrom: '2026-03-01' })).toEqual({ ok: false, errors: { validFrom: range } })
    expect(tolerate(10, { validFrom: '2028-01-01' })).toEqual({ ok: false, errors: { validFrom: range } })
    expect(allVersions()).toEqual([])
  })

  rehearsal('that changes nothing makes no version', () => {
    expect(tolerate(settings().tolerance.percent)).toEqual({ ok: true })
    expect(allVersions()).toEqual([])
  })

  rehearsal('is never edited, deleted or numbered anew', () => {
    tolerate(10)
    for (const sql of [
      "UPDATE settings_versions SET reason = 'x'",
      "UPDATE settings_versions SET settings = '{}'",
      'UPDATE settings_versions SET number = 7',
      'DELETE FROM settings_versions',
      "UPDATE periods SET settings = '{}'",
    ])
      expect(() => sqlite.exec(sql)).toThrow(/never|further version/)
  })
})

describe('a change that loosens the match waits for a second person', () => {
  const match = (own: number, canton: number) => {
    const { referenceDate, missedMatch, unspentMoney } = settings()
    const typed = { referenceDate, missedMatch, unspentMoney, own, canton }
    return saveMatch(change(markOfPart(settings(), 'match')), typed)
  }
  const amend = (rules: Partial<AmendmentRules>) => {
    const { amendments } = settings()
    return saveAmendmentRules(change(markOfRecord(amendments)), { ...amendments, ...rules })
  }

  rehearsal('where the municipality spends less beside the same contribution', () => {
    expect(match(1, 5)).toEqual({ ok: true })
    expect(settings().matchingRatio).toEqual([1, 1])
    expect(proposalsFor(as('second'))).toMatchObject([{ id: latest().id }])
    const confirming = { version: latest(), seen: markOfVersion(latest()), now: new Date(NOW) }
    expect(confirmVersion({ ...confirming, person: as('officer') })).toMatchObject({ refusal: 'own_change' })
    expect(confirmVersion({ ...confirming, person: as('second') })).toEqual({ ok: true })
    expect(settings().matchingRatio).toEqual([1, 5])
    expect(match(2, 10)).toEqual({ ok: true })
    expect(match(1, 4)).toEqual({ ok: true })
    expect(settings().matchingRatio).toEqual([1, 4])
  })

  rehearsal('where an amendment may agree what it may not today, and not where it may less', () => {
    expect(amend({ matchExceptions: true })).toEqual({ ok: true })
    expect(settings().amendments.matchExceptions).toBe(false)
    expect(amend({ raisesOfPastYears: false })).toEqual({ ok: true })
    expect(settings().amendments.raisesOfPastYears).toBe(false)
  })
})

describe('a change for a later day', () => {
  rehearsal('comes into force by itself on that day, and leaves alone what was set meanwhile', () => {
    setTerm('reportSoon', 45, { validFrom: '2026-07-01' })
    setTerm('remindAgain', 3)
    expect([settings().terms.reportSoon, settings().terms.remindAgain]).toEqual([30, 3])
    settingsUpToDate(new Date('2026-06-30T21:00:00Z'))
    expect(settings().terms.reportSoon).toBe(30)
    settingsUpToDate(new Date('2026-06-30T22:00:00Z'))
    expect([settings().terms.reportSoon, settings().terms.remindAgain]).toEqual([45, 3])
    expect(programme().held?.number).toBe(2)
    expect([verifyChain().ok, verifyRecords().faults]).toEqual([true, []])
  })

  rehearsal('holds for whatever is decided from its day on, also where the job was late', () => {
    setTerm('reportSoon', 45, { validFrom: '2026-07-02' })
    setTerm('reportSoon', 40, { validFrom: '2026-07-01' })
    setClock('2026-08-15T09:00:00Z')
    expect(inTransaction(() => settings().terms.reportSoon)).toBe(45)
  })

  rehearsal('is withdrawn before its day with a reason, and never comes', () => {
    setTerm('reportSoon', 45, { validFrom: '2026-07-01' })
    const deciding = { version: latest(), person: as('admin'), reason: 'Doch nicht.', now: new Date(NOW) }
    expect(withdrawVersion({ ...deciding, seen: 'x' })).toMatchObject({ refusal: 'changed_meanwhile' })
    expect(withdrawVersion({ ...deciding, seen: markOfVersion(latest()) })).toEqual({ ok: true })
    settingsUpToDate(new Date('2026-07-01T09:00:00Z'))
    expect(settings().terms.reportSoon).toBe(30)
    expect(settingsHistory(programme(), 'de')[0]).toMatchObject({
      standing: 'withdrawn',
      ending: { by: as('admin').name, reason: 'Doch nicht.' },
    })
  })

  rehearsal('takes the confirmation of another value away on that day, not before', () => {
    sqlite.exec(
      `UPDATE periods SET confirmed = '{"tolerance":{"by":"A","at":"${NOW}"},"terms":{"by":"A","at":"${NOW}"}}'`,
    )
    tolerate(10, { validFrom: '2026-07-01' })
    expect(Object.keys(programme().confirmed)).toEqual(['tolerance', 'terms'])
    settingsUpToDate(new Date('2026-07-01T09:00:00Z'))
    expect(Object.keys(programme().confirmed)).toEqual(['terms'])
  })
})

describe('whoever asks for fewer eyes', () => {
  const fewer = (person = as('officer'), validFrom: string | null = null) => {
    const { fourEyes } = settings()
    return saveFourEyes(change(markOfRecord(fourEyes), { person, validFrom }), {
      ...fourEyes,
      waivers: false,
    })
  }
  const deciding = (person = anotherOfficer()) => ({
    version: latest(),
    person,
    seen: markOfVersion(latest()),
    now: new Date(NOW),
  })

  rehearsal('waits for another person, who confirms it or declines it', () => {
    expect(fewer()).toEqual({ ok: true })
    expect(settings().fourEyes.waivers).toBe(true)
    expect(proposalsFor(as('officer'))).toEqual([])
    expect(proposalsFor(anotherOfficer())).toHaveLength(1)
    expect(confirmVersion(deciding(as('officer')))).toMatchObject({ refusal: 'own_change' })
    expect(confirmVersion(deciding())).toEqual({ ok: true })
    expect(settings().fourEyes.waivers).toBe(false)

    const { fourEyes } = settings()
    saveFourEyes(change(markOfRecord(fourEyes)), { ...fourEyes, exOfficio: false })
    expect(told('settings-proposed').length).toBeGreaterThan(0)
    expect(told('settings-proposed')).not.toContain(as('officer').email)
    expect(declineVersion({ ...deciding(as('second')), reason: 'Nein.' })).toEqual({ ok: true })
    expect(told('settings-declined')).toEqual([as('officer').email])
    expect(settings().fourEyes.exOfficio).toBe(true)
  })

  rehearsal('waits on after the day it was meant for, and comes into force when it is confirmed', () => {
    fewer(as('officer'), '2026-07-01')
    setClock('2026-07-05T09:00:00Z')
    settingsUpToDate(new Date('2026-07-05T09:00:00Z'))
    expect(settings().fourEyes.waivers).toBe(true)
    confirmVersion({ ...deciding(), now: new Date('2026-07-06T09:00:00Z') })
    expect(settings().fourEyes.waivers).toBe(false)
  })

  test('cannot pass by alone: without a second person it blocks and says so', () => {
    sqlite.exec('SAVEPOINT alone')
    const officer = as('officer')
    sqlite.exec(`UPDATE memberships SET ended_at = '${NOW}' WHERE user_id <> '${officer.id}'`)
    expect(hasSecondPerson(officer)).toBe(false)
    fewer(officer)
    expect(confirmVersion(deciding(officer))).toMatchObject({ refusal: 'own_change' })
    expect(settings().fourEyes.waivers).toBe(true)
    sqlite.exec('ROLLBACK TO alone; RELEASE alone')
  })

  rehearsal('needs nobody where more eyes are asked for', () => {
    const all = Object.fromEntries(FOUR_EYES_ACTS.map((act) => [act, true]))
    const { fourEyes } = settings()
    saveFourEyes(change(markOfRecord(fourEyes)), { ...fourEyes, ...all })
    expect(settings().fourEyes.payments).toBe(true)
  })
})

rehearsal('in a period of one year no tranche waits for the report of the year before', () => {
  sqlite.exec(`INSERT INTO periods (id, name, starts_on, ends_on, state, settings, office)
    SELECT 'one', 'KIP 5', '2040-01-01', '2040-12-31', 'draft', settings, office FROM periods LIMIT 1`)
  const seen = markOfPart(settings(), 'tranches')
  const tranches = [
    { share: [1, 1] as [number, number], due: '01-31', gate: 'previous_report_filed' as const },
  ]
  const answer = saveTranches({ ...change(seen), periodId: 'one' }, { tranches })
  expect(answer).toEqual({ ok: false, errors: { 'tranches.0.gate': 'gate_without_year' } })
})

describe('in a period that is over', () => {
  const AFTER = new Date('2028-01-10T09:00:00Z')
  beforeEach(() => setClock(AFTER.toISOString()))
  const late = (seen: string, validFrom: string | null = null) => ({
    ...change(seen, { validFrom }),
    now: AFTER,
  })
  const payByTwo = (validFrom?: string) => {
    const { fourEyes } = settings()
    return saveFourEyes(late(markOfRecord(fourEyes), validFrom), { ...fourEyes, payments: true })
  }
  const moveOffice = () => {
    const { office, signers, remedies } = programme()
    const { canton: cantonName, ...address } = { ...office, town: 'Sursee' }
    return saveOffice(late(markOfOffice(programme())), {
      cantonName,
      ...address,
      signers: [...signers],
      remedies: remedies ?? '',
      structures: '',
      guidelines: '',
    })
  }

  rehearsal('what agreements rest on and when applications were taken stays', () => {
    expect(
      saveTolerance(late(markOfPart(settings(), 'tolerance')), { percent: 1, amountRappen: rappen(1) }),
    ).toEqual({ ok: false, refusal: 'period_over' })
    const { applications } = settings()
    expect(saveWindow(late(markOfRecord(applications)), { ...applications, closesOn: '2027-06-30' })).toEqual(
      {
        ok: false,
        refusal: 'period_over',
      },
    )
  })

  rehearsal(
    'how the office works is set while no other period runs: its last reports and payments go by it',
    () => {
      expect(payByTwo('2029-06-01')).toMatchObject({
        errors: { validFrom: expect.stringContaining('day_outside') },
      })
      expect(payByTwo()).toEqual({ ok: true })
      expect(settings().fourEyes.payments).toBe(true)
      expect(moveOffice()).toEqual({ ok: true })
      expect(programme().office.town).toBe('Sursee')
      const { fourEyes } = settings()
      expect(saveFourEyes(late(markOfRecord(fourEyes)), { ...fourEyes, waivers: false })).toEqual({
        ok: true,
      })
      expect(settings().fourEyes.waivers).toBe(true)
      expect([verifyChain().ok, verifyRecords().faults]).toEqual([true, []])
    },
  )

  rehearsal('it follows the period that runs, and is set there', () => {
    sqlite.exec(`INSERT INTO periods (id, name, starts_on, ends_on, state, settings, office)
      SELECT 'kip4', 'KIP 4', '2028-01-01', '2031-12-31', 'in_force', settings, office FROM periods LIMIT 1`)
    expect([payByTwo(), moveOffice()]).toEqual([
      { ok: false, refusal: 'period_follows' },
      { ok: false, refusal: 'period_follows' },
    ])
  })
})
