import type { CopyFindings, Doubt } from '#app/domain/agreement/signed-copy.ts'
import { useText } from '#app/text/use-text.tsx'
import { CheckboxField } from './choice-field.tsx'
import { Doubts } from './copy-doubts.tsx'
import type { FieldBinding } from './field.tsx'
import { useAnswer } from './form-element.tsx'
import { Notice } from './notice.tsx'

type Contrary = { findings: CopyFindings; doubts: Doubt[]; mark: string }

/** What speaks against the copy that was just sent, and the tick that takes it all the same. */
export function ContraryCopy({ field }: { field: FieldBinding }) {
  const t = useText()
  const answer = useAnswer()
  if (!hasContrary(answer)) return null
  const { findings, doubts, mark } = answer.contrary
  return (
    <div className="stack">
      <Notice kind="warning" title={t('copy.contrary')}>
        <Doubts doubts={doubts} findings={findings} />
        <p>{t('copy.contrary.text')}</p>
      </Notice>
      <input type="hidden" name="doubted" value={mark} readOnly />
      <CheckboxField field={field} label={t('copy.despite')} />
    </div>
  )
}

function hasContrary(answer: unknown): answer is { contrary: Contrary } {
  return typeof answer === 'object' && answer !== null && 'contrary' in answer
}
