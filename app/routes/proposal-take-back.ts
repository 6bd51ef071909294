import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { answerVerb } from '#app/http/answer.server.ts'
import { requireProposal } from '#app/http/proposal.server.ts'
import { takeBackProposal } from '#app/models/dossier/proposing.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { here } = await requireProposal(args)
  return redirect(here)
}

/** Whoever asked for another person's word does without the step. */
export async function action(args: ActionFunctionArgs) {
  const { dossier, person, proposal, path, here, now } = await requireProposal(args)

  const result = takeBackProposal({ dossier, id: proposal.id, person, now })

  // Answered in the meantime, or not one's own: the page of the step says how it stands.
  return result.ok ? answerVerb(result, { formData: new FormData(), next: path }) : redirect(here, 303)
}
