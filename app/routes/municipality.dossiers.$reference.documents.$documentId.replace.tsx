import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { crumbs } from '#app/components/crumbs.tsx'
import { ReplacementPage } from '#app/components/replacement.tsx'
import { municipalWay, ownPaperPath } from '#app/components/ways.ts'
import { replacementForm } from '#app/domain/lifecycle/decision-forms.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { replacementOf, replacing } from '#app/http/replacement.server.ts'

export const handle = crumbs<typeof loader>((t, data) => [
  ...municipalWay(t, data),
  { label: t('file.replace.title') },
])

export async function loader(args: LoaderFunctionArgs) {
  const { person, dossier } = await requireOwnDossier(args)
  return replacementOf({ person, dossier, documentId: args.params.documentId, pathOf: ownPaperPath })
}

export const action = replacing({ door: requireOwnDossier, schema: replacementForm, pathOf: ownPaperPath })

export default function ReplaceFile() {
  const replacement = useLoaderData<typeof loader>()
  return <ReplacementPage replacement={replacement} />
}
