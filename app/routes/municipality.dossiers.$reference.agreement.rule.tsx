import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { RadioGroup } from '#app/components/choice-field.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DossierName } from '#app/components/dossier-name.tsx'
import { FormButtons } from '#app/components/form-buttons.tsx'
import { Form, Mark } from '#app/components/form-element.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { municipalWay, ownDossierPath } from '#app/components/ways.ts'
import { choice } from '#app/domain/forms/fields.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { notFound } from '#app/http/found.server.ts'
import { maySetSigningRule, ruleOf, setSigningRule } from '#app/models/agreement/signing-rule.server.ts'
import { useText } from '#app/text/use-text.tsx'

const CHOICES = ['single', 'joint'] as const
const ruleForm = z.object({ seen: choice(CHOICES), rule: choice(CHOICES) })

export const handle = crumbs<typeof loader>((t, data) => [
  ...municipalWay(t, data),
  { label: t('signing.title'), to: `${ownDossierPath(data.reference)}/agreement` },
  { label: t('signingRule.title') },
])

export async function loader(args: LoaderFunctionArgs) {
  const { dossier } = await requireOwnDossier(args)
  if (!maySetSigningRule(dossier)) throw notFound()
  const { reference, party } = dossier
  return { reference, party: party.name, rule: ruleOf(dossier) }
}

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
  const { reference, party, rule } = useLoaderData<typeof loader>()
  return (
    <div className="stack-l">
      <PageTitle
        kicker={<DossierName reference={reference} party={party} />}
        title={t('signingRule.title')}
        lead={t('signingRule.lead')}
      />
      <RefusalNotice />
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
    </div>
  )
}
