import { DEFAULT_LANGUAGE } from '#app/domain/language.ts'
import type { Role } from '#app/domain/roles.ts'
import { env } from '#app/env.server.ts'
import { lookUp } from '#app/text/text.ts'
import { DEMO_ROLES } from './demo.ts'

/** For the person at the terminal: where the portal is, and in the demo how to be each of its people. */
export function announce() {
  const lines = ['', `Mini-KIP: ${env.BASE_URL}`]
  if (env.DEMO) lines.push('', `Demo: ${env.BASE_URL}/`, ...DEMO_ROLES.map(howToSignIn))
  process.stdout.write(`${lines.join('\n')}\n\n`)
}

function howToSignIn(role: Role) {
  const name = lookUp(DEFAULT_LANGUAGE, `role.${role}`) ?? role
  return `  ${name.padEnd(32)} POST ${env.BASE_URL}/demo/sign-in  role=${role}`
}
