import type { Measure } from '#app/domain/application/application.ts'
import { FOCUS_AREAS, TARGET_GROUPS } from '#app/domain/application/catalogue.ts'
import { useText } from '#app/text/use-text.tsx'
import type { SectionFrame } from '#app/views/sections.server.ts'
import { CheckedForm } from './checked-form.tsx'
import { CheckboxGroup, RadioGroup } from './choice-field.tsx'
import { useZodForm } from './form.tsx'
import { RepeatedRows } from './repeated-rows.tsx'
import { TextArea, TextField } from './text-field.tsx'

export type TypedMeasure = Pick<Measure, 'id' | 'title' | 'description'> & {
  fundingArea?: '1' | '5'
  targetGroups: string[]
  keyFigures: { label: string; planned: string }[]
}

/** One measure; its id comes with the page, so that sending twice makes one measure. */
export function MeasureForm({ frame, measure }: { frame: SectionFrame; measure: TypedMeasure }) {
  const t = useText()
  const { id, ...typed } = measure
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/application/forms.ts').then((forms) => forms.measureForm),
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
      <RadioGroup
        field={field('fundingArea')}
        label={t('field.fundingArea')}
        choices={FOCUS_AREAS.map((area) => ({ value: String(area), label: t(`focusArea.${area}`) }))}
      />
      <CheckboxGroup
        field={field('targetGroups')}
        label={t('field.targetGroups')}
        choices={TARGET_GROUPS.map((value) => ({ value, label: t(`targetGroup.${value}`) }))}
      />
      <RepeatedRows
        name="keyFigures"
        label={t('field.keyFigures')}
        count={checked.rowsOf('keyFigures')}
        most={10}
        addLabel={t('measures.addFigure')}
        rowLabel={(row) => t('measures.figureRow', { row })}
        heading="h2"
      >
        {(prefix) => (
          <>
            <TextField
              field={field(`${prefix}.label`)}
              label={t('measures.figure')}
              hint={t('measures.figure.hint')}
            />
            <TextField
              field={field(`${prefix}.planned`)}
              label={t('measures.plannedFigure')}
              inputMode="numeric"
              short
            />
          </>
        )}
      </RepeatedRows>
      <p className="soft">{t('measures.figures.hint')}</p>
    </CheckedForm>
  )
}
