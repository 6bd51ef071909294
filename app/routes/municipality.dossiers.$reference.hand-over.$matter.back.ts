import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { ownDossierPath } from '#app/components/ways.ts'
import { seenForm } from '#app/domain/forms/fields.ts'
import { matterIn } from '#app/domain/lifecycle/hand-over.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { takeBack } from '#app/models/dossier/hand-overs.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { dossier } = await requireOwnDossier(args)
  return redirect(ownDossierPath(dossier.reference))
}

/** Takes back what was handed over; where it is over already, the dossier shows how things stand. */
export async function action(args: ActionFunctionArgs) {
  const { dossier, person, now } = await requireOwnDossier(args)
  const matter = matterIn(args.params.matter)
  const form = parseForm(seenForm, await args.request.formData())

  if (matter && form.ok) takeBack({ dossierId: dossier.id, person, matter, now }, form.data)

  return redirect(ownDossierPath(dossier.reference), 303)
}
