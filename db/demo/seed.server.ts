import { now as clockNow } from '#app/clock.server.ts'
import { addDays, today, yearOf } from '#app/domain/deadlines/calendar.ts'
import type { DemoStory } from '#app/domain/programme/stories.ts'
import { env } from '#app/env.server.ts'
import { saveOfficeAccount } from '#app/models/programme/office-account.server.ts'
import { programmes } from '#app/models/programme/programme.server.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { openReports } from '#app/models/report/opening.server.ts'
import { db, sqlite } from '#db/client.server.ts'
import { markAs } from '#db/life-mark.server.ts'
import { users } from '#db/schema/people.ts'
import { projectGrants } from '#db/schema/registers.ts'
import { begin } from './application.server.ts'
import { tellBaselLandschaft } from './basel-landschaft.server.ts'
import { networking, questionOnReport, questionToMunicipality } from './inquiries.server.ts'
import { warn } from './notices.server.ts'
import { addPeople, officer } from './people.server.ts'
import { payBack, payYear, rowOf, takeUpReport } from './reports.server.ts'
import { approve, issue, moveDossier, moveReport, sign, takeUp } from './road.server.ts'
import { tellSolothurn } from './solothurn.server.ts'
import { begun, daysOf, filed, reporting } from './stations.server.ts'
import { tellZuerich } from './zuerich.server.ts'

type Moment = (daysAgo: number) => Date

/**
 * One believable story in the states of a working year, told to an empty database through the real verbs. Its days
 * count back from the day of the first start, so that something is always due next and something overdue. Whatever a
 * demo has worked on, invented by it or not, is a demo from then on.
 */
export async function seedDemo(now: Date = clockNow()) {
  markAs('demo', sqlite)
  if (db.select().from(users).get()) return
  const { year, moment } = calendarOf(now)
  const thisYear = yearOf(today(now))
  addPeople(new Date(`${year - 1}-06-01T08:00:00Z`))
  nameSampleAccount(new Date(`${year - 1}-06-01T08:00:00Z`))
  await STORIES[env.DEMO_STORY ?? 'luzern']({ year, moment, now })
  openReports(new Date(`${thisYear}-01-01T01:00:00Z`))
}

type Telling = { year: number; moment: Moment; now: Date }

const STORIES: Record<DemoStory, (telling: Telling) => Promise<void>> = {
  luzern: tellLuzern,
  solothurn: ({ moment }) => tellSolothurn(moment),
  zuerich: ({ moment }) => tellZuerich(moment),
  'basel-landschaft': ({ moment }) => tellBaselLandschaft(moment),
}

async function tellLuzern({ year, moment, now }: Telling) {
  db.insert(projectGrants).values(GRANT(year)).run()

  await settledAssociation(year)
  const overdue = await overdueReport(year)
  await reportAtTheCanton(year, moment)
  await reportAtTheMunicipality(year, moment)
  warn(overdue.id, now)
  await applications(Math.min(yearOf(today(now)) + 1, 2027), moment)
  networking(moment)
}

/** A valid IBAN from the standard's own examples, and a holder that says so: no account of the canton. */
function nameSampleAccount(now: Date) {
  const why = { reason: 'Beispielkonto der Demo', validFrom: null }
  for (const { id: periodId, office, account: before } of programmes()) {
    const account = { iban: 'CH9300762011623852957', holder: `${office.canton} (Beispielkonto)` }
    const change = { periodId, person: officer(), seen: markOfRecord(before), ...why, now }
    const named = saveOfficeAccount(change, account)
    if (!named.ok) throw new Error(`The sample account was refused: ${JSON.stringify(named)}`)
  }
}

/** Schüpfheim leads six municipalities: a whole year reported, settled, paid back in part; the next report is due. */
async function settledAssociation(year: number) {
  const place = {
    lead: 1008,
    members: [1001, 1002, 1004, 1005, 1007, 1008],
    name: 'Gemeindeverbund Integration Entlebuch',
  }
  const on = daysOf(year + 1)
  const report = { percent: 85, written: on('02-10T09:00'), filed: on('02-24T14:20') }
  const dossier = await reporting(place, year, { paid: '09:00', report })
  payYear(dossier, year + 1, on('03-02T09:00'))
  takeUpReport(dossier, year, on('03-04T09:00'))
  moveReport(rowOf(dossier, year), 'approve', officer(), { at: on('03-12T10:30') })
  payBack(dossier, on('04-09T08:00'))
  moveReport(rowOf(dossier, year), 'settle', officer(), { at: on('04-13T10:30') })
}

