import { env } from '#app/env.server.ts'

/** Outside the demo, pages of the demo do not exist. */
export function requireDemo() {
  if (!env.DEMO) throw new Response(null, { status: 404 })
}
