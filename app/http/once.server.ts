import { createHash } from 'node:crypto'
import { type ActionFunction, data, redirect } from '@remix-run/node'
import { now } from '#app/clock.server.ts'
import { ONCE } from '#app/domain/forms/form-fields.ts'
import {
  type Act,
  asAct,
  currentAct,
  rememberAnswer,
  rememberedAnswer,
} from '#app/models/records/acts.server.ts'
import { withDone } from './done.server.ts'
import { unflatten } from './form.server.ts'
import { readFields } from './form-body.server.ts'

/** Forms that are being worked on at this moment, by their key. */
const running = new Map<string, Promise<void>>()

/**
 * An action that happens once: the same form sent again from the same page, by a double click, a reload or the back
 * button, waits for the first and leads where that one led. What refuses or shows a page is not remembered, and
 * neither is an answer with a cookie, which the browser may never have kept. An answer that leads on says what was
 * done.
 */
export function asOneAct(action: ActionFunction): ActionFunction {
  return (args) => {
    const act: Act = { key: null, told: [] }
    return asAct(act, async () => {
      const sent = isPlainForm(args.request) ? await args.request.clone().formData() : undefined
      try {
        if (sent) await onlyOnce(args.request, sent)
        return answered(act, await action(args))
      } catch (thrown) {
        throw await withWords(thrown, args.request)
      } finally {
        act.end?.()
      }
    })
  }
}

/** A page that is not there any more gives back what was typed for it. */
async function withWords(thrown: unknown, request: Request) {
  if (!(thrown instanceof Response) || thrown.status < 400) return thrown
  const sent = currentAct()?.sent ?? (await unreadFields(request))
  return sent ? data({ typed: unflatten(sent) }, { status: thrown.status }) : thrown
}

/** A form with files is read by its action, which may have ended before. */
async function unreadFields(request: Request) {
  return request.bodyUsed ? undefined : readFields(request).catch(() => undefined)
}

/**
 * Looks, as soon as a form is read, whether it was answered already; if so, the answer is thrown. A form with files
 * is the same when its files are.
 */
export async function onlyOnce(
  request: Request,
  fields: FormData,
  files: readonly { field: string; sha256: string }[] = [],
): Promise<void> {
  const act = currentAct()
  if (act) act.sent = fields
  if (!act || !fields.get(ONCE)) return
  const { pathname } = new URL(request.url)
  const path = pathname.replace(/\.data$/, '')
  const contents = files.map(({ field, sha256 }) => [field, sha256])
  const key = createHash('sha256')
    .update(JSON.stringify([path, [...fields], contents]))
    .digest('hex')
  for (let first = running.get(key); first; first = running.get(key)) await first
  const before = rememberedAnswer(key)
  if (before) throw redirect(before.location ?? path, 303)
  act.key = key
  running.set(key, new Promise((resolve) => endWith(act, { key, resolve })))
}

function endWith(act: Act, { key, resolve }: { key: string; resolve: () => void }) {
  act.end = () => {
    running.delete(key)
    resolve()
  }
}

/** A form leads on by 303, so that a reload of the next page never sends it again. */
function answered(act: Act, answer: unknown) {
  const location = answer instanceof Response ? answer.headers.get('Location') : null
  if (!(answer instanceof Response) || !location || answer.headers.has('Set-Cookie')) return answer
  const target = withDone(location, act)
  if (act.key !== null) rememberAnswer(act.key, target, now())
  return redirect(target, 303)
}

function isPlainForm(request: Request) {
  return request.headers.get('Content-Type')?.startsWith('application/x-www-form-urlencoded') ?? false
}
