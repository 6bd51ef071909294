import type { LoaderFunctionArgs } from '@remix-run/node'
import { now } from '#app/clock.server.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { countingDay } from '#app/domain/deadlines/due.ts'
import { type UnfiledAct, unfiledRefusal } from '#app/domain/deadlines/unfiled-report.ts'
import type { Language } from '#app/domain/language.ts'
import type { CantonalRole, Person } from '#app/domain/roles.ts'
import { deadlineOf } from '#app/models/deadlines/deadlines.server.ts'
import { mendablePostings } from '#app/models/deadlines/postings.server.ts'
import { type AtDossier, findDossier, type VisibleDossier } from '#app/models/dossier/dossiers.server.ts'
import { wouldJoin } from '#app/models/dossier/own-time.server.ts'
import { openRequestOf } from '#app/models/dossier/points.server.ts'
import { filingsOf } from '#app/models/report/filings.server.ts'
import { findReportingYear } from '#app/models/report/reports.server.ts'
import { found, notFound } from './found.server.ts'
import { languageOf } from './language.server.ts'
import { requireCantonalPerson, requireMunicipalPerson } from './session.server.ts'

type Args = Pick<LoaderFunctionArgs, 'request' | 'params'>
export type Entered = AtDossier<VisibleDossier> & { language: Language }

/** The one door to a dossier for its municipality: signed in and one's own. Otherwise it does not exist. */
export async function requireOwnDossier(args: Args): Promise<Entered> {
  const inside = await requireOwnAmendments(args)
  if (wouldJoin(inside.person, inside.dossier)) throw notFound()
  return inside
}

/** The door to its amendments: also for a municipality that would join by one, which finds nothing else of it. */
export async function requireOwnAmendments({ request, params }: Args): Promise<Entered> {
  return entered(await requireMunicipalPerson(request), { request, params })
}

/** The one door to a dossier for the canton. */
export async function requireDossier({ request, params }: Args, ...roles: CantonalRole[]): Promise<Entered> {
  return entered(await requireCantonalPerson(request, ...roles), { request, params })
}

export async function requireOwnReport({ request, params }: Args) {
  return reported(await requireMunicipalPerson(request), { request, params })
}

/** The door to what only exists after a filing. */
export async function requireFiledReport(args: Args) {
  const entered = await requireOwnReport(args)
  if (filingsOf(entered.dossier.id, entered.reportingYear.year).length === 0) throw notFound()
  return entered
}

export async function requireReport({ request, params }: Args, ...roles: CantonalRole[]) {
  return reported(await requireCantonalPerson(request, ...roles), { request, params })
}

/** The officer's door to what is done about a report that was not filed; `closed`: why that is not possible today. */
export async function requireUnfiledReport(args: Args, act: UnfiledAct) {
  const entered = await requireReport(args, 'officer')
  const { dossier, reportingYear, now } = entered
  const deadline = found(deadlineOf(reportingYear.id, 'annual_report'))
  const { effectiveOn: dueOn, termOn } = deadline
  const day = today(now)
  const refusal = unfiledRefusal(act, deadline, day)
  const shown = { running: { dueOn, termOn }, day }
  const asked = openRequestOf(reportingYear)
  const completionDueOn = asked ? countingDay(asked) : null
  return {
    ...entered,
    ...shown,
    deadline,
    closed: refusal ? { ...shown, refusal, completionDueOn } : null,
    head: { reference: dossier.reference, party: dossier.party.name, year: reportingYear.year },
  }
}

/** Of the letter that the address names by its notice, what is recorded and shown; null where there is nothing to mend. */
export async function requirePosting(args: Args) {
  const entered = await requireUnfiledReport(args, 'notice')
  const asked = new URL(args.request.url).searchParams.get('step')
  const { termOn } = entered.deadline
  const recorded = mendablePostings(entered.reportingYear.id).find(({ step }) => step === asked)
  return { ...entered, posted: recorded && termOn ? { ...recorded, termOn } : null }
}

function entered(person: Person, { request, params }: Args): Entered {
  const at = now()
  const dossier = found(findDossier(person, params.reference ?? '', today(at)))
  return { person, dossier, language: languageOf(request), now: at }
}

function reported(person: Person, { request, params }: Args) {
  const at = now()
  const { reference = '', year } = params
  const report = found(findReportingYear(person, { reference, year: Number(year), on: today(at) }))
  return { person, ...report, language: languageOf(request), now: at }
}
