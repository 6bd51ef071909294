import { useEffect, useRef, useState } from 'react'
import { formatRappen, parseRappen, type Rappen } from '#app/domain/money.ts'
import { eligibleCategories, offeredCodes } from '#app/domain/programme/catalogue.ts'
import type { NamedCatalogue } from '#app/domain/programme/catalogue-content.ts'
import { type AddedCost, MOST_ADDED_COSTS } from '#app/domain/report/additions.ts'
import { previewSettlement, type SettlementTerms } from '#app/domain/report/preview.ts'
import { type Agreed, deviates } from '#app/domain/report/report.ts'
import type { ToldLine } from '#app/domain/report/told.ts'
import { useText } from '#app/text/use-text.tsx'
import type { ShownReport } from '#app/views/report-view.server.ts'
import { AddedCostFields, labelOfAddedCost, typedAmount, typedCost } from './added-costs.tsx'
import { Button } from './button.tsx'
import { CheckedForm } from './checked-form.tsx'
import type { FieldBinding } from './field.tsx'
import { useZodForm } from './form.tsx'
import { useHydrated } from './hydrated.ts'
import { RepeatedRows } from './repeated-rows.tsx'
import { Section } from './section.tsx'
import { SettlementFigures } from './settlement-view.tsx'
import { AmountField, TextArea } from './text-field.tsx'
import { ToldApart } from './told-apart.tsx'

type AccountsProps = {
  seen: string
  /** Those of the budget. */
  lines: readonly ToldLine[]
  addedCosts: readonly AddedCost[]
  /** For which something may have been spent: of the agreement, and begun during the year. */
  measures: readonly { id: string; title: string }[]
  thirdParty: ShownReport['thirdParty']
  tolerance: Agreed['tolerance']
  terms: SettlementTerms
  catalogue: NamedCatalogue
  /** The canton has asked for something here: every line has room to explain itself. */
  asked: boolean
  back: string
}

type Typed = {
  lines?: readonly { declared?: unknown; deviationReason?: unknown }[]
  added?: readonly { declared?: unknown; category?: unknown }[]
  thirdParty?: unknown
}

/** Each budget line with its actual amount; beside it, what the figures typed so far would give. */
export function AccountsFields(props: AccountsProps) {
  const { seen, lines, addedCosts, measures, thirdParty, tolerance, terms, catalogue, asked, back } = props
  const eligible = eligibleCategories(catalogue)
  const t = useText()
  const schema = () =>
    import('#app/domain/report/forms.ts').then((forms) =>
      forms.accountsForm({
        budgetLineIds: lines.map(({ id }) => id),
        measureIds: measures.map(({ id }) => id),
        categories: offeredCodes(catalogue.costCategories),
      }),
    )
  const stored = {
    lines: lines.map(typedLine),
    added: addedCosts.map(typedCost),
    thirdParty: typedAmount(
      thirdParty.declaredRappen ?? (thirdParty.budgetRappen === 0 ? thirdParty.budgetRappen : null),
    ),
  }
  const { field, ...checked } = useZodForm(schema, stored, { watched: true })
  const typed: Typed = checked.typed
  const amounts = lines.map((_, index) => amountIn(typed.lines?.[index]?.declared))
  function labelOf(name: string) {
    if (name.startsWith('added')) return labelOfAddedCost(t, name)
    return lines[Number(name.split('.')[1])]?.label ?? t('report.thirdParty.field')
  }
  const thirdPartyRappen = amountIn(typed.thirdParty)
  return (
    <CheckedForm {...checked} labels={labelOf} seen={seen} label={t('report.save')} back={back}>
      <p className="soft">
        {t('report.accounts.tolerance', {
          percent: tolerance.percent,
          amount: formatRappen(tolerance.amountRappen),
        })}
      </p>
      {lines.map((line, index) => (
        <LineFields
          key={line.id}
          line={line}
          far={isFar(line, amounts[index] ?? null, tolerance)}
          open={asked || line.deviationReason !== '' || Boolean(typed.lines?.[index]?.deviationReason)}
          field={(name) => field(`lines.${index}.${name}`)}
        />
      ))}
      <RepeatedRows
        name="added"
        label={t('report.added.costs')}
        hint={t('report.added.costs.hint')}
        count={checked.rowsOf('added', 0)}
        most={MOST_ADDED_COSTS}
        addLabel={t('report.added.cost.add')}
        rowLabel={(row) => t('report.added.cost', { row })}
        heading="h2"
      >
        {(prefix) => (
          <AddedCostFields
            measures={measures}
            catalogue={catalogue}
            field={(name) => field(`${prefix}.${name}`)}
          />
        )}
      </RepeatedRows>
      <AmountField
        field={field('thirdParty')}
        label={t('report.thirdParty.field')}
        hint={t('report.thirdParty.hint', { planned: formatRappen(thirdParty.budgetRappen) })}
      />
      <Section title={t('report.preview')} className="box stack">
        <SettlementFigures
          settlement={settlementOf({
            lines,
            amounts,
            added: typed.added ?? [],
            thirdPartyRappen,
            terms,
            eligible,
          })}
          declared={thirdPartyRappen !== null && amounts.every((amount) => amount !== null)}
        />
        <p className="soft">{t('report.preview.text')}</p>
      </Section>
    </CheckedForm>
  )
}

