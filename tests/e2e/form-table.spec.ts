import { type APIRequestContext, expect, type Page, test } from '@playwright/test'
import { type FoundForm, formsIn, formsWithinReach } from './support/form-table.ts'
import { mainOf, patternOf, textOf } from './support/pages.ts'
import { signInAs } from './support/portal.ts'

/** Whoever stands before forms in the demo story, and where they begin. */
const READERS: readonly Reader[] = [
  ['clerk', 1054],
  ['clerk', 1103],
  ['signatory', 1058],
  ['signatory', 1065],
  ['coordinator', 1031],
  ['officer'],
  ['finance'],
  ['admin'],
]

type Reader = readonly [role: Parameters<typeof signInAs>[1], municipality?: number]
type Row = { reader: Reader; form: FoundForm }

/** Forms that the table has to hold at least: a page that is not found any more would pass in silence. */
const FEWEST_FORMS = 30

test('nothing typed is lost, whatever form and whatever mishap', async ({ page }) => {
  await page.goto('/')
  const rows = await allForms(page)
  expect(rows.length).toBeGreaterThan(FEWEST_FORMS)
  const faults: string[] = []
  for (const [name, mishap] of Object.entries(MISHAPS))
    for (const row of rows) {
      await signInAs(page, ...row.reader)
      const lost = await mishap(page, row, name)
      if (lost) faults.push(`${patternOf(row.form.page)} → ${patternOf(row.form.action)}: ${name}: ${lost}`)
    }
  expect(faults).toEqual([])
})

/** One form of each kind that a page shows, for the first reader who meets it. */
async function allForms(page: Page): Promise<Row[]> {
  const rows = new Map<string, Row>()
  for (const reader of READERS) {
    await signInAs(page, ...reader)
    for (const form of await formsWithinReach(page.request, ['/', '/account'])) {
      const names = form.typed.map(([name]) => name).join()
      const key = `${patternOf(form.page)} ${patternOf(form.action)} ${names.replace(/\d+/g, '*')}`
      if (!rows.has(key)) rows.set(key, { reader, form })
    }
  }
  return [...rows.values()]
}

/** Where a file is only compared: whatever it is, the answer says whether it is one of the portal's. */
const LOOKED_AT = '/verify'

/** Each answers what was lost, or nothing; the last one may change the story. */
const MISHAPS: Record<string, (page: Page, row: Row, word: string) => Promise<string | undefined>> = {
  'the session is gone': async (page, { form, reader }, word) => {
    const sent = overlaid(form, freeWords(form, word))
    const cookies = await page.context().cookies()
    const session = cookies.find(({ name }) => name.endsWith('session'))
    await page.context().clearCookies({ name: session?.name ?? '' })
    const answer = await post(page, form, sent)
    await signInAs(page, ...reader)
    if (answer.status === 422) return notKept(answer, wordsIn(sent, form))
    if (!answer.location?.startsWith('/sign-in')) return `led to ${answer.location}`
    const text = await (await page.request.get(form.page)).text()
    // A browser leaves a few forms only: the next row needs the place.
    const headers = { origin: new URL(page.url()).origin }
    await page.request.post('/account/parked/drop', { form: { returnTo: '/' }, headers })
    return notKept({ ...answer, text }, wordsIn(sent, form))
  },
  'the file is none': async (page, { form }, word) => {
    if (!form.file || form.action === LOOKED_AT) return undefined
    const sent = overlaid(form, freeWords(form, word))
    const file = { name: 'liste.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ nichts') }
    const answer = await post(page, form, sent, { [form.file]: file })
    return answer.status < 400 ? `answered ${answer.status}` : notKept(answer, wordsIn(sent, form))
  },
  'somebody else was quicker': async (page, { form }, word) => {
    const sent = overlaid(form, stale(form), freeWords(form, word), onceChanged(form))
    const answer = await post(page, form, sent)
    if (!hasMark(form)) return undefined
    if (answer.status !== 409 && answer.status !== 422) return `answered ${answer.status}`
    return (
      notKept(answer, wordsIn(sent, form)) ?? (answer.status === 409 ? notRenewed(answer, form) : undefined)
    )
  },
  'nothing is written as it should be': async (page, { form }) => {
    const sent = overlaid(form, stale(form), form.typed)
    const answer = await post(page, form, sent)
    return answer.status < 400 ? undefined : notKept(answer, wordsIn(sent, form))
  },
  'nothing is filled in': async (page, { form }) => {
    const empty: Fields = form.typed.map(([name]) => [name, ''])
    return astray(await post(page, form, overlaid(form, stale(form), empty)))
  },
  'it is sent twice': async (page, { form }, word) => {
    const sent = overlaid(form, freeWords(form, word))
    const first = await post(page, form, sent)
    const second = await post(page, form, sent)
    const isSame = first.status === second.status && first.location === second.location
    return isSame ? undefined : `${first.status} ${first.location}, then ${second.status} ${second.location}`
  },
}

type Fields = [name: string, value: string][]
type Answer = { status: number; location: string | undefined; text: string }

