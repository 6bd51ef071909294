import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { Form } from '#app/components/form-element.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { refused } from '#app/http/answer.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { endRole, rolesInForce } from '#app/models/memberships.server.ts'
import { titled } from '#app/text/meta.ts'
import type { Translate } from '#app/text/text.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = crumbs<typeof loader>((t, data) => [
  { label: t('nav.users'), to: '/canton/people' },
  { label: `${t('people.end.title')}: ${data.name}, ${heldBy(t, data)}` },
])
export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t('people.end.title'))

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireCantonalPerson(request, 'admin')
  const held = rolesInForce().find(({ membershipId }) => membershipId === params.membership)
  if (!held) throw new Response(null, { status: 404 })
  return { name: held.name, role: held.role, municipality: held.municipality }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request, 'admin')

  const result = endRole(person, params.membership ?? '', now())

  return result.ok ? redirect('/canton/people') : refused(result, new FormData())
}

export default function EndRole() {
  const t = useText()
  const { name, ...held } = useLoaderData<typeof loader>()
  return (
    <div className="stack-l">
      <PageTitle
        kicker={name}
        title={t('people.end.title')}
        lead={t('people.end.lead', { name, role: heldBy(t, held) })}
      />
      <RefusalNotice />
      <Form method="post" className="row">
        <Button kind="danger">{t('people.end')}</Button>
        <ButtonLink kind="quiet" to="/canton/people">
          {t('common.cancel')}
        </ButtonLink>
      </Form>
    </div>
  )
}

type Held = Pick<Awaited<ReturnType<typeof loader>>, 'role' | 'municipality'>

const heldBy = (t: Translate, { role, municipality }: Held) =>
  [t(`role.${role}`), municipality].filter(Boolean).join(', ')
