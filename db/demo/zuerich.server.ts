import { DistributionKey } from '#app/domain/contribution/key.ts'
import { today, yearOf } from '#app/domain/deadlines/calendar.ts'
import { rappen } from '#app/domain/money.ts'
import { ask } from '#app/models/inquiries/writing.server.ts'
import { personAs } from './people.server.ts'
import { decideOnKey, enterCredits } from './programme.server.ts'
import { approve, countersign, done, issue, sign, takeUp } from './road.server.ts'
import { filed } from './stations.server.ts'

type Moment = (daysAgo: number) => Date

/**
 * As the canton of Zürich tells of its KIP: the Confederation gives as much as canton and municipalities together; a
 * municipality pays half of what its measures cost (parity), in a service agreement; the lump sum asks for nothing
 * beside it; whoever wants advice or to meet others asks (KOMPAKT).
 */
export async function tellZuerich(moment: Moment) {
  const from = Math.min(yearOf(today(moment(0))) + 1, 2027)
  decideOnKey(
    {
      name: 'Kofinanzierung, paritätisch',
      key: DistributionKey.parse({
        ...{ form: 'co_funding', rate: [1, 2], cap: 15_000_000 },
        rounding: { unit: 10_000, mode: 'down' },
      }),
      legalBasis: 'Konzept KIP des Kantons Zürich: paritätischer Beitrag der Gemeinden',
    },
    moment(200),
  )
  enterCredits(
    {
      legalBasis: 'Programmvereinbarung mit dem Bund',
      amounts: {
        integration_credit: rappen(650_000_000),
        integration_lump_sum: rappen(300_000_000),
        cantonal: rappen(420_000_000),
      },
    },
    moment(199),
  )

  await filed({ lead: 193 }, from, moment(6))
  approve(takeUp(await filed({ lead: 53 }, from, moment(40)), moment(35)), moment(30))
  await agreed(191, from, [moment(90), moment(80), moment(70)])
  await countersign(
    sign(await agreed(198, from, [moment(150), moment(140), moment(120)]), moment(110)),
    moment(100),
  )

  const person = personAs('clerk', 199)
  done(
    ask({
      ...{ person, bfsNumber: 199, kind: 'networking', subject: 'KOMPAKT: Austausch zur Erstinformation' },
      text: 'Wir möchten die Erstinformation für Neuzugezogene ausbauen. Wer berät uns dabei, und welche Gemeinden haben Erfahrung damit?',
      ...{ dossier: null, section: null, year: null, files: [], now: moment(12) },
    }),
  )
}

async function agreed(lead: number, from: number, [filedAt, fixedAt, issuedAt]: [Date, Date, Date]) {
  return issue(approve(takeUp(await filed({ lead }, from, filedAt), filedAt), fixedAt), issuedAt)
}
