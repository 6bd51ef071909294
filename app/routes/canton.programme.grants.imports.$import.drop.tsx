import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { DropTable } from '#app/components/canton/sent-tables.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { reasonInput } from '#app/domain/lifecycle/decision-forms.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { found } from '#app/http/found.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { dropGrants, grantImportBy } from '#app/models/programme/grant-imports.server.ts'

const LIST = '/canton/programme/grants'

export const handle = programmeCrumbs<typeof loader>((t, { id, fileName }) => [
  { label: t('grants.title'), to: LIST },
  { label: fileName, to: `${LIST}/imports/${id}`, named: true },
  { label: t('sentTable.drop') },
])

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireCantonalPerson(request, ...SETTING_ROLES)
  const { id, fileName, state } = found(grantImportBy(params.import ?? ''))
  return { id, fileName, isOpen: state === 'open' }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request, ...SETTING_ROLES)
  const { id } = found(grantImportBy(params.import ?? ''))

  return answerForm(request, {
    form: reasonInput,
    verb: (typed) => dropGrants({ id, ...typed }, { person, now: now() }),
    next: `${LIST}/import`,
  })
}

export default function DropGrantImport() {
  const { id, fileName, isOpen } = useLoaderData<typeof loader>()
  return <DropTable fileName={fileName} isOpen={isOpen} back={`${LIST}/imports/${id}`} />
}
