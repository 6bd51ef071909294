import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { CalculationView } from '#app/components/calculation.tsx'
import {
  DecisionButtons,
  DecisionPage,
  decisionCrumbs,
  pathOfDossier,
  Version,
} from '#app/components/canton/decision-page.tsx'
import { CheckboxField } from '#app/components/choice-field.tsx'
import { Form } from '#app/components/form-element.tsx'
import { MatchTable } from '#app/components/match-table.tsx'
import { Notice } from '#app/components/notice.tsx'
import { approveForm } from '#app/domain/lifecycle/decision-forms.ts'
import { refused, unreadable } from '#app/http/answer.server.ts'
import { enterDecision } from '#app/http/decision.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { dossierFacts } from '#app/models/dossier/dossier-facts.server.ts'
import { approveDossier } from '#app/models/dossier/second-review.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { titled } from '#app/text/meta.ts'
import { useText } from '#app/text/use-text.tsx'
import { calculationFor, matchFor } from '#app/views/dossier-view.server.ts'

export const handle = decisionCrumbs('decision.approve.title')
export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t('decision.approve.title'))

export async function loader(args: LoaderFunctionArgs) {
  const { dossier, decision } = await enterDecision(args, 'approve')
  const { checklist, secondPersonAsked } = dossierFacts(dossier)
  return {
    ...decision,
    openRules: checklist.open,
    negativeRules: checklist.negative.length,
    secondPersonAsked,
    mayAskByHand: programmeOf(dossier.periodId).settings.secondPerson.byHand,
    calculation: calculationFor(dossier),
    match: matchFor(dossier),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { person, dossier, now } = await enterDecision(args, 'approve')
  const formData = await args.request.formData()

  const form = parseForm(approveForm, formData)
  if (!form.ok) return unreadable(form)

  const result = approveDossier({ dossier, person, now, ...form.data })

  return result.ok ? redirect(pathOfDossier(dossier.reference)) : refused(result, formData)
}

export default function Approve() {
  const t = useText()
  const { calculation, match, ...decision } = useLoaderData<typeof loader>()
  return (
    <DecisionPage decision={decision} title="decision.approve.title" lead={t('decision.approve.lead')}>
      <ChecklistNotice {...decision} />
      {calculation && <CalculationView calculation={calculation} open />}
      {match.length > 0 && <MatchTable rows={match} />}
      <p>
        <Link to={`${pathOfDossier(decision.reference)}/preview.pdf`} reloadDocument>
          {t('agreement.preview')}
        </Link>
      </p>
      <Form method="post" className="form">
        <Version of={decision} />
        <SecondPerson {...decision} />
        <DecisionButtons decision={decision} label={t('decision.approve.button')} />
      </Form>
    </DecisionPage>
  )
}

type Shown = Awaited<ReturnType<typeof loader>>

/** What would refuse the decision is said before it is tried. */
function ChecklistNotice({
  reference,
  openRules,
  negativeRules,
}: Pick<Shown, 'reference' | 'openRules' | 'negativeRules'>) {
  const t = useText()
  if (openRules + negativeRules === 0) return null
  return (
    <Notice kind="alert" title={t('decision.approve.checklist')}>
      <p>{t('decision.approve.checklist.text', { open: openRules, negative: negativeRules })}</p>
      <p>
        <Link to={`${pathOfDossier(reference)}/checklist`}>{t('checklist.go')}</Link>
      </p>
    </Notice>
  )
}

function SecondPerson({
  mayAskByHand,
  secondPersonAsked,
}: Pick<Shown, 'mayAskByHand' | 'secondPersonAsked'>) {
  const t = useText()
  if (mayAskByHand)
    return (
      <CheckboxField
        field={{ name: 'secondPerson', defaultValue: secondPersonAsked ? 'on' : '' }}
        label={t('decision.approve.second')}
        hint={t('decision.approve.second.hint')}
      />
    )
  return secondPersonAsked ? <p>{t('decision.approve.second.asked')}</p> : null
}
