import { InstantText } from '#app/components/date-text.tsx'
import { Deadline } from '#app/components/deadline.tsx'
import { Details } from '#app/components/details.tsx'
import { List } from '#app/components/list.tsx'
import { PointList } from '#app/components/point-list.tsx'
import { Badge } from '#app/components/status-badge.tsx'
import { openPoints, type Point } from '#app/domain/lifecycle/points.ts'
import { useText } from '#app/text/use-text.tsx'
import type { CantonDossier, FiledRequest } from '#app/views/canton-dossier.server.ts'

/** Each filing as it was: when, by whom, and the hash of every file. */
export function Filings({ filings }: Pick<CantonDossier, 'filings'>) {
  const t = useText()
  return (
    <List ordered className="stack">
      {filings.map(({ id, filedAt, declaration, files }) => (
        <li key={id}>
          <InstantText at={filedAt} />
          <div className="file-facts">
            {declaration.name}, {declaration.function}, {declaration.onBehalfOf}
          </div>
          <Details summary={t('filings.files', { count: files.length })}>
            <ul>
              {files.map(({ slot, fileName, sha256 }) => (
                <li key={`${slot}-${sha256}`}>
                  {t(`documentSlot.${slot}`)}: {fileName}
                  <div className="file-facts">
                    {t('file.hash')} <code>{sha256}</code>
                  </div>
                </li>
              ))}
            </ul>
          </Details>
        </li>
      ))}
    </List>
  )
}

/** What the canton has asked to complete, the latest first, open ones with their deadline. */
export function Requests({ requests, today }: { requests: readonly FiledRequest[]; today: string }) {
  const t = useText()
  return (
    <div className="stack">
      {requests.map(({ id, ground, reason, points, dueOn, termOn, createdAt, closedAt, end }) => (
        <article key={id} className="stack-xs">
          <p>
            <RequestState end={end} points={points} /> <strong>{t(`dossier.ground.${ground}`)}.</strong>{' '}
            {reason}
          </p>
          <PointList points={points} bare={end !== 'submit' && end !== 'hand_in_paper'} />
          <p className="file-facts">
            {t('requests.asked')} <InstantText at={createdAt} />
            {closedAt && end ? (
              <>
                , {t(`requests.end.${end}`)} <InstantText at={closedAt} />
              </>
            ) : (
              <>
                , <Deadline dueOn={dueOn} termOn={termOn} today={today} />
              </>
            )}
          </p>
        </article>
      ))}
    </div>
  )
}

/** With the municipality until it is filed again or falls away; after a filing, whether every point was answered. */
function RequestState({ end, points }: Pick<FiledRequest, 'end'> & { points: readonly Point[] }) {
  const t = useText()
  const open = openPoints(points).length
  if (!end) return <Badge label={t('requests.open')} tone="attention" />
  if (end !== 'submit' && end !== 'hand_in_paper')
    return <Badge label={t(`requests.state.${end}`)} tone="neutral" />
  if (open > 0) return <Badge label={t('requests.left', { count: open })} tone="danger" />
  return <Badge label={t('requests.closed')} tone="success" />
}
