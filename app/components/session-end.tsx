import { useFetcher } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { useText } from '#app/text/use-text.tsx'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'

/**
 * Warned this long before the end (WCAG 2.2.1). Of the idle end, whoever is still there stays signed in with one
 * button; the last end, twelve hours after the sign-in, only a new sign-in moves.
 */
const WARNING_MINUTES = 5
const MINUTE = 60_000

const SESSION = '/account/session'

type Left = { secondsLeft: number | null; isLast: boolean }

/** `session` is a new object with each answer of the server: the clock starts again. */
export function SessionEnd({ session }: { session: Left }) {
  const t = useText()
  const renewal = useFetcher<Left>()
  const left = renewal.data?.secondsLeft ? renewal.data : session
  useWayOut(session)
  const minutes = useMinutesLeft(left)
  if (minutes === undefined || minutes > WARNING_MINUTES) return null
  if (minutes <= 0)
    return (
      <div className="session-end">
        <Notice kind="warning" live title={t('session.ended')}>
          <p>{t('session.ended.text')}</p>
        </Notice>
      </div>
    )
  if (left.isLast)
    return (
      <div className="session-end">
        <Notice kind="warning" live title={t('session.ending')}>
          <p>{t('session.last.text', { count: minutes })}</p>
        </Notice>
      </div>
    )
  return (
    <div className="session-end">
      <Notice kind="warning" live title={t('session.ending')}>
        <p>{t('session.ending.text', { count: minutes })}</p>
        <Button type="button" kind="secondary" onClick={() => renewal.load(SESSION)}>
          {t('session.stay')}
        </Button>
      </Notice>
    </div>
  )
}

/** Counts down by the browser's own clock from what the server said was left. */
function useMinutesLeft(session: Left) {
  const [minutes, setMinutes] = useState<number>()
  useEffect(() => {
    const { secondsLeft } = session
    setMinutes(undefined)
    if (secondsLeft === null) return
    const endsAt = performance.now() + secondsLeft * 1000
    const clock = setInterval(() => setMinutes(Math.ceil((endsAt - performance.now()) / MINUTE)), MINUTE / 4)
    return () => clearInterval(clock)
  }, [session])
  return minutes
}

/** Over the sign-in leads a page of the back button whose session is over: it is on nobody's screen yet. */
function useWayOut({ secondsLeft }: Left) {
  const { load, data } = useFetcher<Left>()
  useReturn(() => secondsLeft !== null && load(SESSION))
  const isOver = data?.secondsLeft === null
  useEffect(() => {
    if (isOver) location.replace(location.pathname + location.search)
  }, [isOver])
}

/** Calls when the browser shows a page that it had kept for its back button: the session may be over meanwhile. */
function useReturn(ask: () => void) {
  const latest = useRef(ask)
  latest.current = ask
  useEffect(() => {
    const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    if (arrival?.type === 'back_forward') latest.current()
    const returned = ({ persisted }: PageTransitionEvent) => persisted && latest.current()
    addEventListener('pageshow', returned)
    return () => removeEventListener('pageshow', returned)
  }, [])
}
