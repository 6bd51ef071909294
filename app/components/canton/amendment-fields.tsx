import { SelectField } from '#app/components/choice-field.tsx'
import { MunicipalityChooser } from '#app/components/municipality-chooser.tsx'
import { AmountField, DateField, TextArea, TextField } from '#app/components/text-field.tsx'
import type { AmendmentKind } from '#app/domain/agreement/amendment.ts'
import { formatAmount, type Rappen } from '#app/domain/money.ts'
import type { MunicipalityChoice } from '#app/domain/programme/municipality-choice.ts'
import { shortDate } from '#app/text/dates.ts'
import { useErrorText } from '#app/text/use-error-text.ts'
import { useText } from '#app/text/use-text.tsx'
import { useAmendmentLabels, within } from './amendment-labels.ts'

type Fields = {
  kind: AmendmentKind
  values: Readonly<Record<string, unknown>>
  errors: Readonly<Record<string, string>>
  years: readonly number[]
  latestEnd: string
  wanted: string
  members: readonly number[]
  lead: number
  /** Those that take over a member by merger: no resolution of their own. */
  successors: readonly number[]
  currentMembers: readonly { bfsNumber: number; name: string }[]
  municipalities: readonly MunicipalityChoice[]
  budget: readonly { id: string; year: number; label: string; amountRappen: Rappen }[]
}

/** What is asked for each kind of amendment; reason and year are the same everywhere. */
export function AmendmentFields(props: Fields) {
  const t = useText()
  const asked = useAsked(props)
  return (
    <>
      {props.kind !== 'term' && (
        <SelectField
          {...asked('fromYear')}
          hint={t('amendment.fromYear.hint')}
          choices={props.years.map((year) => ({ value: String(year), label: String(year) }))}
        />
      )}
      {props.kind === 'amount' && <AmountField {...asked('amountRappen')} />}
      {props.kind === 'term' && (
        <DateField
          {...asked('endsOn')}
          hint={t('amendment.endsOn.hint', { day: shortDate(props.latestEnd) })}
        />
      )}
      {props.kind === 'members' && <MemberFields {...props} />}
      {props.kind === 'budget' && <BudgetFields {...props} />}
      <TextArea {...asked('reason')} hint={t('amendment.reason.hint')} maxLength={2000} />
    </>
  )
}

/** Fields of a form that lives in the address: their names, what was typed and what is wrong with it. */
function useAsked(props: Fields) {
  const { values, errors } = props
  const sentence = useErrorText()
  const { label } = useAmendmentLabels(props)
  return (name: string, fallback = '') => {
    const typed = name.split('.').reduce<unknown>(within, values)
    const flat = values[name]
    const value = typeof typed === 'string' ? typed : typeof flat === 'string' ? flat : fallback
    const fault = errors[name]
    return {
      field: { name, defaultValue: value, ...(fault && { error: sentence(fault) }) },
      label: label(name),
    }
  }
}

function MemberFields(props: Fields) {
  const t = useText()
  const sentence = useErrorText()
  const { members, currentMembers, municipalities, wanted, errors, lead, successors } = props
  const before = currentMembers.map(({ bfsNumber }) => bfsNumber)
  const chosen = members.length > 0 ? members : before
  const joining = municipalities.filter(
    ({ bfsNumber }) => chosen.includes(bfsNumber) && !before.includes(bfsNumber),
  )
  const resolving = joining.filter(({ bfsNumber }) => !successors.includes(bfsNumber))
  const asked = useAsked(props)
  return (
    <div className="stack" id="members" tabIndex={-1}>
      {errors.members && <p className="field-error">{sentence(errors.members)}</p>}
      <MunicipalityChooser
        municipalities={municipalities}
        chosen={chosen}
        wanted={wanted}
        name="members"
        asks={{ legend: t('amendment.members'), hint: t('amendment.members.hint') }}
      />
      <SelectField
        {...asked('leadBfsNumber', String(proposedLead(chosen, { lead, successors })))}
        hint={t('amendment.lead.hint')}
        choices={[...currentMembers, ...joining].map(({ bfsNumber, name }) => ({
          value: String(bfsNumber),
          label: name,
        }))}
        blank={null}
      />
      {resolving.length > 0 && <p className="text">{t('amendment.resolution.lead')}</p>}
      {resolving.map((one, index) => (
        <ResolutionFields key={one.bfsNumber} municipality={one} index={index} {...props} />
      ))}
    </div>
  )
}

/** Who leads stays; does it leave, its successor is proposed, or else another member. */
function proposedLead(
  chosen: readonly number[],
  { lead, successors }: Pick<Fields, 'lead' | 'successors'>,
): number {
  if (chosen.includes(lead)) return lead
  return successors.find((one) => chosen.includes(one)) ?? chosen[0] ?? lead
}

function ResolutionFields({
  municipality: { bfsNumber, name },
  index,
  ...props
}: Fields & { municipality: MunicipalityChoice; index: number }) {
  const t = useText()
  const asked = useAsked(props)
  const at = (part: string) => `resolutions.${index}.${part}`
  return (
    <fieldset className="stack">
      <legend className="field-label">{t('amendment.resolution', { name })}</legend>
      <input type="hidden" name={at('bfsNumber')} value={bfsNumber} />
      <TextField {...asked(at('body'), 'Gemeinderat')} maxLength={200} />
      <DateField {...asked(at('resolvedOn'))} />
      <TextField {...asked(at('businessNumber'))} maxLength={60} optional short />
      <AmountField {...asked(at('amountRappen'))} />
    </fieldset>
  )
}

function BudgetFields(props: Fields) {
  const asked = useAsked(props)
  const years = [...new Set(props.budget.map(({ year }) => year))]
  return (
    <div className="stack" id="lines" tabIndex={-1}>
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
