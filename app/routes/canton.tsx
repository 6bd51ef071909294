import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { MoneyTable, ReportFigures } from '#app/components/canton/figures.tsx'
import { NextDeadlines } from '#app/components/canton/next-deadlines.tsx'
import { OfficeTasks } from '#app/components/canton/office-tasks.tsx'
import { ProgrammeTasks } from '#app/components/canton/programme-tasks.tsx'
import { TileMap } from '#app/components/canton/tile-map.tsx'
import { WaitingList } from '#app/components/canton/waiting-list.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { SETUP } from '#app/components/programme-pages.ts'
import { Section } from '#app/components/section.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { CANTONAL_ROLES, hasRole } from '#app/domain/roles.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { apartIn, moneyIn, nextDeadlines, yearsWithMoney } from '#app/models/dossier/cockpit.server.ts'
import { failures } from '#app/models/dossier/office-tasks.server.ts'
import { waitingFor } from '#app/models/dossier/waiting.server.ts'
import {
  aloneAtTheOffice,
  unheardSignatories,
  vacantRoles,
  withoutSignatory,
} from '#app/models/people/signatories.server.ts'
import { isSetUp } from '#app/models/programme/setup.server.ts'
import { waitingDecisions } from '#app/models/programme/waiting-decisions.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { reportFigures, tilesOf } from '#app/views/cockpit.server.ts'
import { openFigure } from '#app/views/inquiry-list.server.ts'

export const handle = crumbs((t) => [{ label: t('nav.cockpit') }])

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requireCantonalPerson(request)
  const day = today(now())
  return {
    day,
    waiting: waitingFor(person, day),
    roles: CANTONAL_ROLES.filter((role) => hasRole(person, role)),
    reports: reportFigures(person, day),
    money: [...yearsWithMoney(), null].map((year) => ({ year, ...moneyIn(year), apart: apartIn(year) })),
    deadlines: nextDeadlines(6, day),
    inquiries: openFigure(day),
    failedMails: failures().failed,
    tasks: {
      unsigned: withoutSignatory({ day }),
      unheard: unheardSignatories(day),
      vacant: vacantRoles(),
      alone: aloneAtTheOffice(),
      mayAppoint: hasRole(person, 'admin'),
    },
    decisions: waitingDecisions(person),
    tiles: tilesOf(day),
    isSetUp: isSetUp(day),
  }
}

export default function Cockpit() {
  const t = useText()
  const {
    day,
    waiting,
    roles,
    reports,
    money,
    deadlines,
    inquiries,
    failedMails,
    tasks,
    decisions,
    tiles,
    isSetUp,
  } = useLoaderData<typeof loader>()
  const count = waiting.length + decisions.filter(({ isOwn }) => !isOwn).length
  return (
    <div className="stack-l">
      <PageTitle
        title={t('nav.cockpit')}
        lead={count > 0 ? t('cockpit.lead', { count }) : t('cockpit.waiting.none')}
      />
      {!isSetUp && (
        <Notice kind="info" title={t('setup.notice')}>
          <Link to={SETUP}>{t('setup.title')}</Link>
        </Notice>
      )}
      <div className="beside">
        <div className="stack-l">
          {(waiting.length > 0 || count === 0) && (
            <Section title={t('cockpit.waiting')}>
              <WaitingList waiting={waiting} roles={roles} today={day} />
            </Section>
          )}
          <ProgrammeTasks tasks={decisions} />
          <OfficeTasks {...tasks} />
          <Section title={t('cockpit.reports')}>
            <ReportFigures reports={reports} inquiries={inquiries} failedMails={failedMails} today={day} />
          </Section>
          <Section title={t('cockpit.money')}>
            <MoneyTable money={money} />
          </Section>
        </div>
        <Section title={t('cockpit.deadlines')}>
          <NextDeadlines deadlines={deadlines} today={day} />
        </Section>
      </div>
      <Section title={t('cockpit.map')}>
        <TileMap tiles={tiles} />
      </Section>
    </div>
  )
}
