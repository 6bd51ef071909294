import { today } from '#app/domain/deadlines/calendar.ts'
import { createDossier } from '#app/models/dossier/dossier-beginning.server.ts'
import { type Dossier, findDossier } from '#app/models/dossier/dossiers.server.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'
import { fillIn } from './application.server.ts'
import { personAs } from './people.server.ts'
import { fileReport, openReport, payYear, writeReport } from './reports.server.ts'
import { approve, countersign, done, issue, sign, submit, takeUp } from './road.server.ts'

/** Who applies; without members the lead alone. */
type Place = { lead: number; members?: readonly number[]; name?: string }

/** The moments of a year: `03-09T15:45`. */
export const daysOf = (year: number) => (moment: string) => new Date(`${year}-${moment}:00Z`)

type Report = { percent: number; written: Date; filed: Date }

/** A year that is paid and whose report is open; filed where somebody has written it. */
export async function reporting(
  place: Place,
  year: number,
  { paid, report }: { paid: string; report?: Report },
) {
  const dossier = await agreed(place, year)
  payYear(dossier, year, daysOf(year)(`01-31T${paid}`))
  openReport(dossier, year)
  if (!report) return dossier
  await writeReport(dossier, year, { percent: report.percent, at: report.written })
  fileReport(dossier, year, report.filed)
  return dossier
}

/** A dossier all the way to an agreement in force for the years of the story. */
async function agreed(place: Place, year: number): Promise<Dossier> {
  const on = daysOf(year - 1)
  const dossier = takeUp(await filed(place, year, on('09-10T09:00')), on('09-16T09:00'))
  const issued = await issue(approve(dossier, on('10-02T09:00')), on('10-15T09:00'))
  return countersign(sign(issued, on('11-05T09:00')), on('11-20T09:00'))
}

export async function filed(place: Place, year: number, at: Date): Promise<Dossier> {
  const dossier = await begun(place, year, at)
  await fillIn(dossier, at)
  return submit(dossier, at)
}

export async function begun(
  { lead, members = [lead], name = '' }: Place,
  year: number,
  at: Date,
): Promise<Dossier> {
  const person = personAs('clerk', lead)
  const { id: periodId, endsOn } = programmeOn(`${year}-01-01`)
  const kind = members.length > 1 ? 'association' : 'municipality'
  const wanted = {
    kind,
    name,
    leadBfsNumber: lead,
    members,
    periodId,
    startsOn: `${year}-01-01`,
    endsOn,
  } as const
  const { reference } = done(createDossier(person, wanted, at))
  const dossier = findDossier(person, reference, today(at))
  if (!dossier) throw new Error('A dossier of the demo was not found by its own clerk')
  return dossier
}