type LineProps = { line: ToldLine; far: boolean; open: boolean; field: (name: string) => FieldBinding }

/**
 * With JavaScript the reason is asked for once the tolerance is passed, and before that there is a button for it;
 * without, there is always room for it.
 */
function LineFields({ line, far, open, field }: LineProps) {
  const t = useText()
  const hydrated = useHydrated()
  const [wanted, setWanted] = useState(false)
  const reason = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (wanted) reason.current?.querySelector('textarea')?.focus()
  }, [wanted])
  const { id, label, budgetRappen, eligible } = line
  const amount = formatRappen(budgetRappen)
  return (
    <fieldset className="repeated-row">
      <legend className="visually-hidden">{label}</legend>
      <div className="stack">
        <input type="hidden" name={field('budgetLineId').name} value={id} />
        <AmountField
          field={field('declared')}
          label={label}
          hint={eligible ? t('report.budgetOf', { amount }) : t('report.budgetOfNotEligible', { amount })}
        />
        {far || open || wanted || !hydrated ? (
          <div ref={reason}>
            <TextArea
              field={field('deviationReason')}
              label={t('report.deviationReason', { label })}
              hint={far ? <strong>{t('report.deviates')}</strong> : t('report.deviationOptional')}
              optional={!far}
              rows={2}
            />
          </div>
        ) : (
          <Button type="button" kind="quiet" onClick={() => setWanted(true)}>
            <ToldApart by={label}>{t('report.deviationReason.add')}</ToldApart>
          </Button>
        )}
      </div>
    </fieldset>
  )
}

function isFar({ budgetRappen }: ToldLine, actualRappen: Rappen | null, tolerance: Agreed['tolerance']) {
  return actualRappen !== null && deviates({ budgetRappen, actualRappen }, tolerance)
}

function settlementOf({
  lines,
  amounts,
  added,
  thirdPartyRappen,
  terms,
  eligible,
}: Pick<AccountsProps, 'lines' | 'terms'> & {
  amounts: readonly (Rappen | null)[]
  added: NonNullable<Typed['added']>
  thirdPartyRappen: Rappen | null
  eligible: readonly string[]
}) {
  const accounts = lines.map(({ id }, index) => ({
    budgetLineId: id,
    declaredRappen: amounts[index] ?? null,
    deviationReason: '',
    correctedRappen: null,
    correctionReason: '',
  }))
  const addedCosts = added.map(({ declared, category }) => ({
    ...NOTHING_TYPED,
    category: String(category),
    declaredRappen: amountIn(declared),
  }))
  const report = { accounts, addedCosts, thirdPartyRappen, thirdPartyCorrectedRappen: null }
  const budgetLines = lines.map(({ budgetRappen, ...line }) => ({ ...line, amountRappen: budgetRappen }))
  return previewSettlement(report, { budgetLines, eligible }, terms)
}

const NOTHING_TYPED = {
  id: '',
  label: '',
  measureId: null,
  reason: '',
  correctedRappen: null,
  correctionReason: '',
}

function amountIn(typed: unknown): Rappen | null {
  return typeof typed === 'string' ? (parseRappen(typed) ?? null) : null
}

function typedLine({ id, declaredRappen, deviationReason }: ToldLine) {
  return { budgetLineId: id, declared: typedAmount(declaredRappen), deviationReason }
}
