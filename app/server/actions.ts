import { type ActionFunction, type ActionFunctionArgs, data, type ServerBuild } from '@remix-run/node'
import { unflatten } from '#app/http/form.server.ts'
import { readFields } from '#app/http/form-body.server.ts'
import { isMultipart } from '#app/http/multipart.server.ts'
import { isBusy, isOutOfRoom, untilWritable } from '#app/models/records/database-lock.server.ts'
import { eachAction, type Route } from './each-action.ts'
import { logDefect } from './log.ts'

/** So long somebody waits for an answer while another program holds the database. */
const PATIENCE_MILLISECONDS = 2000

/**
 * The pages, with every action waiting for its turn to write. While another program holds the database an action
 * does not begin, and on a full disk it does not end: the form comes back with everything typed and says so, and
 * nothing is done twice.
 */
export function whenWritable(build: ServerBuild): ServerBuild {
  return eachAction(build, patient)
}

function patient(action: ActionFunction, { module }: Route): ActionFunction {
  const sentBack = module.default === undefined ? bare : withFields
  return async (args) => {
    if (!(await untilWritable(PATIENCE_MILLISECONDS))) return sentBack(args.request)
    const spare = isMultipart(args.request) ? undefined : args.request.clone()
    try {
      return answerOf(module, await action(args))
    } catch (error) {
      if (isOutOfRoom(error)) logDefect(error, { event: 'the disk is full' })
      else if (!isBusy(error)) throw error
      return spare ? sentBack(spare) : bare()
    }
  }
}

/** What only a page could show is of no use where there is none: there a refusal is its status. */
function answerOf(module: Route['module'], answer: unknown) {
  if (module.default !== undefined || answer instanceof Response) return answer
  const init = typeof answer === 'object' && answer !== null && 'init' in answer ? answer.init : undefined
  throw new Response(null, (init ?? { status: 204 }) as ResponseInit)
}

/** A page shows its form again. Where there is nothing to keep, the page of the fault says more. */
async function withFields(request: ActionFunctionArgs['request']) {
  const values = unflatten(await readFields(request))
  if (Object.keys(values).length === 0) return bare()
  return data({ ok: false, values, errors: {}, busy: true }, { status: 503 })
}

function bare(): never {
  throw new Response(null, { status: 503 })
}
