import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { crumbs } from '#app/components/crumbs.tsx'
import { ReplacementPage } from '#app/components/replacement.tsx'
import { cantonalWay, dossierPath } from '#app/components/ways.ts'
import { replaceOwnCopyForm } from '#app/domain/lifecycle/decision-forms.ts'
import { requireDossier } from '#app/http/dossier.server.ts'
import { replacementOf, replacing } from '#app/http/replacement.server.ts'

export const handle = crumbs<typeof loader>((t, data) => [
  ...cantonalWay(t, data),
  { label: t('file.replace.title') },
])

export async function loader(args: LoaderFunctionArgs) {
  const { person, dossier } = await requireDossier(args, 'officer')
  return replacementOf({ person, dossier, documentId: args.params.documentId, pathOf: dossierPath })
}

export const action = replacing({
  door: (args) => requireDossier(args, 'officer'),
  schema: replaceOwnCopyForm,
  pathOf: dossierPath,
})

export default function ReplaceOwnFile() {
  const replacement = useLoaderData<typeof loader>()
  return <ReplacementPage replacement={replacement} isCompared />
}
