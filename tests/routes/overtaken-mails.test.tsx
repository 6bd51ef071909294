import { afterAll, expect, test } from 'vitest'
import { setClock } from '#app/clock.server.ts'
import * as mailPage from '#app/routes/canton.mails.$id.tsx'
import { morning } from '../support/days.ts'
import { deliver } from '../support/deliveries.ts'
import { drawn } from '../support/drawn-page.tsx'
import { as } from '../support/people.ts'
import { mails, pass } from '../support/report-reminders.ts'
import { visit } from '../support/visit.ts'

afterAll(() => setClock())

test('a notice that failed has its button on its own day, and the reason in its place on the next', async () => {
  pass('2027-03-16')
  deliver(morning('2027-03-16'), () => true)
  const { id } = mails().find(({ state }) => state === 'failed') ?? { id: '' }
  const on = async (day: string) => {
    setClock(morning(day))
    const data = await mailPage.loader(visit(as('officer'), { params: { id } }))
    return drawn(mailPage.default, data, `/canton/mails/${id}`)
  }
  const own = await on('2027-03-16')
  expect(own).toContain('Nochmals senden')
  expect(own).not.toContain('überholt')
  const next = await on('2027-03-17')
  expect(next).not.toContain('Nochmals senden')
  expect(next).toContain('Diese Mail ist überholt')
  expect(next).toContain('Ihre Worte galten am 16. März 2027')
  expect(next).toContain('15. März 2027')
})
