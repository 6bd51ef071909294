import { expect, test } from 'vitest'
import { officeForm } from '#app/domain/agreement/office.ts'
import { APPLICATION_SECTIONS, type ApplicationSection } from '#app/domain/application/sections.ts'
import { USUAL_REMEDIES } from '#app/domain/programme/programme-words.ts'
import { agreementData } from '#app/models/agreement/issued-agreement.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { markOfOffice, saveOffice } from '#app/models/programme/office.server.ts'
import { saveOfficeAccount } from '#app/models/programme/office-account.server.ts'
import { officeAt, officeSetting, programmeOf } from '#app/models/programme/programme.server.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { sectionFrame } from '#app/views/sections.server.ts'
import { remediesOf } from '#app/views/step-proposal.server.ts'
import { as } from '../support/people.ts'
import { rehearsal, rehearsed } from '../support/rehearsed.ts'
import * as scenes from '../support/scenes.ts'
import { programmeSettings, WHY } from '../support/settings.ts'

const PERIOD = 'kip3'
const at = (day: string) => new Date(`${day}T09:00:00Z`)
const ADDRESS = {
  cantonName: 'Kanton Luzern',
  name: 'Dienststelle Integration',
  street: 'Neue Strasse 1',
  postalCode: '6003',
  town: 'Luzern',
  phone: '041 111 22 33',
  email: 'integration@lu.ch',
}

function change(day: string) {
  return {
    periodId: PERIOD,
    person: as('officer'),
    reason: WHY.reason,
    validFrom: null,
    now: at(day),
  }
}

function save(
  day: string,
  typed: Partial<
    Record<keyof typeof ADDRESS | 'signers' | 'remedies' | 'structures' | 'guidelines', string>
  > = {},
) {
  const {
    seen,
    reason: _why,
    validFrom: _from,
    ...values
  } = officeForm.parse({
    ...ADDRESS,
    ...typed,
    seen: markOfOffice(programmeOf(PERIOD)),
  })
  return saveOffice({ ...change(day), seen }, values)
}

rehearsal('what was issued names the office of its instant, what comes after it the one of today', () => {
  const before = programmeOf(PERIOD).office
  expect(save('2026-05-04')).toEqual({ ok: true })
  expect(save('2026-09-01', { street: 'Neue Strasse 2' })).toEqual({ ok: true })
  const streets = ['2026-05-03', '2026-05-05', '2026-10-01'].map(
    (day) => officeAt(PERIOD, at(day).toISOString()).street,
  )
  expect(streets).toEqual([before.street, 'Neue Strasse 1', 'Neue Strasse 2'])
  expect(programmeOf(PERIOD).held).toMatchObject({ number: 2, reason: WHY.reason })
})

rehearsal('address and account leave each other alone, and so do the settings', () => {
  const settings = programmeSettings()
  const account = { iban: 'CH9300762011623852957', holder: 'Kanton Luzern' }
  const seen = markOfRecord(programmeOf(PERIOD).account)
  saveOfficeAccount({ ...change('2026-05-04'), seen }, account)
  save('2026-05-05', { signers: 'Anna Muster, Leiterin\nBeat Beispiel, Departementssekretär' })
  expect(officeSetting(programmeOf(PERIOD))).toMatchObject({ account, name: ADDRESS.name })
  saveOfficeAccount({ ...change('2026-05-06'), seen: markOfRecord(account) }, { ...account, holder: 'DISG' })
  expect(programmeOf(PERIOD)).toMatchObject({
    signers: ['Anna Muster, Leiterin', 'Beat Beispiel, Departementssekretär'],
  })
  expect(programmeSettings()).toEqual(settings)
})

test('who signs for the canton and how to appeal come from what the canton has entered', async () => {
  const dossier = await scenes.checked()
  rehearsed(() => signsAndAppeals(dossier))
})

function signsAndAppeals(dossier: Dossier) {
  expect(agreementData(dossier, at('2026-05-04'))).not.toHaveProperty('signers')
  expect(remediesOf({ periodId: PERIOD })).toEqual({ legalRemedies: USUAL_REMEDIES })
  save('2026-05-04', { signers: 'Anna Muster, Leiterin', remedies: 'Beschwerde innert 20 Tagen.' })
  expect(agreementData(dossier, at('2026-05-05'))).toMatchObject({
    office: { street: ADDRESS.street },
    signers: ['Anna Muster, Leiterin'],
  })
  expect(remediesOf({ periodId: PERIOD })).toEqual({ legalRemedies: 'Beschwerde innert 20 Tagen.' })
}

rehearsal('without a reason, or from a page that is stale, nothing is changed', () => {
  const stale = markOfOffice(programmeOf(PERIOD))
  const {
    seen: _seen,
    reason: _why,
    validFrom: _from,
    ...values
  } = officeForm.parse({ ...ADDRESS, seen: stale })
  expect(saveOffice({ ...change('2026-05-04'), reason: '', seen: stale }, values)).toEqual({
    ok: false,
    errors: { reason: 'required' },
  })
  save('2026-05-04')
  expect(saveOffice({ ...change('2026-05-05'), seen: stale }, values)).toMatchObject({
    refusal: 'changed_meanwhile',
  })
})

test('what the canton has published stands in the sections of an application that it is about', async () => {
  const dossier = await scenes.draft({ lead: scenes.freshTown() })
  const person = as('clerk', dossier.party.leadBfsNumber)
  const linksOn = (section: ApplicationSection) =>
    sectionFrame({ dossier, person, language: 'de', now: at('2026-05-05') }, section).links
  rehearsed(() => {
    expect(linksOn('structure')).toEqual({})
    const published = {
      structures: 'https://disg.lu.ch/strukturen',
      guidelines: 'https://disg.lu.ch/richtlinien',
    }
    save('2026-05-04', published)
    expect(APPLICATION_SECTIONS.map(linksOn)).toEqual(
      APPLICATION_SECTIONS.map((section) =>
        section === 'structure'
          ? { structures: published.structures }
          : section === 'measures' || section === 'budget'
            ? { guidelines: published.guidelines }
            : {},
      ),
    )
  })
})

test.each(['javascript:alert(1)', 'http://lu.ch', 'disg.lu.ch', 'https://lu.ch/a b'])(
  '%s is no page that could be linked',
  (structures) => {
    const read = officeForm.safeParse({ ...ADDRESS, seen: '', reason: '', structures })
    expect(read.error?.issues).toEqual(
      expect.arrayContaining([expect.objectContaining({ path: ['structures'], message: 'not_a_url' })]),
    )
  },
)
