import { Button } from '#app/components/button.tsx'
import { Details } from '#app/components/details.tsx'
import type { FieldBinding } from '#app/components/field.tsx'
import { RepeatedRows } from '#app/components/repeated-rows.tsx'
import { AmountField, TextArea, TextField } from '#app/components/text-field.tsx'
import type { KeyForm } from '#app/domain/contribution/key.ts'
import { MAXIMAL_BRACKETS, MOST_CLASSES } from '#app/domain/contribution/key-choices.ts'
import { useText } from '#app/text/use-text.tsx'

type FieldsProps = {
  field: (name: string) => FieldBinding
  rowsOf: (name: string, least?: number) => number
}

/** What one form of a key asks for beside what counts around every form. */
export function OwnKeyFields({ form, ...fields }: FieldsProps & { form: KeyForm }) {
  const t = useText()
  const { field } = fields
  switch (form) {
    case 'per_capita':
      return (
        <div className="columns-tight">
          <AmountField field={field('base')} label={t('keys.base')} />
          <AmountField field={field('rate')} label={t('keys.rate')} />
        </div>
      )
    case 'brackets':
    case 'marginal_brackets':
      return <Brackets form={form} {...fields} />
    case 'pool':
      return <AmountField field={field('pool')} label={t('keys.pool')} hint={t('keys.pool.hint')} />
    case 'co_funding':
      return <Shares {...fields} />
    case 'fixed':
      return (
        <>
          <AmountField field={field('amount')} label={t('keys.amount')} />
          <TextArea
            field={field('reason')}
            label={t('keys.fixedReason')}
            rows={3}
            maxLength={2000}
            optional
          />
        </>
      )
  }
}

type BracketsProps = FieldsProps & { form: 'brackets' | 'marginal_brackets' }

/** Rows to add, remove, sort and paste; the buttons post the form unchecked, so that they work without JavaScript. */
function Brackets({ form, field, rowsOf }: BracketsProps) {
  const t = useText()
  const isMarginal = form === 'marginal_brackets'
  return (
    <>
      <RepeatedRows
        name="brackets"
        label={t(isMarginal ? 'keys.brackets.marginal' : 'keys.brackets')}
        hint={t(isMarginal ? 'keys.brackets.marginal.hint' : 'keys.brackets.hint')}
        count={rowsOf('brackets')}
        most={MAXIMAL_BRACKETS}
        addLabel={t(isMarginal ? 'keys.brackets.add.marginal' : 'keys.brackets.add')}
        rowLabel={(row) => t(isMarginal ? 'keys.brackets.row.marginal' : 'keys.brackets.row', { row })}
        inline
      >
        {(prefix) => (
          <>
            <TextField field={field(`${prefix}.over`)} label={t('keys.over')} inputMode="numeric" amount />
            <TextField
              field={field(`${prefix}.${isMarginal ? 'rate' : 'amount'}`)}
              label={t(isMarginal ? 'keys.rate' : 'keys.bracketAmount')}
              inputMode="decimal"
              amount
            />
          </>
        )}
      </RepeatedRows>
      <Button kind="quiet" name="_sort" value="1" formNoValidate>
        {t('keys.sort')}
      </Button>
      <Details summary={t('keys.paste')} open={Boolean(field('paste').error)}>
        <TextArea
          field={field('paste')}
          label={t('keys.paste')}
          hint={t('keys.paste.hint')}
          rows={6}
          optional
        />
        <Button kind="secondary" name="_paste" value="1" formNoValidate>
          {t('keys.paste.do')}
        </Button>
      </Details>
    </>
  )
}

function Shares({ field, rowsOf }: FieldsProps) {
  const t = useText()
  return (
    <>
      <TextField field={field('rate')} label={t('keys.share')} hint={t('keys.share.hint')} short />
      <RepeatedRows
        name="classes"
        label={t('keys.classes')}
        hint={t('keys.classes.hint')}
        count={rowsOf('classes', 0)}
        most={MOST_CLASSES}
        addLabel={t('keys.class.add')}
        rowLabel={(row) => `${t('keys.class')} ${row}`}
        inline
      >
        {(prefix) => (
          <>
            <TextField field={field(`${prefix}.name`)} label={t('keys.class')} maxLength={40} />
            <TextField field={field(`${prefix}.share`)} label={t('keys.share')} amount />
            <TextField field={field(`${prefix}.members`)} label={t('keys.class.members')} optional />
          </>
        )}
      </RepeatedRows>
    </>
  )
}
