import { Link } from '@remix-run/react'
import type { ComponentProps } from 'react'
import { useText } from '#app/text/use-text.tsx'
import { AmendmentFields } from './amendment-fields.tsx'
import { useAmendmentLabels } from './amendment-labels.tsx'
import { Button, ButtonLink } from './button.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Form } from './form-element.tsx'
import { Section } from './section.tsx'
import { amendmentsPath } from './ways.ts'

type FormProps = ComponentProps<typeof AmendmentFields>

/** The form of a new amendment, which lives in the address; a measure is chosen first. */
export function AmendmentForm(shown: FormProps) {
  const { query } = shown
  const t = useText()
  const labels = useAmendmentLabels(shown)
  if (shown.kind === 'measures' && !shown.measure) return <MeasureChoice {...shown} />
  return (
    <Form method="get" className="form" key={query}>
      <ErrorSummary errors={shown.errors} attempt={query} labelOf={labels.away} />
      <AmendmentFields {...shown} />
      <div className="row">
        <Button>{t('amendment.preview')}</Button>
        <ButtonLink kind="quiet" to={amendmentsPath(shown)}>
          {t('common.cancel')}
        </ButtonLink>
      </div>
    </Form>
  )
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
