import {
  type FormProps,
  Form as RouterForm,
  useActionData,
  useLocation,
  useRouteLoaderData,
} from '@remix-run/react'
import { createContext, type ReactNode, useContext, useEffect } from 'react'
import { matchRoutes, UNSAFE_DataRouterContext as RouterContext } from 'react-router-dom'
import { ONCE, SENT, SHOWN } from '#app/domain/forms/form-fields.ts'
import { useHydrated } from './hydrated.ts'

type Props = FormProps & {
  /** What stands in the fields, from `useZodForm().formProps`: tells the answer to a conflict what was changed. */
  shown?: unknown
  /** From there as well: what stands behind the fields, and how often the form was drawn anew. */
  life?: ReactNode
  drawn?: number
}

/** Every form of the portal. One that changes something carries the name of its page, so that it happens once. */
export function Form({ shown, life, drawn, children, ...form }: Props) {
  const once = onceOf(useRouteLoaderData('root'))
  const answer = useAnswerTo(form.action)
  const sent = sentBefore(answer)[SHOWN]
  useTarget(form)
  const ownAddress = useOwnAddress()
  if (form.method?.toLowerCase() !== 'post') return <RouterForm {...form}>{children}</RouterForm>
  return (
    <RouterForm action={ownAddress} key={drawn} {...form}>
      {once && <input type="hidden" name={ONCE} value={once} readOnly />}
      {shown !== undefined && (
        <input type="hidden" name={SHOWN} value={sent ?? JSON.stringify(shown)} readOnly />
      )}
      <Answer.Provider value={answer}>{children}</Answer.Provider>
      {life}
    </RouterForm>
  )
}

/**
 * What was answered to a form of this page. Forms that share a page lead to different addresses, and one that leads to
 * another page is answered there: what this page answers is for the form that leads back to it.
 */
export function useAnswerTo(action: string | undefined): unknown {
  const answer = useActionData<unknown>()
  const { pathname } = useLocation()
  return action === undefined || action === pathname ? answer : undefined
}

const Answer = createContext<unknown>(undefined)

/** For what stands in a form: what was answered to it. */
export function useAnswer() {
  return useContext(Answer)
}

/**
 * Fetches the page that takes the form as soon as the router knows of it: this page would be drawn anew, without its
 * words, if the other one were wanted and not to be had.
 */
function useTarget({ action, reloadDocument }: FormProps) {
  const routes = useContext(RouterContext)?.router.routes
  useEffect(() => {
    if (!routes || !action || reloadDocument) return
    const target = matchRoutes(routes, action)?.at(-1)
    const file = target && window.__remixManifest.routes[target.route.id ?? '']?.module
    if (file) import(/* @vite-ignore */ file).catch(() => undefined)
  }, [routes, action, reloadDocument])
}

/**
 * Where a page without JavaScript sends its form to: what is sent to an address takes its page out of the browser's
 * memory, and the back button would bring the typed words back into a new page, to be sent as a new form.
 */
function useOwnAddress() {
  const { pathname, search } = useLocation()
  const isHydrated = useHydrated()
  const asked = new URLSearchParams(search)
  asked.set(SENT, '')
  return isHydrated ? undefined : `${pathname}?${asked}`
}

/**
 * The mark or version of what the page shows: a change by somebody else in the meantime is noticed by it. After
 * faults the form keeps the one it was sent with; after a refusal it carries the one of today.
 */
export function Mark({ name, value }: { name: 'seen' | 'version' | 'figures'; value: string | number }) {
  const sent = sentBefore(useAnswer())[name]
  return <input type="hidden" name={name} value={sent ?? value} readOnly />
}

/** What the last attempt sent, unless it was refused: whoever is told what happened meanwhile starts from there. */
function sentBefore(answer: unknown): Readonly<Record<string, string | undefined>> {
  if (!isGroup(answer) || 'refusal' in answer || !isGroup(answer.values)) return {}
  const texts = Object.entries(answer.values).filter(([, value]) => typeof value === 'string')
  return Object.fromEntries(texts) as Record<string, string>
}

/** What was sent while the session had ended: the frame brings it back once, to be sent again. */
export function useParked(): Readonly<Record<string, unknown>> | undefined {
  const frame = useRouteLoaderData('root')
  return isGroup(frame) && isGroup(frame.parked) ? frame.parked : undefined
}

function onceOf(frame: unknown) {
  return isGroup(frame) && typeof frame.once === 'string' ? frame.once : undefined
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