/** Root, with Honau since 2025: the report has not come, the deadline has passed; it is warned as the days go by. */
async function overdueReport(year: number) {
  return rowOf(await reporting({ lead: 1065 }, year, { paid: '09:10' }), year)
}

/** Emmen: filed, the canton is to check it. */
async function reportAtTheCanton(year: number, moment: Moment) {
  const on = daysOf(year + 1)
  const report = { percent: 82, written: on('03-01T10:00'), filed: on('03-09T15:45') }
  const dossier = await reporting({ lead: 1024 }, year, { paid: '09:20', report })
  takeUpReport(dossier, year, moment(9))
  await questionOnReport(dossier, year, moment(5))
}

/** Hochdorf: sent back with two points, the municipality is to complete it. */
async function reportAtTheMunicipality(year: number, moment: Moment) {
  const on = daysOf(year + 1)
  const report = { percent: 104, written: on('03-06T10:00'), filed: on('03-13T11:05') }
  const dossier = await reporting({ lead: 1031 }, year, { paid: '09:30', report })
  takeUpReport(dossier, year, moment(15))
  moveReport(rowOf(dossier, year), 'return', officer(), {
    at: moment(12),
    input: {
      ground: 'incomplete',
      reason: 'Zwei Angaben fehlen noch, damit das Jahr abgerechnet werden kann.',
      items: [
        { section: 'content', text: 'Bitte beschreiben Sie, wie Freiwillige gewonnen wurden.' },
        { section: 'accounts', text: 'Die Miete liegt über dem Budget: Bitte begründen.' },
      ],
      dueOn: addDays(today(moment(12)), 30),
    },
  })
}

/** Dossiers on their way to an agreement, one at each station. */
async function applications(from: number, moment: Moment) {
  const draft = await begun({ lead: 1054 }, from, moment(30))
  await begin(draft, moment(28))

  questionToMunicipality(await filed({ lead: 1059 }, from, moment(6)), moment(3))
  const inReview = await filed({ lead: 1040 }, from, moment(25))
  takeUp(inReview, moment(21))

  const sursee = takeUp(await filed({ lead: 1103 }, from, moment(40)), moment(33))
  moveDossier(sursee, 'return', officer(), {
    at: moment(20),
    input: {
      ground: 'incomplete',
      reason: 'Das Gesuch ist gut aufgebaut. Ein Punkt ist noch zu ergänzen.',
      items: [{ section: 'documents', text: 'Im Konzept fehlen die Ziele für den Treffpunkt.' }],
      dueOn: addDays(today(moment(20)), 45),
    },
  })

  const horw = takeUp(await filed({ lead: 1058 }, from, moment(60)), moment(55))
  await issue(approve(horw, moment(30)), moment(14))

  const willisau = takeUp(await filed({ lead: 1151 }, from, moment(70)), moment(66))
  sign(await issue(approve(willisau, moment(50)), moment(35)), moment(5))
}

/** The period takes applications until it ends: a story told later stops there. */
const LAST_FILING = new Date('2027-12-20T09:00:00Z')

/** The last year whose report should be in, within the KIP period; and days before the first start. */
function calendarOf(now: Date) {
  const day = today(now)
  const thisYear = Number(day.slice(0, 4))
  const last = day.slice(5) > '03-20' ? thisYear - 1 : thisYear - 2
  const year = Math.min(Math.max(last, 2024), 2026)
  const told = Math.min(now.getTime(), LAST_FILING.getTime())
  const moment: Moment = (daysAgo) => new Date(told - daysAgo * 86_400_000)
  return { year, moment }
}

/** Meggen runs a cantonal project already: it cannot have both (Merkblatt 5). */
const GRANT = (year: number) => ({
  id: 'demo-grant-meggen',
  bfsNumber: 1063,
  title: 'Begegnungsfest am See',
  fromYear: year,
  toYear: year + 2,
})
