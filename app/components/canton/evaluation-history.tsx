import { DateText, InstantText } from '#app/components/date-text.tsx'
import { FileLink } from '#app/components/documents.tsx'
import { List } from '#app/components/list.tsx'
import { Name, Written } from '#app/components/written.tsx'
import { useText } from '#app/text/use-text.tsx'
import type { EvaluationPage } from '#app/views/evaluations.server.ts'

/** What was done to an evaluation, newest first: what it said from then on, who did it and why. */
export function EvaluationHistory({ versions }: { versions: EvaluationPage['history'] }) {
  const t = useText()
  return (
    <List ordered className="file-list">
      {versions.map(({ id, act, title, evaluator, evaluatedOn, findings, paper, reason, who, at }) => (
        <li key={id}>
          <div>
            <div>{t(`evaluation.act.${act}`)}</div>
            <div>
              <Name>
                {title}, {evaluator}
              </Name>
              , <DateText day={evaluatedOn} />
            </div>
            {(act === 'record' || act === 'change') && <Written>{findings}</Written>}
            {paper && <FileLink file={paper} />}
            {reason && (
              <blockquote className="soft">
                «<Name>{reason}</Name>»
              </blockquote>
            )}
            <div className="file-facts">
              {who} · <InstantText at={at} />
            </div>
          </div>
        </li>
      ))}
    </List>
  )
}
