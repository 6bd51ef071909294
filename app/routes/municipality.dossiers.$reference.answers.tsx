import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AnswersPage } from '#app/components/answers-page.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { requestTitle } from '#app/components/request-title.ts'
import { municipalWay, ownDossierPath } from '#app/components/ways.ts'
import { saveAnswers } from '#app/http/answers.server.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { unlessGone } from '#app/http/found.server.ts'
import { answersFor } from '#app/views/answers.server.ts'

export const handle = crumbs<typeof loader>((t, data) => [
  ...municipalWay(t, data),
  { label: requestTitle(t, { year: null, paper: false }) },
])

export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireOwnDossier(args)
  return unlessGone(
    answersFor({ ...entered, year: null, state: entered.dossier.state }),
    ownDossierPath(entered.dossier.reference),
  )
}

export async function action(args: ActionFunctionArgs) {
  const entered = await requireOwnDossier(args)
  return saveAnswers(args.request, { ...entered, year: null }, ownDossierPath(entered.dossier.reference))
}

export default function ApplicationAnswersPage() {
  const shown = useLoaderData<typeof loader>()
  return <AnswersPage {...shown} back={ownDossierPath(shown.reference)} />
}
