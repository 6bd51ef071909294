import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { crumbs } from '#app/components/crumbs.tsx'
import { EndRolePage } from '#app/components/end-role-page.tsx'
import { Notice } from '#app/components/notice.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { answerVerb } from '#app/http/answer.server.ts'
import { unlessGone } from '#app/http/found.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { endRole, rolesInForce } from '#app/models/people/memberships.server.ts'
import { whyHeldStays } from '#app/models/people/role-ending.server.ts'
import { unsignedWithout, vacantRoles } from '#app/models/people/signatories.server.ts'
import type { Translate } from '#app/text/text.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = crumbs<typeof loader>(
  (t, data) => [
    { label: t('nav.users'), to: '/canton/people' },
    { label: `${t('people.end.title')}: ${data.name}, ${heldBy(t, data)}` },
  ],
  (t) => t('people.end.title'),
)

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireCantonalPerson(request, 'admin')
  const held = roleToEnd(params.membership)
  const { name, role, municipality, userId } = held
  const last = whyHeldStays(held) ?? null
  const vacant = last === null && vacantRoles({ without: userId }).some((one) => one === role)
  return { name, role, municipality, last, vacant, unsigned: unsignedWithout(held, today(now())) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request, 'admin')

  const { membershipId } = roleToEnd(params.membership)

  const result = endRole(person, membershipId, now())

  return answerVerb(result, { formData: new FormData(), next: '/canton/people?done=role_ended' })
}

export default function EndRoleOfOffice() {
  const t = useText()
  const { last, vacant, unsigned, ...held } = useLoaderData<typeof loader>()
  const { name, role } = held
  return (
    <EndRolePage
      name={name}
      title={t('people.end.title')}
      lead={t('people.end.lead', { name, role: heldBy(t, held) })}
      last={last}
      unsigned={unsigned}
      label={t('people.end')}
      back="/canton/people"
    >
      {vacant && (
        <Notice kind="warning" title={t('vacant.ending.title', { role: t(`role.${role}`) })}>
          <p>{t('vacant.ending.text')}</p>
        </Notice>
      )}
    </EndRolePage>
  )
}

type Held = Pick<Awaited<ReturnType<typeof loader>>, 'role' | 'municipality'>

const heldBy = (t: Translate, { role, municipality }: Held) =>
  [t(`role.${role}`), municipality].filter(Boolean).join(', ')

function roleToEnd(membershipId: string | undefined) {
  return unlessGone(
    rolesInForce().find((held) => held.membershipId === membershipId),
    '/canton/people',
  )
}
