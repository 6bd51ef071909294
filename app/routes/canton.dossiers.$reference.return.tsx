import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  DecisionButtons,
  DecisionPage,
  decisionCrumbs,
  pathOfDossier,
  Version,
} from '#app/components/canton/decision-page.tsx'
import { RadioGroup, SelectField } from '#app/components/choice-field.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { Form } from '#app/components/form-element.tsx'
import { RepeatedRows } from '#app/components/repeated-rows.tsx'
import { DateField, TextArea } from '#app/components/text-field.tsx'
import { SECTION_OF_RULE } from '#app/domain/application/findings.ts'
import { APPLICATION_SECTIONS } from '#app/domain/application/sections.ts'
import { addDays, nextWorkingDay, today } from '#app/domain/deadlines/calendar.ts'
import { returnForm } from '#app/domain/lifecycle/decision-forms.ts'
import { RETURN_GROUNDS } from '#app/domain/lifecycle/inputs.ts'
import { refused, unreadable } from '#app/http/answer.server.ts'
import { enterDecision } from '#app/http/decision.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { changedRows } from '#app/http/rows.server.ts'
import { checklistOf } from '#app/models/dossier/checklist.server.ts'
import { applyTransition, dossierDoor } from '#app/models/transitions.server.ts'
import { shortDate } from '#app/text/dates.ts'
import { titled } from '#app/text/meta.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = decisionCrumbs('decision.return.title')
export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t('decision.return.title'))

/** Days the municipality usually gets. */
const USUAL_DAYS = 30

export async function loader(args: LoaderFunctionArgs) {
  const { dossier, decision, now } = await enterDecision(args, 'return')
  const marked = checklistOf(dossier.id).filter(({ verdict }) => verdict === 'not_fulfilled')
  return {
    ...decision,
    dueOn: nextWorkingDay(addDays(today(now), USUAL_DAYS - 1)),
    items: marked.map(({ rule, remark }) => ({ section: SECTION_OF_RULE[rule], text: remark })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { person, dossier, now } = await enterDecision(args, 'return')
  const formData = await args.request.formData()
  const rows = changedRows(formData)
  if (rows) return rows

  const form = parseForm(returnForm, formData)
  if (!form.ok) return unreadable(form)

  const { version, ...input } = form.data
  const result = applyTransition(dossierDoor, {
    id: dossier.id,
    action: 'return',
    person,
    version,
    input,
    now,
  })

  return result.ok ? redirect(pathOfDossier(dossier.reference)) : refused(result, formData)
}

export default function Return() {
  const t = useText()
  const { items, dueOn, ...decision } = useLoaderData<typeof loader>()
  return (
    <DecisionPage decision={decision} title="decision.return.title" lead={t('decision.return.lead')}>
      <ReturnForm decision={decision} items={items} dueOn={dueOn} />
    </DecisionPage>
  )
}

type Shown = Awaited<ReturnType<typeof loader>>

function ReturnForm({
  decision,
  items,
  dueOn,
}: { decision: Omit<Shown, 'items' | 'dueOn'> } & Pick<Shown, 'items' | 'dueOn'>) {
  const t = useText()
  const { field, formProps, summary, busy, rowsOf } = useZodForm(
    () => import('#app/domain/lifecycle/decision-forms.ts').then((forms) => forms.returnForm),
    {
      version: String(decision.version),
      ground: 'incomplete',
      reason: '',
      dueOn: shortDate(dueOn),
      items,
    },
  )
  const labels: Record<string, string> = {
    ground: t('decision.return.ground'),
    reason: t('decision.return.message'),
    section: t('decision.return.section'),
    text: t('decision.return.item'),
    dueOn: t('decision.return.dueOn'),
  }
  const labelOf = (name: string) => labels[name.split('.').at(-1) ?? '']
  return (
    <Form method="post" className="form" {...formProps}>
      <ErrorSummary {...summary} labelOf={labelOf} />
      <Version of={decision} />
      <RadioGroup
        field={field('ground')}
        label={t('decision.return.ground')}
        choices={RETURN_GROUNDS.map((value) => ({ value, label: t(`dossier.ground.${value}`) }))}
      />
      <TextArea
        field={field('reason')}
        label={t('decision.return.message')}
        hint={t('decision.return.message.hint')}
        maxLength={2000}
      />
      <h2>{t('decision.return.items')}</h2>
      <RepeatedRows name="items" label={t('decision.return.points')} count={rowsOf('items')} most={40}>
        {(prefix) => (
          <>
            <SelectField
              field={field(`${prefix}.section`)}
              label={t('decision.return.section')}
              choices={APPLICATION_SECTIONS.map((value) => ({ value, label: t(`section.${value}`) }))}
            />
            <TextArea
              field={field(`${prefix}.text`)}
              label={t('decision.return.item')}
              rows={2}
              maxLength={1000}
            />
          </>
        )}
      </RepeatedRows>
      <DateField field={field('dueOn')} label={t('decision.return.dueOn')} />
      <DecisionButtons decision={decision} label={t('decision.return.button')} busy={busy} />
    </Form>
  )
}
