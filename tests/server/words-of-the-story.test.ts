import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { DEFAULT_LANGUAGE, LANGUAGES } from '#app/domain/language.ts'
import { USUAL_WORDS } from '#app/domain/programme/programme-words.ts'
import { isCantonal, ROLES, type Role } from '#app/domain/roles.ts'
import { CANTONS } from '#db/reference/cantons.ts'
import { ROUTE_MATRIX } from '../routes/route-matrix.ts'
import { buildOnce, demoCookie, startPortal } from '../support/built-portal.ts'
import { textsOfPages } from '../support/scans.ts'

/** What leads out of the portal, signs out, changes the language, is a file, or the same list in another order. */
const NO_PAGE = /^\/(sign-out|language|assets|build)|\.(zip|ics|csv|xlsx|svg|js|css|woff2)$|\?/
/** Drawn papers, and the files of dossiers. */
const PAPER = /^\/documents\/|\.pdf$/
/** Of one reader in one language; a walk that never ends is a fault of this test. */
const MOST_PAGES = 500

type Reader = { cookie: string; starts: readonly string[]; readsPapers: boolean }

/** Every page without a record in its address that the route matrix opens to a role, also those that no link leads to. */
const pagesFor = (role: Role) =>
  ROUTE_MATRIX.flatMap(({ name, access }) => {
    const [method, address = ''] = name.split(' ')
    const isOpen = access === 'everybody' || (Array.isArray(access) && access.includes(role))
    return method === 'GET' && isOpen && !/[:*]/.test(address) && !NO_PAGE.test(address) ? [address] : []
  })

/** What a paper says, on all its pages; a file that is none says nothing here. */
async function wordsOfPaper(answer: Response): Promise<string> {
  if (answer.headers.get('Content-Type') !== 'application/pdf') return ''
  return (await textsOfPages(new Uint8Array(await answer.arrayBuffer()))).join('\n')
}

/** Every page and every paper that links lead a reader to, as the server writes it. */
async function pagesOf(
  url: string,
  { cookie, starts, readsPapers }: Reader,
): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>()
  const waiting = [...starts]
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    if (pages.has(address)) continue
    if (pages.size >= MOST_PAGES) throw new Error(`More than ${MOST_PAGES} pages, last ${address}`)
    const answer = await fetch(`${url}${address}`, { headers: { cookie } })
    if (PAPER.test(address)) {
      pages.set(address, await wordsOfPaper(answer))
      continue
    }
    const html = await answer.text()
    pages.set(address, html)
    const links = [...html.matchAll(/ href="(\/[^"#]*)/g)].map(([, link = '']) =>
      link.replaceAll('&amp;', '&'),
    )
    const isRead = (link: string) => !NO_PAGE.test(link) && (readsPapers || !PAPER.test(link))
    waiting.push(...links.filter((link) => isRead(link) && !pages.has(link)))
  }
  return pages
}

/** What is Luzern's alone: what its office and its programme are called, and where its own law and leaflet say something. */
const { canton, name, street, email, phone } = CANTONS.luzern.office
const { programme, agreement, office, statistics } = USUAL_WORDS
const LUZERN = new RegExp(
  `.{0,60}(${[
    ...[canton, name, street, email, phone, programme, agreement, office, statistics].map((word) =>
      word.replaceAll(/[()]/g, '\\$&'),
    ),
    ...['Luzern', 'Lucerne', 'KDSG', 'Merkblatt:? [«\\d]', 'leaflet:? [«\\d]'],
  ].join('|')}).{0,40}`,
  'i',
)

test.each([
  ['solothurn', '2546', 200, LANGUAGES],
  ['zuerich', '198', 100, [DEFAULT_LANGUAGE]],
  ['basel-landschaft', '2831', 80, [DEFAULT_LANGUAGE]],
] as const)(
  'nothing in the story of %s is called as in Luzern: no page of any role, no mail, no paper',
  async (DEMO_STORY, municipality, atLeast, languages) => {
    buildOnce()
    const DATA_DIR = mkdtempSync(path.join(tmpdir(), 'mini-kip-words-'))
    const { url } = await startPortal({ DATA_DIR, DEMO: '1', DEMO_STORY, CLOCK: '2027-02-15T08:00:00Z' })
    const readers = ROLES.map((role) => ({
      who: { role, ...(isCantonal(role) ? {} : { municipality }) },
      starts: [...pagesFor(role), ...(role === 'officer' ? ['/demo/mail'] : [])],
      // Papers are the same for whoever has them, and words the same for whoever reads the page.
      isWhole: role === 'officer' || role === 'signatory',
    }))
    const called: string[] = []
    let seen = 0
    let papers = 0
    for (const { who, starts, isWhole } of readers) {
      const session = await demoCookie(url, who)
      if (!session) throw new Error(`The story has nobody who is ${who.role}`)
      for (const language of isWhole ? languages : [DEFAULT_LANGUAGE]) {
        const cookie = `${session}; language=${language}`
        const pages = await pagesOf(url, { cookie, starts, readsPapers: isWhole })
        seen += pages.size
        papers += [...pages].filter(([address, words]) => PAPER.test(address) && words !== '').length
        for (const [address, words] of pages) {
          const [found] = LUZERN.exec(words) ?? []
          if (found) called.push(`${who.role} ${language} ${address}: ${found}`)
        }
      }
    }
    expect(called).toEqual([])
    expect(seen).toBeGreaterThan(atLeast)
    expect(papers).toBeGreaterThan(10)
  },
  // Eight readers walk the whole portal.
  900_000,
)
