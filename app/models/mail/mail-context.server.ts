import { programmeOn } from '#app/models/programme/programme.server.ts'
import type { MailContext } from '#emails/facts.ts'

/** Who writes, as every mail names it: the office of the period in force. */
export function mailContext({
  today,
  baseUrl,
  test,
}: {
  today: string
  baseUrl: string
  test: boolean
}): MailContext {
  const { name, email, phone, canton } = programmeOn(today).office
  return { baseUrl, contact: { name, email, phone, office: `${name}, ${canton}` }, test }
}
