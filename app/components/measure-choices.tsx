import { focusName, nameOf, offered, openAreas } from '#app/domain/programme/catalogue.ts'
import type { NamedCatalogue } from '#app/domain/programme/catalogue-content.ts'
import { useText } from '#app/text/use-text.tsx'
import { CheckboxGroup, type Choice, choicesOf, RadioGroup, SelectField } from './choice-field.tsx'
import type { FieldBinding } from './field.tsx'
import { TextField } from './text-field.tsx'

type Asked = { field: FieldBinding; catalogue: NamedCatalogue }

/** The areas that are open to municipalities, under their pillars where the catalogue has any (Merkblatt 3). */
export function AreaField({ field, catalogue }: Asked) {
  const t = useText()
  const choices = openAreas(catalogue).map(
    ({ number, pillar }): Choice => ({
      value: String(number),
      label: focusName(catalogue, number),
      ...(pillar !== null && { group: nameOf(catalogue.pillars, pillar) }),
    }),
  )
  return <RadioGroup field={field} label={t('field.fundingArea')} choices={choices} />
}

/** The strategic goals of all open areas, in their words (Merkblatt 3.1, 3.2); nothing where there are none. */
export function GoalsField({ field, catalogue }: Asked) {
  const t = useText()
  const choices = openAreas(catalogue).flatMap(({ number, goals }) =>
    offered(goals).map(({ code, name, text }) => ({
      value: code,
      label: name,
      group: focusName(catalogue, number),
      ...(text && { hint: text }),
    })),
  )
  if (choices.length === 0) return null
  return <CheckboxGroup field={field} label={t('field.goals')} hint={t('goals.hint')} choices={choices} />
}

/** Merkblatt 4. */
export function GroupsField({ field, catalogue }: Asked) {
  const t = useText()
  return (
    <CheckboxGroup
      field={field}
      label={t('field.targetGroups')}
      choices={choicesOf(catalogue.targetGroups)}
    />
  )
}

type FigureProps = {
  field: (name: 'figure' | 'label' | 'planned') => FieldBinding
  catalogue: NamedCatalogue
}

/** What is counted: one of the catalogue, or one of one's own, which is named here. */
export function FigureFields({ field, catalogue }: FigureProps) {
  const t = useText()
  const figures = offered(catalogue.keyFigures)
  return (
    <>
      {figures.length > 0 && (
        <SelectField
          field={field('figure')}
          label={t('measures.figure')}
          blank={t('measures.figure.own')}
          choices={figures.map(({ code, name, text }) => ({
            value: code,
            label: text ? `${name} (${text})` : name,
          }))}
        />
      )}
      <TextField
        field={field('label')}
        label={t(figures.length > 0 ? 'measures.figure.called' : 'measures.figure')}
        hint={t(figures.length > 0 ? 'measures.figure.called.hint' : 'measures.figure.hint')}
        optional={figures.length > 0}
      />
      <TextField field={field('planned')} label={t('measures.plannedFigure')} inputMode="numeric" short />
    </>
  )
}
