import { writeAnchor } from '#app/models/records/anchors.server.ts'

export const everySeconds = 600

/** The end of the audit chain, once a day, to a file and to the auditors. */
export function run(now: Date) {
  writeAnchor(now)
}
