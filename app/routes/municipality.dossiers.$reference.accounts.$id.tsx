import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AccountChangeView } from '#app/components/account-change-page.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { municipalWay } from '#app/components/ways.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { found } from '#app/http/found.server.ts'
import { accountChangePage } from '#app/views/account-change.server.ts'

export const handle = crumbs<typeof loader>((t, data) => [
  ...municipalWay(t, data),
  { label: t('accountChange.one') },
])

export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireOwnDossier(args)
  return found(accountChangePage(entered, { id: args.params.id, side: 'municipality' }))
}

export default function OwnAccountChangePage() {
  return <AccountChangeView page={useLoaderData<typeof loader>()} side="municipality" />
}
