import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SendTable } from '#app/components/canton/sent-tables.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { sentTableAction } from '#app/http/sent-table.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { grantImportsSent, keepGrantImport } from '#app/models/programme/grant-imports.server.ts'
import { useText } from '#app/text/use-text.tsx'

const LIST = '/canton/programme/grants'

export const handle = programmeCrumbs((t) => [
  { label: t('grants.title'), to: LIST },
  { label: t('grantImport.title') },
])

export async function loader({ request }: LoaderFunctionArgs) {
  await requireCantonalPerson(request, ...SETTING_ROLES)
  return { sent: grantImportsSent() }
}

export const action = sentTableAction(keepGrantImport, `${LIST}/imports`)

export default function ImportGrants() {
  const t = useText()
  const { sent } = useLoaderData<typeof loader>()
  return (
    <div className="stack-xl">
      <PageTitle title={t('grantImport.title')} lead={t('grantImport.lead')} />
      <SendTable back={LIST} at={`${LIST}/imports`} sent={sent} />
    </div>
  )
}
