import { describe, expect, test } from 'vitest'
import { findFile } from '#app/models/inquiries/message-files.server.ts'
import { evaluationBy, evaluationsOf, versionsOf } from '#app/models/programme/evaluations.server.ts'
import { scanWaitingFiles } from '#app/models/records/scanning.server.ts'
import * as act from '#app/routes/canton.evaluations.$evaluation.$act.tsx'
import * as edit from '#app/routes/canton.evaluations.$evaluation.edit.tsx'
import * as page from '#app/routes/canton.evaluations.$evaluation.tsx'
import * as fresh from '#app/routes/canton.evaluations.new.tsx'
import * as list from '#app/routes/canton.evaluations.tsx'
import { db } from '#db/client.server.ts'
import { auditEvents, outbox } from '#db/schema/process.ts'
import { pdf } from '../support/pdf-files.ts'
import { as } from '../support/people.ts'
import { speakingScanner } from '../support/scanners.ts'
import { send, statusThrown, visit } from '../support/visit.ts'

const HERE = '/canton/evaluations'
const KIP3 = { path: `${HERE}?period=kip3` }

function form(more: Record<string, string> = {}, file?: { name: string; content: Buffer | string }) {
  const said = {
    title: 'Wirkung der Anlaufstellen',
    evaluator: 'Hochschule Luzern',
    evaluatedOn: '30.6.2025',
    findings: 'Sie werden gefunden.',
  }
  const data = new FormData()
  for (const [name, value] of Object.entries({ ...said, ...more })) data.set(name, value)
  if (file) data.set('file', new File([new Uint8Array(Buffer.from(file.content))], file.name))
  return data
}

async function recorded(file?: { name: string; content: Buffer | string }) {
  const answer = (await fresh.action(send(as('officer'), form({}, file), KIP3))) as Response
  return answer.headers.get('Location')?.split('/').at(-1)?.split('?')[0] ?? ''
}
const at = (evaluation: string) => ({ params: { evaluation } })
const changing = (version: string, more = {}) => ({ version, reason: 'Neue Fassung.', ...more })

describe('an evaluation', () => {
  test('is entered with its paper, changed, withdrawn and put back, and loses nothing', async () => {
    const id = await recorded({ name: 'Bericht.pdf', content: pdf() })
    await edit.action(
      send(as('admin'), form(changing('1', { findings: 'Sie werden oft gefunden.' })), at(id)),
    )
    for (const [name, version] of [
      ['withdraw', '2'],
      ['restore', '3'],
    ] as const)
      await act.action(
        send(as('officer'), { version, reason: 'Weil.' }, { params: { evaluation: id, act: name } }),
      )
    const seen = await page.loader(visit(as('auditor'), at(id)))
    expect(seen.history.map((one) => [one.act, one.findings, one.paper?.fileName, one.reason])).toEqual([
      ['restore', 'Sie werden oft gefunden.', 'Bericht.pdf', 'Weil.'],
      ['withdraw', 'Sie werden oft gefunden.', 'Bericht.pdf', 'Weil.'],
      ['change', 'Sie werden oft gefunden.', 'Bericht.pdf', 'Neue Fassung.'],
      ['record', 'Sie werden gefunden.', 'Bericht.pdf', ''],
    ])
    const events = db.select().from(auditEvents).all()
    expect(events.filter(({ recordId }) => recordId === id).map(({ action }) => action)).toEqual([
      'record_evaluation',
      'change_evaluation',
      'withdraw_evaluation',
      'restore_evaluation',
    ])
  })

  test('counts in no list once it is withdrawn, but stands there as withdrawn', async () => {
    const id = await recorded()
    await act.action(
      send(
        as('officer'),
        { version: '1', reason: 'Irrtum.' },
        { params: { evaluation: id, act: 'withdraw' } },
      ),
    )
    const { evaluations } = await list.loader(visit(as('finance'), KIP3))
    expect(evaluations.at(-1)).toMatchObject({ evaluationId: id, isWithdrawn: true })
    expect(await edit.action(send(as('officer'), form(changing('2')), at(id)))).toMatchObject({
      init: { status: 409 },
      data: { refusal: 'evaluation_withdrawn', values: { title: 'Wirkung der Anlaufstellen' } },
    })
  })

  test('gets another paper, or none, and the one before stays with its version', async () => {
    const id = await recorded({ name: 'Entwurf.pdf', content: pdf() })
    const final = { name: 'Schlussbericht.pdf', content: pdf({ pages: 2 }) }
    await edit.action(send(as('officer'), form(changing('1'), final), at(id)))
    await edit.action(send(as('officer'), form(changing('2', { withoutPaper: 'on' })), at(id)))
    const { history, paper } = await page.loader(visit(as('officer'), at(id)))
    expect([paper, ...history.map((one) => one.paper?.fileName)]).toEqual([
      null,
      undefined,
      'Schlussbericht.pdf',
      'Entwurf.pdf',
    ])
    const kept = versionsOf(id).at(-1)?.version.documentId ?? ''
    expect(
      [as('auditor'), as('coordinator')].map((one) => findFile(one, kept, '2026-11-21')?.fileName),
    ).toEqual(['Entwurf.pdf', undefined])
  })

  test.each([
    [
      'nothing typed',
      { title: '', evaluator: ' ', findings: '' },
      undefined,
      ['evaluator', 'findings', 'title'],
    ],
    ['a day that does not exist', { evaluatedOn: '31.2.2025' }, undefined, ['evaluatedOn']],
    ['a day to come', { evaluatedOn: '1.1.2999' }, undefined, ['evaluatedOn']],
    ['a paper that is no PDF', {}, { name: 'Bericht.pdf', content: 'Nur Text' }, ['file']],
  ] as const)('with %s is refused at the field, and nothing is kept', async (_what, typed, file, fields) => {
    const before = evaluationsOf('kip3').length
    const answer = (await fresh.action(send(as('officer'), form(typed, file), KIP3))) as {
      data: { errors: object; values: Record<string, string> }
    }
    expect(answer).toMatchObject({ init: { status: 422 } })
    expect(Object.keys(answer.data.errors).sort()).toEqual(fields)
    expect(answer.data.values).toMatchObject(typed)
    expect(evaluationsOf('kip3')).toHaveLength(before)
  })

  test('is no one’s to write but the office and its administration, and nobody’s to overwrite unseen', async () => {
    const id = await recorded()
    for (const role of ['second', 'finance', 'auditor', 'coordinator'] as const)
      expect(await statusThrown(fresh.action(send(as(role), form(), KIP3)))).toBe(404)
    await edit.action(send(as('officer'), form(changing('1')), at(id)))
    expect(await edit.action(send(as('admin'), form(changing('1')), at(id)))).toMatchObject({
      init: { status: 409 },
      data: { refusal: 'changed_meanwhile' },
    })
    expect(evaluationBy(id)?.version).toBe(2)
  })

  test('whose paper is infected tells the officers where to replace it', async () => {
    const id = await recorded({ name: 'Befallen.pdf', content: pdf({ pages: 3 }) })
    const scanner = await speakingScanner((_, socket) => void socket.end('stream: Win.Test.Eicar-1 FOUND\0'))
    await scanWaitingFiles(scanner.url, new Date())
    const mails = db.select().from(outbox).all()
    expect(
      mails.filter(({ template }) => template === 'programme-file-infected').map(({ facts }) => facts),
    ).toContainEqual(
      expect.objectContaining({ path: `${HERE}/${id}`, reason: 'Befallen.pdf (Win.Test.Eicar-1)' }),
    )
  })
})
