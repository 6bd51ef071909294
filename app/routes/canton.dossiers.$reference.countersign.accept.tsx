import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AcceptForm } from '#app/components/canton/accept-form.tsx'
import { DecisionPage, decisionCrumbs, pathOfDossier } from '#app/components/canton/decision-page.tsx'
import { acceptForm, acceptWithCopyForm } from '#app/domain/lifecycle/decision-forms.ts'
import { declaredBy } from '#app/domain/lifecycle/inputs.ts'
import { refused, unreadable } from '#app/http/answer.server.ts'
import { enterDecision } from '#app/http/decision.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { acceptForTheCanton } from '#app/models/agreement/countersigning.server.ts'
import { executedAgreement } from '#app/models/agreement/executed-agreement.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { withFiles } from '#app/models/records/received-files.server.ts'
import { drawDocument } from '#app/papers/drawing.server.ts'
import { titled } from '#app/text/meta.ts'
import { useText } from '#app/text/use-text.tsx'
import { copiesFor } from '#app/views/dossier-view.server.ts'

export const handle = decisionCrumbs('decision.countersign.title')
export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t('decision.countersign.accept'))

export async function loader(args: LoaderFunctionArgs) {
  const { person, dossier, decision } = await enterDecision(args, 'countersign')
  return {
    ...decision,
    name: person.name,
    office: programmeOf(dossier.periodId).office.name,
    copies: copiesFor(dossier),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { person, dossier, now } = await enterDecision(args, 'countersign')
  const formData = await args.request.formData()

  const copyMatches = copiesFor(dossier).length > 0
  const form = parseForm(copyMatches ? acceptWithCopyForm : acceptForm, formData)
  if (!form.ok) return unreadable(form)

  const { version, ...typed } = form.data
  const declaration = declaredBy(person, typed)
  const executed = executedAgreement(dossier, { declaration, person, now })
  if (!executed) return refused({ refusal: 'wrong_state' }, formData)
  const file = await drawDocument('executed-agreement', executed)
  const step = { dossier, person, version, now }
  const result = await withFiles([file], () => acceptForTheCanton(step, { declaration, file, copyMatches }))

  return result.ok ? redirect(pathOfDossier(dossier.reference)) : refused(result, formData)
}

/** The same form as beside the upload, for the answer to a faulty attempt. */
export default function AcceptForTheCanton() {
  const t = useText()
  const { name, office, copies, ...decision } = useLoaderData<typeof loader>()
  return (
    <DecisionPage
      decision={decision}
      title="decision.countersign.title"
      lead={t('decision.countersign.lead')}
    >
      <AcceptForm decision={decision} name={name} office={office} copies={copies} />
    </DecisionPage>
  )
}
