import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { LANGUAGES } from '#app/domain/language.ts'
import { buildOnce, demoCookie, startPortal } from '../support/built-portal.ts'

/** What leads out of the portal, signs out, changes the language, is a file, or the same list in another order. */
const NO_PAGE = /^\/(sign-out|language|assets|build|documents)|\.(pdf|zip|ics|csv|xlsx|svg|js|css|woff2)$|\?/
/** Of one reader in one language; a walk that never ends is a fault of this test. */
const MOST_PAGES = 500

type Reader = { cookie: string; starts: readonly string[] }

/** Every page that links lead a reader to, as the server writes it. */
async function pagesOf(url: string, { cookie, starts }: Reader): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>()
  const waiting = [...starts]
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    if (pages.has(address)) continue
    if (pages.size >= MOST_PAGES) throw new Error(`More than ${MOST_PAGES} pages, last ${address}`)
    const html = await (await fetch(`${url}${address}`, { headers: { cookie } })).text()
    pages.set(address, html)
    const links = [...html.matchAll(/ href="(\/[^"#]*)/g)].map(([, link = '']) =>
      link.replaceAll('&amp;', '&'),
    )
    waiting.push(...links.filter((link) => !NO_PAGE.test(link) && !pages.has(link)))
  }
  return pages
}

const READERS = [
  [{ role: 'officer' }, ['/', '/canton', '/demo/mail']],
  [{ role: 'signatory', municipality: '2546' }, ['/municipality', '/legal', '/privacy', '/verify']],
] as const

test('nothing in the story of Solothurn is called as in Luzern: no page, no mail, in no language', async () => {
  buildOnce()
  const DATA_DIR = mkdtempSync(path.join(tmpdir(), 'mini-kip-words-'))
  const { url } = await startPortal({
    DATA_DIR,
    DEMO: '1',
    DEMO_STORY: 'solothurn',
    CLOCK: '2027-02-15T08:00:00Z',
  })
  const called: string[] = []
  let seen = 0
  for (const [who, starts] of READERS) {
    const session = await demoCookie(url, who)
    for (const language of LANGUAGES) {
      const pages = await pagesOf(url, { cookie: `${session}; language=${language}`, starts })
      seen += pages.size
      for (const [address, html] of pages) {
        const [found] = /.{0,60}(mini-kip|disg|lustat).{0,40}/i.exec(html) ?? []
        if (found) called.push(`${language} ${address}: ${found}`)
      }
    }
  }
  expect(called).toEqual([])
  expect(seen).toBeGreaterThan(200)
}, 240_000)
