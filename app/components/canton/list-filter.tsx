import { Link } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { type Choice, SelectField } from '#app/components/choice-field.tsx'
import { Form } from '#app/components/form-element.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { REPORT_STANDINGS, STATE_GROUPS, type StateGroup } from '#app/domain/dossier-list.ts'
import type { ListFilter } from '#app/domain/dossier-list-filter.ts'
import { BALLS } from '#app/domain/lifecycle/turn.ts'
import { useText } from '#app/text/use-text.tsx'

type ListFilterProps = {
  filter: ListFilter
  counts: Readonly<Record<StateGroup, number>>
  districts: readonly string[]
}

/** Search and filters of the list; everything stands in the address. */
export function ListFilterForm({ filter, counts, districts }: ListFilterProps) {
  const t = useText()
  const { q, sort } = filter
  return (
    <Form method="get" className="filter" key={JSON.stringify(filter)} role="search">
      <TextField
        field={{ name: 'q', defaultValue: q }}
        label={t('list.search')}
        type="search"
        maxLength={100}
      />
      <Choices
        name="status"
        value={filter.status}
        choices={STATE_GROUPS.map((value) => ({
          value,
          label: `${t(`stateGroup.${value}`)} (${counts[value]})`,
        }))}
      />
      <Choices
        name="ball"
        value={filter.ball}
        choices={BALLS.filter((value) => value !== 'both').map((value) => ({
          value,
          label: t(`ball.${value}`),
        }))}
      />
      <Choices
        name="report"
        value={filter.report}
        choices={REPORT_STANDINGS.map((value) => ({ value, label: t(`reportStanding.${value}`) }))}
      />
      <Choices
        name="district"
        value={filter.district}
        choices={districts.map((value) => ({ value, label: value }))}
      />
      {sort !== 'municipality' && <input type="hidden" name="sort" value={sort} />}
      <div className="row">
        <Button kind="secondary">{t('common.show')}</Button>
        <Link to="/canton/dossiers">{t('list.reset')}</Link>
      </div>
    </Form>
  )
}

type ChoicesProps = {
  name: 'status' | 'ball' | 'report' | 'district'
  value: string | null
  choices: readonly Choice[]
}

function Choices({ name, value, choices }: ChoicesProps) {
  const t = useText()
  return (
    <SelectField
      field={{ name, defaultValue: value ?? '' }}
      label={t(`list.filter.${name}`)}
      blank={t('list.all')}
      choices={choices}
    />
  )
}
