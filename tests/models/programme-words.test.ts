import { describe, expect, test } from 'vitest'
import { USUAL_WORDS, wordsOf } from '#app/domain/programme/programme-words.ts'
import { agreementData } from '#app/models/agreement/issued-agreement.server.ts'
import { mailContext } from '#app/models/mail/mail-context.server.ts'
import { officeAt, programmeOf } from '#app/models/programme/programme.server.ts'
import * as page from '#app/routes/canton.programme.words.tsx'
import { spokenWords } from '#app/text/programme-words.ts'
import { translator } from '#app/text/text.ts'
import { renderMail } from '#emails/catalogue.ts'
import { SAMPLE_FACTS } from '#emails/samples.ts'
import { agreementBlocks } from '#templates/agreement.ts'
import { plainText } from '#templates/plain-text.ts'
import { clockStandsAt } from '../support/clock.ts'
import { as } from '../support/people.ts'
import * as scenes from '../support/scenes.ts'
import { send, visit } from '../support/visit.ts'

clockStandsAt('2026-05-04T09:00:00Z')

const TYPED = {
  ...{ programmeName: 'Gemeinde-KIP', agreementName: 'Leistungsvereinbarung', officeShort: 'AGS' },
  ...{ officeArticle: 'das', residentsSource: 'BFS STATPOP', residentsOffice: 'Statistik Solothurn' },
  ...{ leafletTitle: '', leafletAddress: '', agreementEnglish: 'service agreement' },
  ...{ cantonEnglish: '', officeEnglish: '', leafletEnglish: '', reason: 'So beschlossen', validFrom: '' },
}
const words = () => wordsOf(programmeOf('kip3').office)

async function type(typed: Partial<typeof TYPED>) {
  const { seen } = await page.loader(visit(as('officer')))
  return page.action(send(as('officer'), { ...TYPED, ...typed, seen }))
}

const errorsOf = (answer: unknown) => (answer as { data: { errors: Record<string, string> } }).data.errors

describe('what a programme calls things', () => {
  test('is said in the usual words until the canton has its own', () => {
    expect(words()).toEqual(USUAL_WORDS)
    expect(translator('de')('home.what.title')).toBe('Was ist Mini-KIP?')
  })

  test('is refused at the field where a sentence could not be right, and nothing changes', async () => {
    expect(errorsOf(await type({ agreementName: 'Leistungsvertrag' }))).toEqual({
      agreementName: 'agreement_ending',
    })
    expect(errorsOf(await type({ agreementEnglish: 'service contract' }))).toEqual({
      agreementEnglish: 'agreement_ending_english',
    })
    expect(errorsOf(await type({ leafletAddress: 'javascript:alert(1)' }))).toEqual({
      leafletAddress: 'not_a_url',
    })
    expect(errorsOf(await type({ programmeName: ' ', officeArticle: 'dem' }))).toEqual({
      programmeName: 'required',
      officeArticle: 'unknown_choice',
    })
    expect(words()).toEqual(USUAL_WORDS)
  })

  test('is said by screens, mails and papers from its day on; what was issued before keeps its words', async () => {
    const dossier = await scenes.approved()
    const before = officeAt('kip3', '2026-05-04T08:00:00Z')
    expect(await type({})).toMatchObject({ status: 303 })
    const { office } = programmeOf('kip3')
    const t = translator('de', office)
    expect(t('verify.is.agreement_issued')).toBe('eine Leistungsvereinbarung')
    expect(t('home.steps.2.text')).toMatch(/^Das AGS prüft/)
    expect(t('role.finance')).toBe('Finanzen AGS')
    const context = mailContext({ today: '2026-05-05', baseUrl: 'https://x.example', test: false })
    const mail = renderMail('agreement-issued', 'de', SAMPLE_FACTS['agreement-issued'], context)
    expect(mail.text).toContain('Die Leistungsvereinbarung liegt bereit')
    expect(`${mail.text}${mail.html}`).not.toMatch(/\{:|Mini-KIP/)
    const data = agreementData(dossier, new Date('2026-05-05T09:00:00Z'))
    const told = plainText(agreementBlocks(data))
    expect(told).toContain('Leistungsvereinbarung')
    expect(told).not.toMatch(/Mini-KIP-|LUSTAT/)
    expect(wordsOf(before)).toEqual(USUAL_WORDS)
  })

  test('bends with its article, and is German in English where it has no English name', () => {
    const named = { canton: 'Kanton Solothurn', name: 'Amt für Soziales (AGS)', words: words() }
    expect(spokenWords('de', named)).toMatchObject({
      ...{ agreements: 'Leistungsvereinbarungen', TheOffice: 'Das AGS', toOffice: 'dem AGS' },
      ...{ theOfficeName: 'das Amt für Soziales', ofCanton: 'Kantons Solothurn' },
    })
    expect(spokenWords('en', named)).toMatchObject({
      ...{ agreements: 'service agreements', canton: 'Kanton Solothurn', source: 'FSO STATPOP' },
    })
  })
})
