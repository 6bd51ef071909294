import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { RuleRow } from '#app/components/canton/checklist-rule.tsx'
import { type Evidence, EvidenceFor } from '#app/components/canton/evidence.tsx'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DossierName } from '#app/components/dossier-name.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { cantonalWay, dossierPath } from '#app/components/ways.ts'
import { checklistForm } from '#app/domain/application/checklist-form.ts'
import { stepsFrom } from '#app/domain/lifecycle/decide.ts'
import { dossierMachine } from '#app/domain/lifecycle/dossier.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireDossier } from '#app/http/dossier.server.ts'
import { saveChecklist } from '#app/models/dossier/checklist.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { applicationFor } from '#app/views/application-view.server.ts'
import { calculationFor, matchFor } from '#app/views/calculation.server.ts'
import type { ShownRule } from '#app/views/checklist-view.server.ts'
import { checklistFor } from '#app/views/checklist-view.server.ts'

export const handle = crumbs<typeof loader>((t, data) => [
  ...cantonalWay(t, data),
  { label: t('decision.checklist.title') },
])

export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireDossier(args)
  const { dossier, now } = entered
  const { startsOn, endsOn } = programmeOf(dossier.periodId)
  return {
    reference: dossier.reference,
    party: dossier.party.name,
    // Answered while the dossier is in review: as long as it can be approved.
    editable: stepsFrom(dossierMachine, dossier.state, dossier.roles).includes('approve'),
    ...checklistFor(dossier, now),
    evidence: {
      application: applicationFor(entered),
      calculation: calculationFor(dossier),
      match: matchFor(dossier),
      period: { startsOn, endsOn },
    },
  }
}

export async function action(args: ActionFunctionArgs) {
  const { person, dossier, now } = await requireDossier(args, 'officer')

  return answerForm(args.request, {
    form: checklistForm,
    verb: (typed) => saveChecklist({ dossierId: dossier.id, person, now, ...typed }),
    next: dossierPath(dossier.reference),
  })
}

export default function Checklist() {
  const t = useText()
  const { reference, party, editable, rules, seen, evidence } = useLoaderData<typeof loader>()
  const answered = rules.filter(({ verdict, isOutdated }) => verdict !== null && !isOutdated).length
  return (
    <div className="stack-l">
      <PageTitle
        kicker={<DossierName reference={reference} party={party} />}
        title={t('decision.checklist.title')}
        lead={t('checklist.progress', { answered, all: rules.length })}
      />
      <RefusalNotice offered={editable} />
      {editable ? (
        <RulesForm rules={rules} seen={seen} evidence={evidence} />
      ) : (
        rules.map((shown) => (
          <RuleRow
            key={shown.rule}
            shown={shown}
            evidence={<EvidenceFor rule={shown.rule} evidence={evidence} />}
          />
        ))
      )}
    </div>
  )
}

function RulesForm({
  rules,
  seen,
  evidence,
}: {
  rules: readonly ShownRule[]
  seen: string
  evidence: Evidence
}) {
  const t = useText()
  const answers = Object.fromEntries(
    rules.map(({ rule, verdict, remark }) => [rule, { verdict: verdict ?? '', remark }]),
  )
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/application/checklist-form.ts').then((forms) => forms.checklistForm),
    { seen, ...answers },
  )
  return (
    <CheckedForm
      {...checked}
      className="stack-l"
      labels={(name) => name.split('.')[0]}
      seen={seen}
      label={t('checklist.save')}
    >
      {rules.map((shown) => (
        <RuleRow
          key={shown.rule}
          shown={shown}
          evidence={<EvidenceFor rule={shown.rule} evidence={evidence} />}
          field={field}
        />
      ))}
    </CheckedForm>
  )
}
