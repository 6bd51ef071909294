import { CheckedForm } from '#app/components/checked-form.tsx'
import { CheckboxField, type Choice, SelectField } from '#app/components/choice-field.tsx'
import type { FieldBinding } from '#app/components/field.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { RepeatedRows } from '#app/components/repeated-rows.tsx'
import { TextArea, TextField } from '#app/components/text-field.tsx'
import { LONGEST_NAME, LONGEST_TEXT } from '#app/domain/programme/catalogue-limits.ts'
import { asksFor, type CataloguePart, MOST_ENTRIES } from '#app/domain/programme/catalogue-parts.ts'
import { useText } from '#app/text/use-text.tsx'
import type { typedPartOf } from '#app/views/catalogues.server.ts'

type CatalogueFormProps = {
  part: CataloguePart
  rows: ReturnType<typeof typedPartOf>
  choices: { areas: readonly Choice[]; pillars: readonly Choice[] }
  seen: string
  back: string
}

/** The entries of one part of a draft, as rows to add, change and take away. */
export function CatalogueForm({ part, rows, choices, seen, back }: CatalogueFormProps) {
  const t = useText()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/programme/catalogue-form.ts').then((forms) => forms.catalogueFormOf(part)),
    { rows, seen },
  )
  const labels = {
    rows: t(`catalogue.part.${part}`),
    name: t('catalogue.name'),
    nameEnglish: t('catalogue.nameEnglish'),
    text: t(`catalogue.text.${part}`),
    textEnglish: t('catalogue.english', { of: t(`catalogue.text.${part}`) }),
    number: t('catalogue.number'),
    pillar: t('catalogue.pillar'),
    area: t('field.fundingArea'),
    scope: t('catalogue.scope'),
    scopeEnglish: t('catalogue.english', { of: t('catalogue.scope') }),
    closed: t('catalogue.close'),
    eligible: t('catalogue.eligible'),
  }
  const labelOf = (name: string) => {
    const [, row = '', own = name] = /^rows\.(\d+)\.(\w+)$/.exec(name) ?? []
    const label = labels[own as keyof typeof labels]
    return row === '' ? label : `${label}, ${t('form.rows.row', { row: Number(row) + 1 })}`
  }
  return (
    <CheckedForm
      {...checked}
      className="stack-l"
      labels={labelOf}
      seen={seen}
      label={t('common.save')}
      back={back}
    >
      <RepeatedRows
        name="rows"
        label={labels.rows}
        hint={t('catalogue.rows.hint')}
        heading="h2"
        count={checked.rowsOf('rows')}
        most={MOST_ENTRIES}
      >
        {(prefix) => (
          <Entry part={part} labels={labels} choices={choices} of={(name) => field(`${prefix}.${name}`)} />
        )}
      </RepeatedRows>
    </CheckedForm>
  )
}

type EntryProps = Pick<CatalogueFormProps, 'part' | 'choices'> & {
  labels: Record<string, string>
  of: (name: string) => FieldBinding
}

function Entry({ part, choices, labels, of }: EntryProps) {
  const t = useText()
  const id = of('id')
  return (
    <>
      <input type="hidden" name={id.name} defaultValue={String(id.defaultValue ?? '')} />
      {asksFor(part, 'number') && (
        <TextField field={of('number')} label={labels.number ?? ''} inputMode="numeric" short />
      )}
      {asksFor(part, 'area') && (
        <SelectField field={of('area')} label={labels.area ?? ''} choices={choices.areas} />
      )}
      <BothLanguages name="name" of={of} labels={labels} />
      <BothLanguages name="text" of={of} labels={labels} />
      {asksFor(part, 'pillar') && choices.pillars.length > 0 && (
        <SelectField
          field={of('pillar')}
          label={labels.pillar ?? ''}
          choices={choices.pillars}
          blank={t('catalogue.pillar.none')}
          optional
        />
      )}
      {asksFor(part, 'scope') && <BothLanguages name="scope" of={of} labels={labels} />}
      {asksFor(part, 'eligible') && <CheckboxField field={of('eligible')} label={labels.eligible ?? ''} />}
      <CheckboxField field={of('closed')} label={labels.closed ?? ''} />
    </>
  )
}

type BothProps = Pick<EntryProps, 'labels' | 'of'> & { name: 'name' | 'text' | 'scope' }

/** What an entry says in German and in English; only a name has to be there, and that in German. */
function BothLanguages({ name, labels, of }: BothProps) {
  const isName = name === 'name'
  return [name, `${name}English`].map((one) => {
    const asked = { field: of(one), label: labels[one] ?? '', optional: !isName || one !== name }
    return isName ? (
      <TextField key={one} {...asked} maxLength={LONGEST_NAME} />
    ) : (
      <TextArea key={one} {...asked} rows={2} maxLength={LONGEST_TEXT} />
    )
  })
}
