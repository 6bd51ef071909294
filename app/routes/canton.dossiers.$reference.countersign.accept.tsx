import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AcceptForm } from '#app/components/canton/accept-form.tsx'
import { DecisionPage, decisionCrumbs, pathOfDossier } from '#app/components/canton/decision-page.tsx'
import { acceptForm } from '#app/domain/lifecycle/decision-forms.ts'
import { refused, unreadable } from '#app/http/answer.server.ts'
import { enterDecision } from '#app/http/decision.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { acceptForTheCanton } from '#app/models/countersigning.server.ts'
import { programmeOf } from '#app/models/programme.server.ts'
import { titled } from '#app/text/meta.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = decisionCrumbs('decision.countersign.title')
export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t('decision.countersign.title'))

export async function loader(args: LoaderFunctionArgs) {
  const { person, dossier, decision } = await enterDecision(args, 'countersign')
  return { ...decision, name: person.name, office: programmeOf(dossier.periodId).office.name }
}

export async function action(args: ActionFunctionArgs) {
  const { person, dossier, now } = await enterDecision(args, 'countersign')
  const formData = await args.request.formData()

  const form = parseForm(acceptForm, formData)
  if (!form.ok) return unreadable(form)

  const { version, authority: _given, ...declaration } = form.data
  const result = acceptForTheCanton({ dossier, person, version, now }, declaration)

  return result.ok ? redirect(pathOfDossier(dossier.reference)) : refused(result, formData)
}

/** The same form as beside the upload, for the answer to a faulty attempt. */
export default function AcceptForTheCanton() {
  const t = useText()
  const { name, office, ...decision } = useLoaderData<typeof loader>()
  return (
    <DecisionPage
      decision={decision}
      title="decision.countersign.title"
      lead={t('decision.countersign.lead')}
    >
      <AcceptForm decision={decision} name={name} office={office} />
    </DecisionPage>
  )
}
