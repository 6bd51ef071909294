import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { ButtonLink } from '#app/components/button.tsx'
import { RadioGroup } from '#app/components/choice-field.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DossierName } from '#app/components/dossier-name.tsx'
import { FormButtons } from '#app/components/form-buttons.tsx'
import { Form, Mark } from '#app/components/form-element.tsx'
import { HeldUp } from '#app/components/held-up.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { municipalWay, ownDossierPath } from '#app/components/ways.ts'
import { choice } from '#app/domain/forms/fields.ts'
import { stepsFrom } from '#app/domain/lifecycle/decide.ts'
import { dossierMachine } from '#app/domain/lifecycle/dossier.ts'
import { addressOf } from '#app/domain/lifecycle/steps.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { notFound } from '#app/http/found.server.ts'
import {
  maySetSigningRule,
  ruleOf,
  setSigningRule,
  whyRuleStands,
} from '#app/models/agreement/signing-rule.server.ts'
import type { VisibleDossier } from '#app/models/dossier/dossiers.server.ts'
import { toldReasons } from '#app/text/reasons.ts'
import { useText } from '#app/text/use-text.tsx'

const CHOICES = ['single', 'joint'] as const
const ruleForm = z.object({ seen: choice(CHOICES), rule: choice(CHOICES) })

export const handle = crumbs<typeof loader>((t, data) => [
  ...municipalWay(t, data),
  { label: t('signing.title'), to: `${ownDossierPath(data.reference)}/agreement` },
  { label: t('signingRule.title') },
])

export async function loader(args: LoaderFunctionArgs) {
  const { dossier, language } = await requireOwnDossier(args)
  if (!maySetSigningRule(dossier)) throw notFound()
  const { reference, party } = dossier
  const held = toldReasons(language, whyRuleStands(dossier))
  return { reference, party: party.name, rule: ruleOf(dossier), held, way: wayBack(dossier) }
}

/** Where this reader takes a signature back. */
function wayBack({ state, roles }: VisibleDossier) {
  const offered = stepsFrom(dossierMachine, state, roles)
  const [action] = TAKEN_BACK.filter((one) => offered.includes(one))
  return action ? addressOf('dossier', action, 'municipality') : null
}

const TAKEN_BACK = ['take_copy_back', 'take_first_back'] as const

export async function action(args: ActionFunctionArgs) {
  const { dossier, person, now } = await requireOwnDossier(args)

  return answerForm(args.request, {
    form: ruleForm,
    verb: ({ seen, rule }) => setSigningRule({ dossier, person, seen, now }, rule === 'joint'),
    next: `${ownDossierPath(dossier.reference)}/agreement`,
  })
}

export default function SigningRulePage() {
  const t = useText()
  const { reference, party, rule, held } = useLoaderData<typeof loader>()
  return (
    <div className="stack-l">
      <PageTitle
        kicker={<DossierName reference={reference} party={party} />}
        title={t('signingRule.title')}
        lead={t('signingRule.lead')}
      />
      <RefusalNotice offered={held.length === 0} />
      {held.length > 0 && <RuleStands />}
      {held.length === 0 && (
        <Form method="post" className="form">
          <Mark name="seen" value={rule} />
          <RadioGroup
            field={{ name: 'rule', defaultValue: rule }}
            label={t('signingRule.rule')}
            choices={CHOICES.map((value) => ({
              value,
              label: t(`signingRule.${value}`),
              hint: t(`signingRule.${value}.hint`),
            }))}
          />
          <FormButtons label={t('signingRule.save')} back={`${ownDossierPath(reference)}/agreement`} />
        </Form>
      )}
    </div>
  )
}

/** What was signed under the rule counts as it was given: it is taken back first. */
function RuleStands() {
  const t = useText()
  const { reference, held, way } = useLoaderData<typeof loader>()
  const path = ownDossierPath(reference)
  return (
    <>
      <HeldUp reasons={held} />
      <div className="row">
        {way && <ButtonLink to={`${path}/${way}`}>{t('ownStep.take_copy_back.title')}</ButtonLink>}
        <ButtonLink to={`${path}/agreement`} kind="secondary">
          {t('signing.back')}
        </ButtonLink>
      </div>
    </>
  )
}
