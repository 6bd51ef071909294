import { Button, ButtonLink } from '#app/components/button.tsx'
import { CheckboxField, SelectField } from '#app/components/choice-field.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { AmountField, DateField, FileField, TextField } from '#app/components/text-field.tsx'
import { PAPER, TOO_LARGE } from '#app/domain/forms/file-slots.ts'
import { useErrorText } from '#app/text/use-error-text.ts'
import { useText } from '#app/text/use-text.tsx'
import { Part } from './part.tsx'

const COLOURS = [
  'ink',
  'ink-soft',
  'line-strong',
  'line',
  'surface-strong',
  'surface',
  'accent-soft',
  'accent',
  'accent-strong',
] as const

export function FoundationParts() {
  const t = useText()
  return (
    <>
      <Part name={t('living.colours')}>
        <div className="swatches">
          {COLOURS.map((colour) => (
            <figure key={colour}>
              <svg className="swatch" aria-hidden="true">
                <rect width="100%" height="100%" fill={`var(--${colour})`} />
              </svg>
              <figcaption>
                <code>{colour}</code>
              </figcaption>
            </figure>
          ))}
        </div>
      </Part>
      <Part name={t('living.type')}>
        <div className="stack">
          {(['text-3xl', 'text-2xl', 'text-xl', 'text-l', 'text-m', 'text-s', 'text-xs'] as const).map(
            (size) => (
              <p key={size} className={`sample-${size}`}>
                {t('living.pangram')}
              </p>
            ),
          )}
        </div>
      </Part>
    </>
  )
}

export function ButtonPart() {
  const t = useText()
  return (
    <Part name="Button, ButtonLink">
      <div className="row">
        <Button type="button">{t('common.save')}</Button>
        <Button type="button" kind="secondary">
          {t('common.change')}
        </Button>
        <Button type="button" kind="quiet">
          {t('common.cancel')}
        </Button>
        <Button type="button" kind="danger">
          {t('common.remove')}
        </Button>
        <Button type="button" disabled>
          {t('living.disabled')}
        </Button>
        <ButtonLink to="/" kind="secondary">
          {t('common.back')}
        </ButtonLink>
      </div>
    </Part>
  )
}

export function FaultyFieldsPart() {
  const t = useText()
  const sentence = useErrorText()
  const faults = { 'faulty-name': 'required', 'faulty-amount': 'not_an_amount', 'faulty-day': 'not_a_date' }
  const labels: Record<string, string> = {
    'faulty-name': t('living.contact'),
    'faulty-amount': t('living.amount'),
    'faulty-day': t('living.day'),
  }
  return (
    <Part name="ErrorSummary, TextField, AmountField, DateField, FileField, SelectField, CheckboxField">
      <ErrorSummary errors={faults} labelOf={(name) => labels[name]} takesFocus={false} />
      <div className="form">
        <TextField field={{ name: 'faulty-name', error: sentence('required') }} label={t('living.contact')} />
        <AmountField
          field={{ name: 'faulty-amount', defaultValue: 'zwölf', error: sentence('not_an_amount') }}
          label={t('living.amount')}
        />
        <DateField
          field={{ name: 'faulty-day', defaultValue: '31.02.2027', error: sentence('not_a_date') }}
          label={t('living.day')}
        />
        <FileField
          field={{ name: 'faulty-file', error: sentence(TOO_LARGE) }}
          label={t('living.file')}
          slot={PAPER}
        />
        <SelectField
          field={{ name: 'disabled-kind', defaultValue: 'association' }}
          label={t('living.kind')}
          choices={[{ value: 'association', label: t('living.kind.association') }]}
          disabled
        />
        <CheckboxField
          field={{ name: 'faulty-agree', error: sentence('must_be_ticked') }}
          label={t('living.agree')}
        />
      </div>
    </Part>
  )
}
