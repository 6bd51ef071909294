import type { ServerBuild } from '@remix-run/node'
import { asOneAct } from '#app/http/once.server.ts'
import type { PageHandler } from './areas.ts'
import { eachAction } from './each-action.ts'

/** The build with every action taken once: no page has to think of double clicks. */
export function withActs(build: ServerBuild): ServerBuild {
  return eachAction(build, asOneAct)
}

/**
 * A browser with JavaScript does not look again at the data of a page whose form was answered with a fault. After a
 * conflict it has to: what changed meanwhile is the answer. So there, and only there, 409 goes out as 200.
 */
export function readAgainAfterConflict(pages: PageHandler): PageHandler {
  return async (request, context) => {
    const answer = await pages(request, context)
    const isForScript = new URL(request.url).pathname.endsWith('.data')
    if (answer.status !== 409 || !isForScript) return answer
    return new Response(answer.body, { status: 200, headers: answer.headers })
  }
}
