import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { CorrectionPage } from '#app/components/correction-page.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { correctFrom, correctionFor } from '#app/http/correction.server.ts'
import { found } from '#app/http/found.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { rolesInForce } from '#app/models/people/memberships.server.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = crumbs<typeof loader>(
  (t, { name }) => [
    { label: t('nav.users'), to: '/canton/people' },
    { label: `${t('correct.title')}: ${name}` },
  ],
  (t) => t('correct.title'),
)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requireCantonalPerson(request, 'admin')
  return correctionFor(person, holderOf(params.membership))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request, 'admin')
  const userId = holderOf(params.membership)

  return correctFrom(request, { person, userId, list: '/canton/people', now: now() })
}

export default function CorrectPerson() {
  const t = useText()
  return (
    <CorrectionPage person={useLoaderData<typeof loader>()} back="/canton/people" invite={t('people.add')} />
  )
}

function holderOf(membershipId: string | undefined) {
  const held = found(rolesInForce().find((one) => one.membershipId === membershipId))
  return held.userId
}