const MARKS = new Set(['version', 'figures', 'dossierVersion', 'seen'])
const hasMark = ({ fields }: FoundForm) => fields.some(([name]) => MARKS.has(name))

/** Another mark than the one of the page, as it would be after a change by somebody else. */
function stale({ fields }: FoundForm): Fields {
  const other = (value: string) =>
    /^\d{4}-/.test(value) ? '2020-01-01' : /^\d+$/.test(value) ? '999999' : 'other'
  return fields.filter(([name]) => MARKS.has(name)).map(([name, value]) => [name, other(value)])
}

/** Words where nothing stands yet; what is there is as it should be. */
function freeWords({ fields, typed }: FoundForm, word: string): Fields {
  const standing = new Map(fields)
  return typed.filter(([name]) => !standing.get(name)).map(([name, own]) => [name, `${own} (${word})`])
}

/** The first field that holds something, changed. */
function onceChanged({ fields, typed }: FoundForm): Fields {
  const standing = fields.find(([name, value]) => value !== '' && typed.some(([known]) => known === name))
  return standing ? [[standing[0], `${standing[1]} neu`]] : []
}

function overlaid({ fields }: FoundForm, ...changes: Fields[]): Fields {
  const changed = new Map(changes.flat())
  return fields.map(([name, value]) => [name, changed.get(name) ?? value])
}

const wordsIn = (sent: Fields, { typed }: FoundForm) =>
  sent
    .filter(([name, value]) => value !== '' && typed.some(([known]) => known === name))
    .map(([, value]) => value)

type File = { name: string; mimeType: string; buffer: Buffer }

async function post(
  page: Page,
  form: FoundForm,
  sent: Fields,
  files: Record<string, File> = {},
): Promise<Answer> {
  const headers = { origin: new URL(page.url()).origin, referer: new URL(form.page, page.url()).href }
  const answer = await send(page.request, form, { sent, files, headers })
  return { status: answer.status(), location: answer.headers().location, text: await answer.text() }
}

function send(
  request: APIRequestContext,
  { action, multipart }: FoundForm,
  { sent, files, headers }: { sent: Fields; files: Record<string, File>; headers: Record<string, string> },
) {
  if (!multipart) {
    const type = { 'Content-Type': 'application/x-www-form-urlencoded' }
    const data = new URLSearchParams(sent).toString()
    return request.post(action, { data, headers: { ...headers, ...type }, maxRedirects: 0 })
  }
  const body = new FormData()
  for (const [name, value] of sent) body.append(name, value)
  for (const [name, { name: fileName, mimeType, buffer }] of Object.entries(files))
    body.append(name, new File([new Uint8Array(buffer)], fileName, { type: mimeType }))
  return request.post(action, { multipart: body, headers, maxRedirects: 0 })
}

/** Faults stand above the one form that was sent, each led to its field there and told by the field's name. */
function astray({ text }: Answer) {
  const main = mainOf(text)
  const forms = [...main.matchAll(/<form [^>]*>[\s\S]*?<\/form>/g)].map(([html]) => html)
  const faulty = forms.filter((html) => html.includes('class="error-summary'))
  if (faulty.length > 1) return `${faulty.length} forms show faults`
  const [html = main] = faulty
  const [, summary = ''] = /class="error-summary[\s\S]*?<ul>([\s\S]*?)<\/ul>/.exec(html) ?? []
  const notes = [...html.matchAll(/class="field-error"[^>]*>([\s\S]*?)<\/p>/g)].map(([, note = '']) =>
    wordsOf(note),
  )
  const wrong = [...summary.matchAll(/<a href="#([^"]*)">([\s\S]*?)<\/a>/g)].flatMap(
    ([, id = '', words = '']) => [
      ...(html.includes(`id="${id}"`) ? [] : [`#${id} leads nowhere`]),
      ...(notes.includes(`Fehler: ${wordsOf(words)}`) ? [`${wordsOf(words)} names no field`] : []),
    ],
  )
  return wrong.length > 0 ? wrong.join(', ') : undefined
}

const wordsOf = (html: string) =>
  html
    .replace(/<!--.*?-->/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

function notKept({ status, text }: Answer, words: readonly string[]) {
  const shown = textOf(mainOf(text)).replace(/\r\n?/g, '\n')
  const lost = words.filter((word) => !shown.includes(word.replace(/\r\n?/g, '\n')))
  return lost.length === 0 ? undefined : `${status} without ${lost.join(', ')}`
}

/** After a conflict the form can be sent again: it carries the mark of today, and the title says that it did not work. */
function notRenewed({ text }: Answer, form: FoundForm) {
  if (!/<title>Fehler/.test(text)) return 'the title does not say so'
  const again = formsIn(mainOf(text), form.page).find(({ typed }) => typed[0]?.[0] === form.typed[0]?.[0])
  const marksOf = (one: FoundForm | undefined) =>
    JSON.stringify(one?.fields.filter(([name]) => MARKS.has(name)))
  return marksOf(again) === marksOf(form) ? undefined : `its mark is ${marksOf(again)}, not ${marksOf(form)}`
}
