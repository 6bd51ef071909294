import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { CheckboxGroup } from '#app/components/choice-field.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { roleSuccessionForm } from '#app/domain/programme/merger.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { unlessUndone } from '#app/http/undone-merger.server.ts'
import { moveRoles, rolesToMove } from '#app/models/people/role-succession.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { mergerShown } from '#app/views/merger.server.ts'

export const handle = programmeCrumbs<typeof loader>((t, { bfsNumber, from }) => [
  { label: t('merger.title'), to: '/canton/mergers' },
  { label: from, to: `/canton/mergers/${bfsNumber}`, named: true },
  { label: t('merger.roles') },
])

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireCantonalPerson(request, 'officer', 'admin')
  const bfsNumber = Number(params.bfsNumber)
  const shown = unlessUndone(mergerShown(bfsNumber), bfsNumber)
  const roles = rolesToMove(shown.bfsNumber).map(
    ({ membershipId, name, email, role, municipality, isMoved }) => ({
      membershipId,
      name,
      email,
      role,
      municipality,
      isMoved,
    }),
  )
  return { ...shown, roles }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request, 'officer', 'admin')
  const bfsNumber = Number(params.bfsNumber)
  return answerForm(request, {
    form: roleSuccessionForm,
    verb: ({ ticked }) => moveRoles(person, { bfsNumber, ticked }, now()),
    next: `/canton/mergers/${bfsNumber}/roles`,
  })
}

export default function MoveRolesPage() {
  const t = useText()
  const { bfsNumber, into, roles } = useLoaderData<typeof loader>()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/programme/merger.ts').then((forms) => forms.roleSuccessionForm),
    { ticked: [] },
  )
  return (
    <div className="stack-l">
      <PageTitle title={t('merger.roles')} lead={t('merger.roles.lead', { into })} />
      <RefusalNotice />
      {roles.length === 0 && <p className="soft">{t('merger.roles.none')}</p>}
      <CheckedForm
        {...checked}
        key={roles.map(keyOf).join()}
        labels={{ ticked: t('merger.roles.people') }}
        buttons={
          <div className="row">
            {roles.length > 0 && <Button disabled={checked.busy}>{t('merger.roles')}</Button>}
            <ButtonLink kind="quiet" to={`/canton/mergers/${bfsNumber}`}>
              {t('common.back')}
            </ButtonLink>
          </div>
        }
      >
        {roles.length > 0 && (
          <CheckboxGroup
            field={field('ticked')}
            label={t('merger.roles.people')}
            hint={t('merger.roles.hint')}
            choices={roles.map(({ membershipId, name, email, role, municipality, isMoved }) => ({
              value: membershipId,
              label: `${name}, ${t(`role.${role}`)} (${municipality})`,
              hint: isMoved ? `${email}, ${t('merger.roles.moved')}` : email,
            }))}
          />
        )}
      </CheckedForm>
    </div>
  )
}

const keyOf = ({ membershipId, isMoved }: { membershipId: string; isMoved: boolean }) =>
  `${membershipId}${isMoved}`
