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
  const named = programmeOn(today).office
  const { name, email, phone, canton } = named
  return { baseUrl, contact: { name, email, phone, office: `${name}, ${canton}` }, named, test }
}
