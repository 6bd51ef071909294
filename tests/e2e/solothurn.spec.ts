import { expect, type Page, test } from '@playwright/test'
import { faultsOn } from './support/axe.ts'
import { inOwnPortal } from './support/own-portal.ts'
import { attach, declare, fill, follow, pdf, press, signInAs } from './support/portal.ts'
import { dossierOf } from './support/story.ts'

const OLTEN = 2581
const SOLOTHURN = { from: '2027-02-15T08:00:00Z', story: 'solothurn' } as const

test('in Solothurn the agreement waits for the government, and the signature of the canton for it once more', async ({
  browser,
}) => {
  await inOwnPortal({ browser, ...SOLOTHURN }, async ({ page }) => {
    const main = page.getByRole('main')
    const own = await dossierOf(page, OLTEN)
    const canton = own.replace('/municipality/', '/canton/')
    await signInAs(page, 'officer')
    await writeTheChain(page)

    await page.goto(canton)
    await expect(main.getByRole('link', { name: 'Vereinbarung ausstellen' })).toHaveCount(0)
    await follow(page, 'Schritt einer weiteren Stelle festhalten')
    await expect(main).toContainText('Beschluss des Regierungsrats')
    expect(await faultsOn(page)).toEqual([])
    await fill(page, { decidedOn: '16.2.2027', businessNumber: 'RRB Nr. 2027/112' })
    await attach(page, 'file', pdf('RRB.pdf'))
    await press(page, 'Festhalten')
    await expect(main.getByRole('alert')).toContainText('liegt noch vor uns')
    await decideOn(page, '12.2.2027')
    await expect(main).toContainText('Geschäft RRB Nr. 2027/112')

    await follow(page, 'Festgehaltenen Schritt zurücknehmen')
    expect(await faultsOn(page)).toEqual([])
    await fill(page, { reason: 'Die Nummer gehört zu einem anderen Geschäft.' })
    await press(page, 'Zurücknehmen')
    await follow(page, 'Schritt einer weiteren Stelle festhalten')
    await decideOn(page, '12.2.2027')
    await follow(page, 'Vereinbarung ausstellen')
    await press(page, 'Vereinbarung ausstellen')

    await signInAs(page, 'signatory', OLTEN)
    await page.goto(`${own}/agreement/sign/declaration`)
    await declare(page)
    await press(page, 'Vereinbarung annehmen')
    await page.goto(own)
    await expect(main).toContainText('Genehmigung der Vereinbarung durch den Regierungsrat')

    await signInAs(page, 'officer')
    await page.goto(`${canton}/countersign`)
    await expect(main).toContainText('Es fehlt: Genehmigung der Vereinbarung durch den Regierungsrat.')
    await page.goto(`${canton}/chain`)
    await fill(page, { decidedOn: '15.2.2027', businessNumber: 'RRB Nr. 2027/131' })
    await press(page, 'Festhalten')
    await expect(main.getByRole('link', { name: 'Vereinbarung unterzeichnen' }).first()).toBeVisible()
  })
})

async function decideOn(page: Page, decidedOn: string) {
  await fill(page, { decidedOn, businessNumber: 'RRB Nr. 2027/112', reason: 'Der Beitrag wird genehmigt.' })
  await attach(page, 'file', pdf('RRB.pdf'))
  await press(page, 'Festhalten')
}

/** A draft of the chain: a step out of order is refused, the draft is looked at and dropped. */
async function writeTheChain(page: Page) {
  const main = page.getByRole('main')
  await page.goto('/canton/programme/chain')
  expect(await faultsOn(page)).toEqual([])
  await press(page, 'Neuen Entwurf beginnen')
  expect(await faultsOn(page)).toEqual([])
  const draft = new URL(page.url()).pathname
  await follow(page, 'Schritte bearbeiten')
  await fill(page, { 'rows.0.position': '5' })
  await main.getByRole('button', { name: 'Speichern' }).click()
  await expect(main.getByRole('alert')).toBeVisible()
  expect(await faultsOn(page)).toEqual([])
  for (const act of ['enact', 'drop']) {
    await page.goto(`${draft}/${act}`)
    expect(await faultsOn(page)).toEqual([])
  }
  await fill(page, { reason: 'Nur ein Versuch' })
  await press(page, 'Entwurf verwerfen')
  await expect(main.getByRole('button', { name: 'Neuen Entwurf beginnen' })).toBeVisible()
}
