import { formatAmount, type Rappen } from '#app/domain/money.ts'
import type { Side } from '#app/domain/roles.ts'
import { shortDate } from '#app/text/dates.ts'
import { useText } from '#app/text/use-text.tsx'
import type { newAmendment } from '#app/views/new-amendment.server.ts'
import { type AskedFields, useAsked } from './amendment-labels.tsx'
import { MeasureFields } from './amendment-measure.tsx'
import { MemberFields, ResolutionsHandedIn } from './amendment-members.tsx'
import { SelectField } from './choice-field.tsx'
import { AmountField, DateField, TextArea } from './text-field.tsx'

export type AmendmentFieldsProps = Omit<ReturnType<typeof newAmendment>, 'side' | 'party'> &
  Pick<AskedFields, 'values' | 'errors'> & {
    query: string
    side: Side
    members: readonly number[]
    groups: readonly string[]
    goals: readonly string[]
  }

/** What is asked for each kind of amendment; reason and year are the same everywhere. */
export function AmendmentFields(props: AmendmentFieldsProps) {
  const t = useText()
  const asked = useAsked(props)
  const { kind, mayExcept, values } = props
  return (
    <>
      {kind !== 'term' && (
        <SelectField
          {...asked('fromYear')}
          hint={t('amendment.fromYear.hint')}
          choices={props.years.map((year) => ({ value: String(year), label: String(year) }))}
        />
      )}
      {kind === 'amount' &&
        (values.keyVersion ? <ByKey {...props} /> : <AmountField {...asked('amountRappen')} />)}
      {kind === 'term' && (
        <DateField
          {...asked('endsOn')}
          hint={t('amendment.endsOn.hint', { day: shortDate(props.latestEnd) })}
        />
      )}
      {kind === 'members' && <MemberFields {...props} />}
      {(kind === 'amount' || kind === 'term') && <ResolutionsHandedIn {...props} />}
      {kind === 'budget' && <BudgetFields {...props} />}
      {kind === 'measures' && <MeasureFields {...props} />}
      <TextArea {...asked('reason')} hint={t('amendment.reason.hint')} maxLength={2000} />
      {(mayExcept || values.matchException) && (
        <TextArea
          {...asked('matchException')}
          hint={t('amendment.matchException.hint')}
          maxLength={2000}
          optional
        />
      )}
    </>
  )
}

/** The key says what the amount is; what is wrong with it stands here, as beside a field. */
function ByKey(props: AmendmentFieldsProps) {
  const t = useText()
  const { field } = useAsked(props)('amountRappen')
  const version = String(props.values.keyVersion)
  return (
    <div className="stack" id="amountRappen" tabIndex={-1}>
      <input type="hidden" name="keyVersion" value={version} />
      <p>{t('amendment.byKey', { version })}</p>
      {field.error && <p className="field-error">{field.error}</p>}
    </div>
  )
}

type BudgetProps = Pick<AskedFields, 'values' | 'errors'> & {
  budget: readonly { id: string; year: number; label: string; amountRappen: Rappen }[]
}

function BudgetFields(props: BudgetProps) {
  const asked = useAsked(props)
  const { error } = asked('lines').field
  const years = [...new Set(props.budget.map(({ year }) => year))]
  return (
    <div className="stack" id="lines" tabIndex={-1}>
      {error && <p className="field-error">{error}</p>}
      {years.map((year) => (
        <fieldset className="stack" key={year}>
          <legend className="field-label">{year}</legend>
          {props.budget.map((line, index) =>
            line.year === year ? (
              <div key={line.id}>
                <input type="hidden" name={`lines.${index}.id`} value={line.id} />
                <AmountField {...asked(`lines.${index}.amountRappen`, formatAmount(line.amountRappen))} />
              </div>
            ) : null,
          )}
        </fieldset>
      ))}
    </div>
  )
}
