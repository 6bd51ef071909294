import AxeBuilder from '@axe-core/playwright'
import { type Page, test } from '@playwright/test'

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** Not in a standard set of its own yet: what is seen of a link or button is also what it is called (WCAG 2.5.3). */
const EXPERIMENTAL = { 'label-content-name-mismatch': { enabled: true } }

/** A label and an error belong to one field: no two elements share an id. */
async function idsTwice(page: Page) {
  return page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    return ids.filter((id, index) => ids.indexOf(id) !== index)
  })
}

/** What axe finds on a page, and ids that stand there twice; nothing without JavaScript, because axe runs in the page. */
export async function faultsOn(page: Page): Promise<string[]> {
  if (!test.info().project.use.javaScriptEnabled) return []
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: STANDARDS, rules: EXPERIMENTAL })
    // Without frames there is nothing to gather in a page of its own, which takes most of the time.
    .setLegacyMode()
    .analyze()
  const twice = (await idsTwice(page)).map((id) => `two elements have the id ${id}`)
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  )
  return [...found, ...twice]
}
