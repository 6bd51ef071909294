import { expect, test } from '@playwright/test'
import { faultsOn } from './support/axe.ts'
import { inOwnPortal } from './support/own-portal.ts'
import { payTranche } from './support/payments.ts'
import { declare, follow, press, signInAs } from './support/portal.ts'
import { dossierOf } from './support/story.ts'

const DUEBENDORF = 191
const ZUERICH = { from: '2027-02-15T08:00:00Z', story: 'zuerich' } as const

test('in Zürich half of the eligible cost is agreed: both sides sign, the first tranche is paid, and the canton reads what is to be proven', async ({
  browser,
}) => {
  await inOwnPortal({ browser, ...ZUERICH }, async ({ page }) => {
    const main = page.getByRole('main')
    const own = await dossierOf(page, DUEBENDORF)
    await signInAs(page, 'signatory', DUEBENDORF)
    await page.goto(`${own}/agreement/sign/declaration`)
    await declare(page)
    await press(page, 'Vereinbarung annehmen')

    await signInAs(page, 'officer')
    const canton = own.replace('/municipality/', '/canton/')
    await page.goto(canton)
    await expect(main).toContainText('1/2 der anrechenbaren Kosten')
    expect(await faultsOn(page)).toEqual([])
    await follow(page, 'Vereinbarung unterzeichnen')
    await expect(main).toContainText('Leistungsvereinbarung Dübendorf')
    await page.goto(`${canton}/countersign/accept`)
    await declare(page)
    await press(page, 'Annehmen und in Kraft setzen')
    await expect(main).toContainText('In Kraft')

    await signInAs(page, 'finance')
    await payTranche(page, { party: 'Dübendorf', tranche: '2027, Tranche 1' })
    await page.goto(canton)
    await expect(main).toContainText('Ausbezahlt')
    await expect(main).not.toContainText('Mini-KIP')
    expect(await faultsOn(page)).toEqual([])
    await page.goto('/canton/federal-proof')
    await expect(main).toContainText('6’500’000')
    await expect(main).not.toContainText('Mini-KIP')
    expect(await faultsOn(page)).toEqual([])
  })
})
