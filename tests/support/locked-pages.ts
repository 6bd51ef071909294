import { randomUUID } from 'node:crypto'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { pdf } from './pdf-files.ts'
import { as } from './people.ts'
import { visit } from './visits.ts'

type Page = Parameters<typeof visit>[0]

/** Other bytes than those in which something was found. */
export const another = (pages = 1) => Buffer.concat([pdf({ pages }), Buffer.from(`\n% ${randomUUID()}\n`)])

export const clean = (name = 'Sauber.pdf', content = another()) => new File([new Uint8Array(content)], name)

export const town = ({ party }: Dossier) => as('clerk', party.leadBfsNumber)

export const open = (
  page: Page,
  dossier: Dossier,
  given: Parameters<typeof visit>[2] & { documentId?: string },
) => {
  const { documentId = '', ...rest } = given
  const params = { reference: dossier.reference, documentId }
  return visit(page, `/${dossier.reference}`, { ...rest, params, multipart: true })
}
