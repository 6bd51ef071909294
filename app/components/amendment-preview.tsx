import { Link, useActionData } from '@remix-run/react'
import type { AmendmentKind } from '#app/domain/agreement/amendment.ts'
import type { FormFailure } from '#app/domain/forms/form-result.ts'
import { formatRappen, rappen } from '#app/domain/money.ts'
import type { Side } from '#app/domain/roles.ts'
import { useText } from '#app/text/use-text.tsx'
import type { amendmentPreview } from '#app/views/new-amendment.server.ts'
import { Differences } from './amendment.tsx'
import { Button } from './button.tsx'
import { ConfirmForm } from './confirm-form.tsx'
import { DeclarationFields } from './declaration-fields.tsx'
import { AnsweredFaults } from './error-summary.tsx'
import { FaultSentence } from './fault-sentence.tsx'
import { Form } from './form-element.tsx'
import { Notice } from './notice.tsx'
import { Section } from './section.tsx'
import { amendmentsPath } from './ways.ts'

type PreviewProps = {
  side: Side
  reference: string
  party: string
  kind: AmendmentKind
  query: string
  name: string
  preview: ReturnType<typeof amendmentPreview> | null
}

/** What would be proposed, and the button that does; the municipality declares with it that it accepts. */
export function AmendmentPreview({ preview, ...shown }: PreviewProps) {
  const t = useText()
  const { side, kind, query } = shown
  if (!preview) return null
  const pdf = `${amendmentsPath(shown)}/new/${kind}/preview.pdf?${query}`
  return (
    <Section title={t('amendment.preview.title')} className="box stack">
      <Differences differences={preview.differences} />
      {preview.excepted.map(({ year, missing }) => (
        <Notice
          key={year}
          kind="warning"
          title={t('amendment.excepted', { year, missing: formatRappen(rappen(missing)) })}
        />
      ))}
      {preview.touchesMoney && <p className="soft">{t('amendment.paid')}</p>}
      <ul className="stack-xs">
        <li>
          <Link to={pdf} reloadDocument>
            {t('amendment.preview.pdf')}
          </Link>
        </li>
        <li>
          <Link to={`${pdf}&document=agreement`} reloadDocument>
            {t('amendment.preview.agreement')}
          </Link>
        </li>
      </ul>
      {side === 'canton' ? (
        <ConfirmForm fields={preview.fields} label={t('amendment.propose')} />
      ) : (
        <RequestForm {...shown} fields={preview.fields} />
      )}
    </Section>
  )
}

type RequestProps = Pick<PreviewProps, 'party' | 'name'> & { fields: readonly (readonly [string, string])[] }

function RequestForm({ party, name, fields }: RequestProps) {
  const t = useText()
  const { values = {}, errors = {} } = useActionData<FormFailure>() ?? {}
  const field = (named: string) => {
    const typed = values[named]
    const fault = errors[named]
    const usual = named === 'onBehalfOf' ? party : ''
    return {
      name: named,
      defaultValue: typeof typed === 'string' ? typed : usual,
      ...(fault && { error: <FaultSentence message={fault} /> }),
    }
  }
  return (
    <Form method="post" className="form">
      <AnsweredFaults />
      {fields.map(([named, value]) => (
        <input type="hidden" key={`${named} ${value}`} name={named} value={value} />
      ))}
      <DeclarationFields name={name} field={field} authority={t('amendment.authority')} />
      <Button>{t('amendment.request')}</Button>
    </Form>
  )
}
