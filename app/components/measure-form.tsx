import type { Measure } from '#app/domain/application/application.ts'
import type { NamedCatalogue } from '#app/domain/programme/catalogue-content.ts'
import { useText } from '#app/text/use-text.tsx'
import type { SectionFrame } from '#app/views/sections.server.ts'
import { CheckedForm } from './checked-form.tsx'
import { useZodForm } from './form.tsx'
import { AreaField, FigureFields, GoalsField, GroupsField } from './measure-choices.tsx'
import { RepeatedRows } from './repeated-rows.tsx'
import { TextArea, TextField } from './text-field.tsx'

export type TypedMeasure = Pick<Measure, 'id' | 'title' | 'description'> & {
  fundingArea?: string
  targetGroups: string[]
  goals: string[]
  keyFigures: { figure: string; label: string; planned: string }[]
}

type MeasureFormProps = { frame: SectionFrame; measure: TypedMeasure; catalogue: NamedCatalogue }

/** One measure; its id comes with the page, so that sending twice makes one measure. */
export function MeasureForm({ frame, measure, catalogue }: MeasureFormProps) {
  const t = useText()
  const { id, ...typed } = measure
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/application/forms.ts').then((forms) => forms.measureForm(catalogue)),
    typed,
  )
  return (
    <CheckedForm
      {...checked}
      seen={frame.seen}
      label={t('edit.save')}
      back={`/municipality/dossiers/${frame.reference}/measures`}
    >
      <input type="hidden" name="id" value={id} readOnly />
      <TextField field={field('title')} label={t('field.title')} />
      <TextArea
        field={field('description')}
        label={t('field.description')}
        hint={t('measures.description.hint')}
      />
      <AreaField field={field('fundingArea')} catalogue={catalogue} />
      <GoalsField field={field('goals')} catalogue={catalogue} />
      <GroupsField field={field('targetGroups')} catalogue={catalogue} />
      <RepeatedRows
        name="keyFigures"
        label={t('field.keyFigures')}
        count={checked.rowsOf('keyFigures')}
        most={10}
        addLabel={t('measures.addFigure')}
        rowLabel={(row) => t('measures.figureRow', { row })}
        heading="h2"
      >
        {(prefix) => <FigureFields field={(name) => field(`${prefix}.${name}`)} catalogue={catalogue} />}
      </RepeatedRows>
      <p className="soft">{t('measures.figures.hint')}</p>
    </CheckedForm>
  )
}
