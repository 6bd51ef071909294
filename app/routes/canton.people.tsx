import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { now } from '#app/clock.server.ts'
import { Button } from '#app/components/button.tsx'
import { RoleForm } from '#app/components/canton/role-form.tsx'
import { RoleTable } from '#app/components/canton/role-table.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DossierPart } from '#app/components/dossier-part.tsx'
import { Form } from '#app/components/form-element.tsx'
import { FormerRoles } from '#app/components/former-roles.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Pagination } from '#app/components/pagination.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { RoleRefused } from '#app/components/role-refused.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { roleForm } from '#app/domain/people/role-form.ts'
import { hasRole } from '#app/domain/roles.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { endedRoles, grantRole, ROLES_ON_A_PAGE, rolesFound } from '#app/models/people/memberships.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { municipalitiesOn } from '#app/views/municipality-choices.server.ts'

export const handle = crumbs((t) => [{ label: t('nav.users') }])

const Query = z.object({
  q: z
    .string()
    .transform((typed) => typed.slice(0, 100))
    .catch(''),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requireCantonalPerson(request)
  const query = Query.parse(Object.fromEntries(new URL(request.url).searchParams))
  return {
    ...rolesFound(query),
    q: query.q,
    pageSize: ROLES_ON_A_PAGE,
    mayChange: hasRole(person, 'admin'),
    former: endedRoles(100),
    municipalities: municipalitiesOn(today(now())),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request, 'admin')

  return answerForm(request, {
    form: roleForm,
    verb: (typed) => grantRole(person, typed, now()),
    next: '/canton/people?done=invited',
  })
}

export default function People() {
  const t = useText()
  const { q, canton, municipal, mayChange, municipalities, former, ...pages } = useLoaderData<typeof loader>()
  return (
    <div className="stack-xl">
      <PageTitle title={t('nav.users')} lead={t('people.lead')} />
      <RoleRefused />
      <RefusalNotice />
      <Form method="get" className="filters" key={q}>
        <TextField
          field={{ name: 'q', defaultValue: q }}
          label={t('people.search')}
          type="search"
          maxLength={100}
        />
        <Button kind="secondary">{t('common.show')}</Button>
      </Form>
      <DossierPart title={t('people.canton')}>
        <RoleTable caption={t('people.canton')} rows={canton} mayChange={mayChange} searched={q !== ''} />
      </DossierPart>
      <DossierPart title={t('people.municipal')}>
        <RoleTable
          caption={t('people.municipal')}
          rows={municipal}
          mayChange={mayChange}
          searched={q !== ''}
        />
        <Pagination {...pages} />
      </DossierPart>
      <FormerRoles roles={former} mayRestore={mayChange} path="/canton/people" />
      {mayChange && (
        <DossierPart title={t('people.add')}>
          <RoleForm municipalities={municipalities} />
        </DossierPart>
      )}
    </div>
  )
}
