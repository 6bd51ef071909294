import { DistributionKey } from '#app/domain/contribution/key.ts'
import { today, yearOf } from '#app/domain/deadlines/calendar.ts'
import { beginCatalogue, editCatalogue, enactCatalogue } from '#app/models/programme/catalogue-acts.server.ts'
import { catalogueBy, catalogueInForce } from '#app/models/programme/catalogues.server.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'
import { markOfVersion } from '#app/models/programme/version-acts.server.ts'
import { officer } from './people.server.ts'
import { decideOnKey } from './programme.server.ts'
import { approve, countersign, done, issue, sign, takeUp } from './road.server.ts'
import { begun, filed } from './stations.server.ts'

type Moment = (daysAgo: number) => Date

/** Information and advice, language, early childhood: what weighs most in KIP 3 of the canton; and living together. */
const OPEN_AREAS = [1, 2, 4, 5]

/** As the canton of Basel-Landschaft tells of KIP 3: seven areas, four of them for municipalities, amounts by size. */
export async function tellBaselLandschaft(moment: Moment) {
  const from = Math.min(yearOf(today(moment(0))) + 1, 2027)
  openAreas(moment(210))
  decideOnKey(
    {
      name: 'Beitrag nach Grösse der Gemeinde',
      key: DistributionKey.parse({
        form: 'brackets',
        brackets: [
          { over: 0, amount: 1_500_000 },
          { over: 10_000, amount: 4_000_000 },
          { over: 18_000, amount: 6_000_000 },
        ],
      }),
      legalBasis: 'Landratsbeschluss vom 8. Juni 2023 über das KIP 3',
    },
    moment(200),
  )

  await begun({ lead: 2762 }, from, moment(4))
  takeUp(await filed({ lead: 2829 }, from, moment(20)), moment(15))
  await agreed(2770, from, [moment(90), moment(80), moment(70)])
  await countersign(
    sign(await agreed(2831, from, [moment(150), moment(140), moment(120)]), moment(110)),
    moment(100),
  )
}

async function agreed(lead: number, from: number, [filedAt, fixedAt, issuedAt]: [Date, Date, Date]) {
  return issue(approve(takeUp(await filed({ lead }, from, filedAt), filedAt), fixedAt), issuedAt)
}

function openAreas(now: Date) {
  const { id: periodId } = programmeOn(today(now))
  const person = officer()
  const { id } = done(beginCatalogue(person, { periodId, from: catalogueInForce(periodId).id }, now))
  const deciding = () => {
    const draft = catalogueBy(id)
    if (!draft) throw new Error('The catalogue of the demo is gone')
    return { id, person, seen: markOfVersion(draft), now }
  }
  const rows = catalogueInForce(periodId).content.areas.map(({ number, name, text, pillar }, at) => ({
    ...{ at, id: String(number), number: String(number), name: name.de, nameEnglish: name.en },
    ...{ text: text.de, textEnglish: text.en, scopeEnglish: '' },
    ...{ pillar: pillar ?? '', area: '', closed: !OPEN_AREAS.includes(number), scope: '', eligible: false },
  }))
  done(editCatalogue(deciding(), { part: 'areas', rows }))
  const decision = { legalBasis: 'Konzept KIP 3 des Kantons', reason: 'Schwerpunkte des Kantons' }
  done(enactCatalogue(deciding(), decision))
}
