import { rappen } from '#app/domain/money.ts'
import { remind } from '#app/models/deadlines/reminders.server.ts'
import { addNote } from '#app/models/dossier/notes.server.ts'
import { nameDeputy } from '#app/models/mail/deputies.server.ts'
import { rememberDrawn } from '#app/models/records/drawn-papers.server.ts'
import { grantExtension } from '#app/models/report/extensions.server.ts'
import { saveCorrections } from '#app/models/report/reports.server.ts'
import { db, sqlite } from '#db/client.server.ts'
import { current } from '#db/demo/road.server.ts'
import { projectGrants } from '#db/schema/registers.ts'
import { NOW, proposed } from './amended-scenes.ts'
import { DAYS, morning } from './days.ts'
import { APPLICATION, handed } from './hand-overs.ts'
import { moveClaim, moveReport } from './moves.ts'
import { as, ROOT } from './people.ts'
import { askToReopen } from './proposals.ts'
import { reportInReview, reportOpen, yearOf } from './report-scenes.ts'
import * as scenes from './scenes.ts'

/** A record of every kind that decides something; answers the dossier whose year is settled, with a claim that is set off. */
export async function tellTheWholeStory() {
  const open = await reportOpen()
  grantExtension({
    reportingYearId: yearOf(open).id,
    person: as('officer'),
    seen: '2027-03-15',
    dueOn: '2027-04-30',
    reason: 'Die Rechnung liegt erst im April vor.',
    now: DAYS.reported,
  })
  const dossier = await reportInReview({ percent: 80 })
  const [line] = sqlite
    .prepare('SELECT budget_line_id AS id FROM account_lines WHERE reporting_year_id = ?')
    .all(yearOf(dossier).id) as { id: string }[]
  const correction = {
    budgetLineId: line?.id ?? '',
    correctedRappen: rappen(100),
    correctionReason: 'Beleg fehlt.',
  }
  saveCorrections(
    { reportingYearId: yearOf(dossier).id, person: as('officer'), now: DAYS.checked },
    { accounts: [correction], thirdPartyCorrectedRappen: null, thirdPartyCorrectionReason: '' },
  )
  moveReport(yearOf(dossier), 'approve', as('officer'), { now: DAYS.approved })
  const claim = sqlite.prepare('SELECT * FROM claims').get() as { id: string; version: number }
  moveClaim(claim, 'offset', as('finance'), { now: DAYS.approved })
  await scenes.returned()
  await proposed()
  handed(await scenes.draft(), APPLICATION)
  const grant = { id: 'grant', bfsNumber: ROOT, title: 'Begegnung', fromYear: 2030, toYear: 2031 }
  db.insert(projectGrants).values(grant).run()
  rememberDrawn(
    Buffer.from('<pdf:Keywords>3f2a 91bc 07de</pdf:Keywords>'),
    { kind: 'decision', dossierId: dossier.id },
    DAYS.approved,
  )
  const colleague = as('signatory', ROOT)
  nameDeputy(as('clerk', ROOT), { deputyId: colleague.id, fromOn: '2027-06-01', toOn: '2027-06-30' }, NOW)
  addNote({ dossier, person: as('officer'), text: 'Rücksprache gehalten.', now: NOW })
  askToReopen(dossier)
  remind({ today: '2027-05-04', now: morning('2027-05-04') })
  const { reference, id } = current(dossier)
  return { reference, dossierId: id, yearId: yearOf(dossier).id }
}
