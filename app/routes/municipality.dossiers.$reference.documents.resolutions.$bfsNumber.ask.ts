import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { requireMember } from '#app/http/sections.server.ts'
import { askForResolution } from '#app/models/dossier/resolution-asks.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { dossier } = await requireOwnDossier(args)
  return redirect(`/municipality/dossiers/${dossier.reference}/documents`)
}

/** Asks a member for its council's resolution; where it cannot be asked, the page of the papers says why. */
export async function action(args: ActionFunctionArgs) {
  const { dossier, person, now } = await requireOwnDossier(args)
  const { bfsNumber } = requireMember(dossier, args.params)

  const result = askForResolution({ dossierId: dossier.id, bfsNumber, person, now })

  const outcome = result.ok ? `asked=${bfsNumber}` : `refused=${result.refusal}`
  return redirect(`/municipality/dossiers/${dossier.reference}/documents?${outcome}`, 303)
}
