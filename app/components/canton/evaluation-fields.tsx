import type { useZodForm } from '#app/components/form.tsx'
import { DateField, FileField, TextArea, TextField } from '#app/components/text-field.tsx'
import { EVALUATION_PAPER } from '#app/domain/forms/file-slots.ts'
import { LONGEST_FINDINGS } from '#app/domain/programme/evaluations.ts'
import type { Translate } from '#app/text/text.ts'
import { useText } from '#app/text/use-text.tsx'

export function evaluationLabels(t: Translate) {
  return {
    title: t('evaluation.what'),
    evaluator: t('field.evaluator'),
    evaluatedOn: t('field.evaluatedOn'),
    findings: t('field.findings'),
    withoutPaper: t('field.withoutPaper'),
    [EVALUATION_PAPER.field]: t('evaluation.paper'),
  }
}

type EvaluationFieldsProps = { field: ReturnType<typeof useZodForm>['field']; replaces?: string }

/** What was evaluated, by whom, when, and what came out; `replaces` names the paper that a new one takes the place of. */
export function EvaluationFields({ field, replaces }: EvaluationFieldsProps) {
  const t = useText()
  const labels = evaluationLabels(t)
  return (
    <>
      <TextField
        field={field('title')}
        label={labels.title}
        hint={t('evaluation.what.hint')}
        maxLength={200}
      />
      <TextField
        field={field('evaluator')}
        label={labels.evaluator}
        hint={t('evaluation.evaluator.hint')}
        maxLength={200}
      />
      <DateField field={field('evaluatedOn')} label={labels.evaluatedOn} />
      <TextArea field={field('findings')} label={labels.findings} rows={9} maxLength={LONGEST_FINDINGS} />
      <FileField
        field={field(EVALUATION_PAPER.field)}
        slot={EVALUATION_PAPER}
        label={t('evaluation.paper')}
        hint={replaces && t('evaluation.paper.replaces', { file: replaces })}
      />
    </>
  )
}
