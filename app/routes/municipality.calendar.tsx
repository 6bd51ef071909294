import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { CalendarFeed } from '#app/components/calendar-feed.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { CalendarFilterForm, DeadlineCalendar } from '#app/components/deadline-calendar.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { requireMunicipalPerson } from '#app/http/session.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { calendarView } from '#app/views/calendar-view.server.ts'

export const handle = crumbs((t) => [{ label: t('calendar.title') }])

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requireMunicipalPerson(request)
  return calendarView(person, { search: new URL(request.url).searchParams, today: today(now()) })
}

export default function MunicipalityCalendar() {
  const t = useText()
  const { deadlines, feedSince, today: day, ...choices } = useLoaderData<typeof loader>()
  return (
    <div className="stack-xl">
      <PageTitle title={t('calendar.title')} lead={t('calendar.lead.municipality')} />
      <CalendarFilterForm {...choices} action="/municipality/calendar" />
      <DeadlineCalendar deadlines={deadlines} today={day} area="municipality" />
      <CalendarFeed since={feedSince} />
    </div>
  )
}
