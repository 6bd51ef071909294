import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { now } from '#app/clock.server.ts'
import { Button } from '#app/components/button.tsx'
import { SelectField } from '#app/components/choice-field.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { DateText } from '#app/components/date-text.tsx'
import { DossierPart } from '#app/components/dossier-part.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { Form } from '#app/components/form-element.tsx'
import { FormerRoles } from '#app/components/former-roles.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Pagination } from '#app/components/pagination.tsx'
import { ReaderChoice } from '#app/components/reader-choice.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { RoleRefused } from '#app/components/role-refused.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { ToldApart } from '#app/components/told-apart.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { LANGUAGES } from '#app/domain/language.ts'
import { roleForm } from '#app/domain/people/role-form.ts'
import { hasRole, ROLES } from '#app/domain/roles.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { endedRoles, grantRole, ROLES_ON_A_PAGE, rolesFound } from '#app/models/people/memberships.server.ts'
import { dayInZurich } from '#app/text/dates.ts'
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

type Shown = Awaited<ReturnType<typeof loader>>

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
        <RoleTable caption={t('people.canton')} rows={canton} mayChange={mayChange} />
      </DossierPart>
      <DossierPart title={t('people.municipal')}>
        <RoleTable caption={t('people.municipal')} rows={municipal} mayChange={mayChange} />
        <Pagination {...pages} />
      </DossierPart>
      <FormerRoles roles={former} mayRestore={mayChange} path="/canton/people" />
      {mayChange && (
        <DossierPart title={t('people.add')}>
          <AddForm municipalities={municipalities} />
        </DossierPart>
      )}
    </div>
  )
}

type RoleTableProps = { caption: string; rows: Shown['canton']; mayChange: boolean }

function RoleTable({ caption, rows, mayChange }: RoleTableProps) {
  const t = useText()
  const end: Column<Shown['canton'][number]>[] = mayChange
    ? [
        {
          key: 'end',
          label: t('people.action'),
          cell: ({ membershipId, name, role }) => (
            <span className="row">
              <Link to={`/canton/people/${membershipId}/correct`}>
                <ToldApart by={name}>{t('team.correct')}</ToldApart>
              </Link>
              <Link to={`/canton/people/${membershipId}`}>
                <ToldApart by={`${name}, ${t(`role.${role}`)}`}>{t('people.end')}</ToldApart>
              </Link>
            </span>
          ),
        },
      ]
    : []
  return (
    <div className="dense">
      <DataTable
        caption={caption}
        captionHidden
        rows={rows}
        rowKey={({ membershipId }) => membershipId}
        empty={<p className="soft">{t('people.none')}</p>}
        columns={[
          { key: 'name', label: t('people.name'), cell: ({ name }) => name },
          { key: 'role', label: t('people.role'), cell: ({ role }) => t(`role.${role}`) },
          {
            key: 'municipality',
            label: t('list.column.municipality'),
            cell: ({ municipality }) => municipality ?? '–',
          },
          {
            key: 'since',
            label: t('team.since'),
            cell: ({ since }) => <DateText day={dayInZurich(since)} short />,
          },
          { key: 'email', label: t('people.email'), cell: ({ email }) => email },
          ...end,
        ]}
      />
    </div>
  )
}

function AddForm({ municipalities }: Pick<Shown, 'municipalities'>) {
  const t = useText()
  const { field, formProps, summary, busy } = useZodForm(
    () => import('#app/domain/people/role-form.ts').then((forms) => forms.roleForm),
    {
      name: '',
      email: '',
      language: 'de',
      bfsNumber: '',
    },
  )
  const labels: Record<string, string> = {
    name: t('people.name'),
    email: t('people.email'),
    role: t('people.role'),
    bfsNumber: t('list.column.municipality'),
    language: t('people.language'),
  }
  return (
    <Form method="post" className="form" {...formProps}>
      <ErrorSummary {...summary} labelOf={(name) => labels[name]} />
      <TextField field={field('name')} label={t('people.name')} autoComplete="off" maxLength={120} />
      <TextField field={field('email')} label={t('people.email')} type="email" autoComplete="off" />
      <ReaderChoice field={field} />
      <SelectField
        field={field('role')}
        label={t('people.role')}
        choices={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
      />
      <SelectField
        field={field('bfsNumber')}
        label={t('list.column.municipality')}
        hint={t('people.municipality.hint')}
        optional
        choices={municipalities.map(({ bfsNumber, name }) => ({ value: String(bfsNumber), label: name }))}
      />
      <SelectField
        field={field('language')}
        label={t('people.language')}
        blank={null}
        choices={LANGUAGES.map((value) => ({ value, label: t(`frame.language.${value}`) }))}
      />
      <Button disabled={busy}>{t('people.add')}</Button>
    </Form>
  )
}
