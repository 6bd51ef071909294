import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { CalculationView } from '#app/components/calculation.tsx'
import {
  ButtonForm,
  DecisionPage,
  decisionCrumbs,
  pathOfDossier,
} from '#app/components/canton/decision-page.tsx'
import { versionForm } from '#app/domain/lifecycle/decision-forms.ts'
import { refused, unreadable } from '#app/http/answer.server.ts'
import { enterDecision } from '#app/http/decision.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { agreementData } from '#app/models/agreement/agreements.server.ts'
import { issueAgreement } from '#app/models/agreement/countersigning.server.ts'
import { withFiles } from '#app/models/records/received-files.server.ts'
import { drawDocument } from '#app/papers/drawing.server.ts'
import { titled } from '#app/text/meta.ts'
import { useText } from '#app/text/use-text.tsx'
import { calculationFor } from '#app/views/dossier-view.server.ts'

export const handle = decisionCrumbs('decision.issue_agreement.title')
export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t('decision.issue_agreement.title'))

export async function loader(args: LoaderFunctionArgs) {
  const { dossier, decision } = await enterDecision(args, 'issue_agreement')
  return { ...decision, calculation: calculationFor(dossier) }
}

export async function action(args: ActionFunctionArgs) {
  const { person, dossier, now } = await enterDecision(args, 'issue_agreement')
  const formData = await args.request.formData()

  const form = parseForm(versionForm, formData)
  if (!form.ok) return unreadable(form)

  const file = await drawDocument('agreement', agreementData(dossier, { now }))
  const step = { dossier, person, version: form.data.version, now }
  const result = await withFiles([file], () => issueAgreement(step, file))

  return result.ok ? redirect(pathOfDossier(dossier.reference)) : refused(result, formData)
}

export default function Issue() {
  const t = useText()
  const { calculation, ...decision } = useLoaderData<typeof loader>()
  return (
    <DecisionPage
      decision={decision}
      title="decision.issue_agreement.title"
      lead={t('decision.issue_agreement.lead')}
    >
      {calculation && <CalculationView calculation={calculation} />}
      <p>
        <Link to={`${pathOfDossier(decision.reference)}/preview.pdf`} reloadDocument>
          {t('agreement.preview')}
        </Link>
      </p>
      <ButtonForm decision={decision} label={t('decision.issue_agreement.button')} />
    </DecisionPage>
  )
}
