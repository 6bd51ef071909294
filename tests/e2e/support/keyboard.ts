import { expect, type Locator, type Page } from '@playwright/test'

const MOST_STOPS = 150

/** Goes on with Tab until the element has the focus, and sees that the focus shows at every stop on the way. */
export async function tabTo(page: Page, target: Locator) {
  const wanted = await target.first().elementHandle({ timeout: 5000 })
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab')
    const { there, shows, name } = await page.evaluate(lookAtFocus, wanted)
    expect(shows, `the focus shows on ${name}`).toBe(true)
    if (there) return
  }
  throw new Error(`${target} is out of reach of the Tab key`)
}

/** Types into a field as a person without a mouse does: Tab selects what stands there. */
export async function typeInto(page: Page, target: Locator, text: string) {
  await tabTo(page, target)
  await page.keyboard.press('ControlOrMeta+a')
  await (text ? page.keyboard.type(text) : page.keyboard.press('Delete'))
}

/** Presses Enter on a link or button and waits for the page that follows. */
export async function enter(page: Page, target: Locator) {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

function lookAtFocus(wanted: Element | SVGElement | HTMLElement | null) {
  const focused = document.activeElement
  const name = `${focused?.tagName} ${focused?.textContent?.trim().slice(0, 40)}`
  if (!focused || focused === document.body) return { there: false, shows: true, name }
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused)
  const outlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  return { there: focused === wanted, shows: outlined || boxShadow !== 'none', name }
}
