import { Link } from '@remix-run/react'
import { openPoints, type Point, type PointState } from '#app/domain/lifecycle/points.ts'
import type { Tone } from '#app/text/status.ts'
import { lookUp } from '#app/text/text.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import type { ShownRequest } from '#app/views/own-dossier.server.ts'
import { ButtonLink } from './button.tsx'
import { CheckboxField } from './choice-field.tsx'
import { Deadline } from './deadline.tsx'
import type { FieldBinding } from './field.tsx'
import { Notice } from './notice.tsx'
import { Badge } from './status-badge.tsx'
import { answersPath, pointPath } from './ways.ts'

const TONES: Record<PointState, Tone> = { open: 'attention', revised: 'info', answered: 'info' }

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
      {points.map(({ number, section, text, answer, state }) => (
        <li key={number}>
          {linkTo ? <Link to={linkTo(section)}>{nameOf(section)}</Link> : <strong>{nameOf(section)}</strong>}:{' '}
          {text} {!bare && <Badge label={t(`point.state.${state}`)} tone={TONES[state]} />}
          {answer && <blockquote className="soft typed">«{answer}»</blockquote>}
        </li>
      ))}
    </ol>
  )
}

type RequestBoxProps = { request: ShownRequest; reference: string; today: string }

/** An open request for its municipality: why, what, by when, and how each point is answered. */
export function RequestBox({ request, reference, today }: RequestBoxProps) {
  const t = useText()
  const { year, ground, reason, dueOn, points, answerable } = request
  const open = openPoints(points).length
  return (
    <Notice kind={open > 0 ? 'alert' : 'info'} title={requestTitle(t, year)}>
      <p className="typed">
        <strong>{t(`dossier.ground.${ground}`)}.</strong> {reason}
      </p>
      <PointList points={points} linkTo={answerable ? pointPath(reference, year) : undefined} />
      <p>{open > 0 ? t('request.open', { count: open }) : t('request.done')}</p>
      <p>
        {t('request.due')} <Deadline dueOn={dueOn} today={today} />
      </p>
      {answerable && (
        <div className="row">
          <ButtonLink kind="secondary" to={answersPath(reference, year)}>
            {t('request.answer')}
          </ButtonLink>
        </div>
      )}
    </Notice>
  )
}

/** The points about the page at hand. */
export function AskedHere({ points, answerAt }: { points: readonly Point[]; answerAt: string | null }) {
  const t = useText()
  if (points.length === 0) return null
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

/** Filing with open points is allowed, but said: the box stands only where there are some. */
export function LeftOpen({ points, field }: { points: readonly Point[]; field: FieldBinding }) {
  const t = useText()
  const open = openPoints(points)
  if (open.length === 0) return null
  return (
    <Notice kind="warning" title={t('requests.left', { count: open.length })}>
      <PointList points={open} />
      <CheckboxField field={field} label={t('request.leftOpen')} />
    </Notice>
  )
}

/** «Rückmeldung des Kantons zum Bericht 2025» */
export function requestTitle(t: ReturnType<typeof useText>, year: number | null) {
  return year === null ? t('request.title') : t('request.title.report', { year })
}

export function useSectionName() {
  const language = useLanguage()
  return (section: string) => lookUp(language, `section.${section}`) ?? section
}
