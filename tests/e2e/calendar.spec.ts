import { expect, test } from '@playwright/test'
import ICAL from 'ical.js'
import { press, signInAs } from './support/portal.ts'

/** A calendar address belongs to one person: each way of reading the portal has its own. */
const PLACES = { js: 1024, 'no-js': 1031 } as const
const placeOf = () => PLACES[test.info().project.name as keyof typeof PLACES]

test('a secret address brings the deadlines into a calendar program until it is revoked', async ({
  page,
  playwright,
}) => {
  await page.goto('/')
  await signInAs(page, 'clerk', placeOf())
  await page.goto('/municipality/calendar')
  await expect(page.getByRole('row', { name: /Bericht einreichen \(2026\)/ })).toContainText('15.03.2027')
  await press(page, 'Adresse erstellen')
  const address = (await page.getByText(/\/calendar\/.+\.ics$/).textContent()) ?? ''

  const program = await playwright.request.newContext()
  const answer = await program.get(address)
  expect(answer.headers()['content-type']).toContain('text/calendar')
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()))
  const events = calendar.getAllSubcomponents('vevent').map((entry) => new ICAL.Event(entry))
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
  const report = events.find(({ summary }) => summary.includes('Bericht einreichen (2026)'))
  expect(report?.startDate.toString()).toBe('2027-03-15')

  await page.goto('/account/calendar')
  await press(page, 'Adresse aufheben')
  await expect(page.getByRole('main')).toContainText('Sie haben noch keine Adresse.')
  expect((await program.get(address)).status()).toBe(404)
  await program.dispose()
})
