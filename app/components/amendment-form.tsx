import { Link, useActionData } from '@remix-run/react'
import type { ComponentProps } from 'react'
import { ASKED } from '#app/domain/forms/form-fields.ts'
import type { FormFailure } from '#app/domain/forms/form-result.ts'
import { useText } from '#app/text/use-text.tsx'
import { AmendmentFields } from './amendment-fields.tsx'
import { useAmendmentLabels } from './amendment-labels.tsx'
import { Button, ButtonLink } from './button.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Form } from './form-element.tsx'
import { Section } from './section.tsx'
import { amendmentsPath } from './ways.ts'

type FormProps = ComponentProps<typeof AmendmentFields>

/** The form of a new amendment, which is sent to be looked at first; a measure is chosen before. */
export function AmendmentForm(shown: FormProps) {
  const { query } = shown
  const t = useText()
  const labels = useAmendmentLabels(shown)
  const { typed, errors, answer } = useAnswered(shown)
  if (shown.kind === 'measures' && !shown.measure) return <MeasureChoice {...shown} />
  return (
    <Form method="post" className="form" key={query}>
      <ErrorSummary
        errors={errors}
        attempt={answer ?? query}
        labelOf={labels.away}
        linkOf={mendingOf(shown)}
      />
      <AmendmentFields {...shown} {...typed} errors={errors} />
      <div className="row">
        <Button name={ASKED} value="on">
          {t('amendment.preview')}
        </Button>
        <ButtonLink kind="quiet" to={amendmentsPath(shown)}>
          {t('common.cancel')}
        </ButtonLink>
      </div>
    </Form>
  )
}

/** The amendment that has to come first: the canton prepares it from the merger, the municipality from its own list. */
function mendingOf({ side, reference, ended }: Pick<FormProps, 'side' | 'reference' | 'ended'>) {
  const first =
    side === 'canton' ? `/canton/mergers/${ended}` : `${amendmentsPath({ side, reference })}/new/members`
  return (name: string) => (name === '_members' && ended !== null ? first : undefined)
}

/** The form as the address has it; what was refused comes back with the answer. */
function useAnswered(shown: FormProps) {
  const answer = useActionData<Partial<FormFailure>>()
  if (!answer?.values || !answer.errors) return { typed: {}, errors: shown.errors, answer: undefined }
  const { values, errors } = answer
  const list = (name: string) => [values[name] ?? []].flat().map(String)
  const typed = {
    values,
    members: list('members').map(Number),
    groups: list('targetGroups'),
    goals: list('goals'),
  }
  return { typed, errors, answer }
}

function MeasureChoice(shown: Pick<FormProps, 'side' | 'reference' | 'measures'>) {
  const t = useText()
  const form = `${amendmentsPath(shown)}/new/measures?measure=`
  return (
    <Section title={t('amendment.measure.which')}>
      <ul className="stack">
        {shown.measures.map(({ id, title }) => (
          <li key={id} className="stack-xs">
            <strong>{title}</strong>
            <span className="row">
              <Link to={`${form}${id}`}>{t('amendment.measure.change', { title })}</Link>
              <Link to={`${form}${id}&dropped=on`}>{t('amendment.measure.drop', { title })}</Link>
            </span>
          </li>
        ))}
      </ul>
      <div className="row">
        <ButtonLink kind="secondary" to={`${form}new`}>
          {t('amendment.measure.new')}
        </ButtonLink>
      </div>
    </Section>
  )
}
