import { describe, expect, test } from 'vitest'
import { claimLetterPdf } from '#templates/claim-letter.ts'
import { councilResolutionPdf } from '#templates/council-resolution.ts'
import { decisionPdf } from '#templates/decision.ts'
import { dunningNoticePdf } from '#templates/dunning-notice.ts'
import { ROOT_SETTLED_ANEW } from '#templates/samples-filed.ts'
import {
  APPROVAL,
  CLAIM_LETTER,
  HASLE_RESOLUTION,
  REJECTION,
  SECOND_NOTICE,
} from '#templates/samples-letters.ts'
import { settlementPdf } from '#templates/settlement.ts'
import { plain, read, said } from './drawn-words.ts'

describe('extreme letters', () => {
  const unbroken = 'Ö'.repeat(200)
  const spaced = 'Einwohnergemeindeverbandszusammenschluss '.repeat(5).slice(0, 200)
  const letters = 'ÀÁÂÃÄÅĀĂĄÇĆĈĊČÐĎĐÈÉÊËĒĔĖĘĚĜĞĠĢĤĦÌÍÎÏĨĪĬĮİĲĴĶŁŃŅŇÑŊÒÓÔÕÖŌŎŐØŒŔŖŘŚŜŞŠȘŢŤŦȚÞÙÚÛÜŨŪŬŮŰŲŴŶÝŸŹŻŽ'
  const recipient = { name: spaced, attention: letters, street: unbroken, postalCode: '6037', town: unbroken }

  test.each([
    [
      'decision',
      () =>
        decisionPdf(
          {
            ...REJECTION,
            recipient,
            party: unbroken,
            outcome: { kind: 'rejection', reasons: `${letters} `.repeat(200) },
          },
          plain,
        ),
    ],
    [
      'claim letter',
      () =>
        claimLetterPdf(
          { ...CLAIM_LETTER, recipient, party: spaced, signer: { name: unbroken, function: spaced } },
          plain,
        ),
    ],
    [
      'notice',
      () =>
        dunningNoticePdf(
          { ...SECOND_NOTICE, recipient, reportUrl: `https://mini-kip.example.ch/${'x'.repeat(400)}` },
          plain,
        ),
    ],
    [
      'resolution',
      () =>
        councilResolutionPdf(
          { ...HASLE_RESOLUTION, municipality: unbroken, measures: Array.from({ length: 60 }, () => spaced) },
          plain,
        ),
    ],
  ])('stay within their pages: %s', async (_name, make) => {
    const { pieces, unmarked } = await read(make())
    const outside = pieces.filter(
      ({ artifact, pictured, x, y }) => !artifact && !pictured && (x < 70 || x > 540 || y < 70 || y > 800),
    )
    expect(outside).toEqual([])
    expect(unmarked).toEqual([])
  })

  test.each([1, 2, 3, 4, 5])(
    'keep the heading of a table with it, however long its lines are: %s times their length',
    async (times) => {
      const [line] = ROOT_SETTLED_ANEW.accounts
      if (!line) throw new Error('The sample has no line')
      const long = { ...line, label: 'Begrüssung und Beratung '.repeat(times).trim() }
      const drawn = { ...ROOT_SETTLED_ANEW, accounts: Array.from({ length: 4 }, () => long) }
      const { pieces } = await read(settlementPdf(drawn, plain))
      const told = pieces.filter(({ artifact }) => !artifact)
      const heading = told.findIndex(({ text }) => text.startsWith('Genehmigte'))
      const below = told.slice(heading).find(({ text }) => text.startsWith('Begrüssung'))
      expect([heading > 0, told[heading]?.page]).toEqual([true, below?.page])
    },
  )

  test('keep lines apart for those who hear them', async () => {
    expect(await said(decisionPdf(APPROVAL, plain))).toContain(
      'Einwohnergemeinde Root Gemeinderat Schulstrasse 14 6037 Root',
    )
  })

  test('find words with ligatures, without the marks that nobody sees', async () => {
    const reasons = 'Das Dorffest auf der Schifflände, offiziell Inte\u00adgration\u202e'
    const words = await said(decisionPdf({ ...REJECTION, outcome: { kind: 'rejection', reasons } }, plain))
    expect(words).toContain('Das Dorffest auf der Schifflände, offiziell Integration')
  })

  test('keep every letter of the extended Latin alphabet', async () => {
    const words = await said(
      decisionPdf({ ...APPROVAL, party: letters.slice(0, 50), legalRemedies: letters.slice(50) }, plain),
    )
    expect(words).toContain(letters.slice(0, 50))
    expect(words).toContain(letters.slice(50))
  })

  test('draw 20’000 characters without a break, none of them lost', async () => {
    const reasons = 'ü'.repeat(19_990)
    const { pieces } = await read(
      decisionPdf({ ...REJECTION, outcome: { kind: 'rejection', reasons } }, plain),
    )
    const drawn = pieces.filter(({ text }) => text.startsWith('üü')).map(({ text }) => text)
    expect(drawn.join('').match(/ü/g)).toHaveLength(19_990)
  })
})
