import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { CHECKLIST_RULES } from '#app/domain/application/checklist.ts'
import { dossierDoor } from '#app/models/doors.server.ts'
import { savedStructure } from '#app/models/dossier/application.server.ts'
import { saveStructure } from '#app/models/dossier/application-changes.server.ts'
import { checklistOf, markOfChecklist, saveChecklist } from '#app/models/dossier/checklist.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { db } from '#db/client.server.ts'
import { current } from '#db/demo/road.server.ts'
import { checklistEntries } from '#db/schema/review.ts'
import { DAYS } from '../support/days.ts'
import { moveDossier } from '../support/moves.ts'
import { as } from '../support/people.ts'
import { rehearsed } from '../support/rehearsed.ts'
import { checked, declarationFor, inReview, RETURNED, submitted } from '../support/scenes.ts'

const now = new Date('2025-09-20T08:00:00Z')

const dossier = await inReview()

const entry = (rule: (typeof CHECKLIST_RULES)[number], remark = '') => ({
  rule,
  verdict: remark ? ('not_fulfilled' as const) : ('fulfilled' as const),
  remark,
})

describe('the check list', () => {
  test('is kept with who answered, and only what changed gets a new name', () => {
    const seen = markOfChecklist(dossier.id)
    const officer = as('officer')
    expect(
      saveChecklist({
        dossierId: dossier.id,
        person: officer,
        seen,
        entries: [entry('B1'), entry('B2')],
        now,
      }),
    ).toEqual({ ok: true })
    const later = new Date('2025-09-21T08:00:00Z')
    saveChecklist({
      dossierId: dossier.id,
      person: officer,
      seen: markOfChecklist(dossier.id),
      entries: [entry('B1'), entry('B2', 'Der Auftrag fehlt.')],
      now: later,
    })
    expect(checklistOf(dossier.id).map(({ rule, checkedAt }) => [rule, checkedAt])).toEqual([
      ['B1', now.toISOString()],
      ['B2', later.toISOString()],
    ])
  })

  test('refuses what somebody else has answered meanwhile', () => {
    const given = { dossierId: dossier.id, person: as('officer'), seen: 'old', entries: [entry('B4')], now }
    expect(saveChecklist(given)).toMatchObject({
      refusal: 'changed_meanwhile',
      meanwhile: { who: 'Livia Arnold', action: 'check' },
    })
  })

  test.each(['auditor', 'second', 'finance', 'admin'] as const)('is not answered by %s', (role) => {
    const seen = markOfChecklist(dossier.id)
    expect(saveChecklist({ dossierId: dossier.id, person: as(role), seen, entries: [], now })).toEqual({
      ok: false,
      refusal: 'wrong_role',
    })
  })

  test('counts a rule of which somebody once said that it does not apply, and which always does, as open', async () => {
    const filled = await checked()
    const approve = () =>
      rehearsed(() => {
        const { id, version } = current(filled)
        return applyTransition(dossierDoor, {
          id,
          version,
          action: 'approve',
          person: as('officer'),
          now: DAYS.decided,
        })
      })
    const give = (rule: (typeof CHECKLIST_RULES)[number], verdict: 'fulfilled' | 'not_applicable') => {
      const of = and(eq(checklistEntries.dossierId, filled.id), eq(checklistEntries.rule, rule))
      const entries = db.select().from(checklistEntries).where(of).all()
      db.delete(checklistEntries).where(of).run()
      db.insert(checklistEntries)
        .values(entries.map((entry) => ({ ...entry, verdict })))
        .run()
    }
    expect(approve()).toMatchObject({ ok: true })
    for (const rule of CHECKLIST_RULES) {
      give(rule, 'not_applicable')
      const stands = rule === 'B8' || rule === 'B12'
      expect(approve(), rule).toMatchObject(
        stands ? { ok: true } : { reasons: [{ key: 'checklist_incomplete', data: { count: 1 } }] },
      )
      give(rule, 'fulfilled')
    }
  })

  test('is to be looked at once more where the municipality has changed what was judged, and only there', async () => {
    const filled = await checked()
    const hours = (count: number) => new Date(DAYS.decided.getTime() + count * 3_600_000)
    moveDossier(current(filled), 'return', as('officer'), {
      now: hours(1),
      input: { ...RETURNED, items: [{ section: 'structure', text: 'Bitte die Anlaufstelle nennen.' }] },
    })
    const { leadBfsNumber } = filled.party
    const form = savedStructure(filled.id)
    if (!form) throw new Error('The structure was not filled in')
    const change = { dossierId: filled.id, person: as('clerk', leadBfsNumber), now: hours(2) }
    expect(saveStructure(change, { ...form, contactPoint: `${form.contactPoint}, neu` })).toEqual({
      ok: true,
    })
    moveDossier(current(filled), 'submit', as('signatory', leadBfsNumber), {
      now: hours(3),
      input: { declaration: declarationFor(filled) },
    })
    moveDossier(current(filled), 'take_up', as('officer'), { now: hours(4) })
    const outdated = () =>
      checklistOf(filled.id).flatMap(({ rule, isOutdated }) => (isOutdated ? [rule] : []))
    expect(outdated()).toEqual(['B2', 'B11'])
    const approve = () => moveDossier(current(filled), 'approve', as('officer'), { now: hours(6) })
    expect(approve).toThrow('checklist_incomplete')

    const given = {
      dossierId: filled.id,
      person: as('officer'),
      seen: markOfChecklist(filled.id),
      now: hours(5),
    }
    expect(saveChecklist({ ...given, entries: CHECKLIST_RULES.map((rule) => entry(rule)) })).toEqual({
      ok: true,
    })
    expect(outdated()).toEqual([])
    expect(
      checklistOf(filled.id).filter(({ checkedAt }) => checkedAt === hours(5).toISOString()),
    ).toHaveLength(2)
    expect(approve()).toMatchObject({ state: 'approved' })
  })

  test('is answered only while the dossier is in review', async () => {
    const { id } = await submitted()
    const seen = markOfChecklist(id)
    expect(
      saveChecklist({ dossierId: id, person: as('officer'), seen, entries: [entry('B1')], now }),
    ).toMatchObject({ refusal: 'wrong_state', meanwhile: { action: 'submit' } })
  })
})
