import { Link } from '@remix-run/react'
import { openPoints, type Paper, type Point, type PointState } from '#app/domain/lifecycle/points.ts'
import type { Tone } from '#app/text/status.ts'
import { useText } from '#app/text/use-text.tsx'
import type { ShownRequest } from '#app/views/own-dossier.server.ts'
import { ButtonLink } from './button.tsx'
import { CheckboxField } from './choice-field.tsx'
import { DeadlineAfter } from './deadline.tsx'
import type { FieldBinding } from './field.tsx'
import { Notice } from './notice.tsx'
import { requestTitle, useSectionName } from './request-title.ts'
import { Badge } from './status-badge.tsx'
import { answersPath, paperPath, pointPath } from './ways.ts'

const TONES: Record<PointState, Tone> = {
  open: 'attention',
  revised: 'info',
  handed_in: 'info',
  answered: 'info',
}

type PointListProps = {
  points: readonly Point[]
  /** Where a point can be answered by a change; without it the points are only read. */
  linkTo?: ((section: string) => string) | undefined
  /** What was asked, without what became of it. */
  bare?: boolean
}

/** What the canton asks for, point by point: where, what became of it, and the answer in words. */
export function PointList({ points, linkTo, bare }: PointListProps) {
  const t = useText()
  const nameOf = useSectionName()
  return (
    <ol className="stack-s numbered">
      {points.map(({ number, section, text, answer, paper, state }) => (
        <li key={number}>
          {linkTo ? <Link to={linkTo(section)}>{nameOf(section)}</Link> : <strong>{nameOf(section)}</strong>}:{' '}
          {text} {!bare && <Badge label={t(`point.state.${state}`)} tone={TONES[state]} />}
          {answer && <blockquote className="soft typed">«{answer}»</blockquote>}
          {paper && <HandedIn paper={paper} />}
        </li>
      ))}
    </ol>
  )
}

function HandedIn({ paper: { id, fileName } }: { paper: Paper }) {
  return (
    <div className="file-facts">
      {id === null ? (
        fileName
      ) : (
        <Link to={`/documents/${id}`} reloadDocument>
          {fileName}
        </Link>
      )}
    </div>
  )
}

export type RequestBoxProps = { request: ShownRequest; reference: string; today: string }

/** An open request for its municipality: why, what, by when, and how each point is answered. */
export function RequestBox({ request, reference, today }: RequestBoxProps) {
  const t = useText()
  const { year, ground, reason, dueOn, termOn, points, answerable, paper } = request
  const open = openPoints(points).length
  return (
    <Notice kind={open > 0 ? 'alert' : 'info'} title={requestTitle(t, { year, paper })}>
      <p className="typed">
        <strong>{t(`dossier.ground.${ground}`)}.</strong> {reason}
      </p>
      <PointList points={points} linkTo={answerable && !paper ? pointPath(reference, year) : undefined} />
      <p>{stateOf(t, open, paper)}</p>
      <DeadlineAfter label={t(paper ? 'request.paper.due' : 'request.due')} {...{ dueOn, termOn, today }} />
      {answerable && (
        <div className="row">
          <ButtonLink kind="secondary" to={(paper ? paperPath : answersPath)(reference, year)}>
            {t(paper ? 'request.paper.answer' : 'request.answer')}
          </ButtonLink>
        </div>
      )}
    </Notice>
  )
}

function stateOf(t: ReturnType<typeof useText>, open: number, paper: boolean) {
  if (open === 0) return t('request.done')
  return paper ? t('request.paper.open') : t('request.open', { count: open })
}

export type AskedHereProps = { points: readonly Point[]; answerAt: string | null }

export function AskedHere({ points, answerAt }: AskedHereProps) {
  const t = useText()
  return (
    <Notice kind={openPoints(points).length > 0 ? 'alert' : 'info'} title={t('request.here')}>
      <PointList points={points} />
      {answerAt && (
        <p>
          <Link to={answerAt}>{t('request.answer')}</Link>
        </p>
      )}
    </Notice>
  )
}

export type LeftOpenProps = { points: readonly Point[]; field: FieldBinding }

export function LeftOpen({ points, field }: LeftOpenProps) {
  const t = useText()
  const open = openPoints(points)
  return (
    <Notice kind="warning" title={t('requests.left', { count: open.length })}>
      <PointList points={open} />
      <CheckboxField field={field} label={t('request.leftOpen')} />
    </Notice>
  )
}
