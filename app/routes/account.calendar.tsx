import { type ActionFunctionArgs, data, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { ButtonLink } from '#app/components/button.tsx'
import { CopyLink } from '#app/components/copy-link.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { isOfTheCanton } from '#app/domain/roles.ts'
import { env } from '#app/env.server.ts'
import { requirePerson } from '#app/http/session.server.ts'
import { renewFeed } from '#app/models/calendar-feeds.server.ts'
import { titled } from '#app/text/meta.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = crumbs((t) => [{ label: t('calendar.feed.made') }])
export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t('calendar.feed.made'))

export async function loader({ request }: ActionFunctionArgs) {
  const person = await requirePerson(request)
  return redirect(isOfTheCanton(person) ? '/canton/calendar' : '/municipality/calendar')
}

/** Answers with the new address itself, once: only its hash is kept. */
export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePerson(request)

  const { token } = renewFeed(person.id, now())

  const back = isOfTheCanton(person) ? '/canton/calendar' : '/municipality/calendar'
  const answer = { address: `${env.BASE_URL}/calendar/${token}.ics`, back }
  return data(answer, { headers: { 'Cache-Control': 'no-store' } })
}

export default function NewCalendarAddress() {
  const t = useText()
  const made = useActionData<typeof action>()
  if (!made) return null
  return (
    <div className="stack-l">
      <PageTitle title={t('calendar.feed.made')} lead={t('calendar.feed.made.text')} />
      <CopyLink address={made.address} label={t('calendar.feed.address')} />
      <div className="row">
        <ButtonLink to={made.back} kind="secondary">
          {t('calendar.feed.back')}
        </ButtonLink>
      </div>
    </div>
  )
}
