import { and, eq } from 'drizzle-orm'
import { action, loader } from '#app/routes/verify.tsx'
import { db } from '#db/client.server.ts'
import { documents } from '#db/schema/documents.ts'
import { dossiers } from '#db/schema/dossier.ts'

type Loaded = Exclude<ReturnType<typeof loader>, { type: string }>

export function ask(code: string, address = 'a') {
  const url = `http://localhost/verify?${new URLSearchParams({ code })}`
  const found = loader({ request: new Request(url), params: {}, context: { address } as never })
  return 'init' in found
    ? { ...found.data, status: found.init?.status }
    : { ...(found as Loaded), status: 200 }
}

export const answerOf = (code: string) => {
  const { asked } = ask(code)
  return asked?.kind === 'answer' ? asked.found : asked
}

export function send(bytes: Uint8Array | null, address = 'b') {
  const body = new FormData()
  if (bytes) body.append('file', new File([Uint8Array.from(bytes)], 'x.pdf'))
  const request = new Request('http://localhost/verify', { method: 'POST', body })
  return action({ request, params: {}, context: { address } as never })
}

export function document(
  slot: 'agreement_issued' | 'agreement_countersigned' | 'resolution',
  state: 'active' | 'agreement_issued' | 'in_review',
) {
  const found = db
    .select({ document: documents, reference: dossiers.reference })
    .from(documents)
    .innerJoin(dossiers, eq(dossiers.id, documents.dossierId))
    .where(and(eq(documents.slot, slot), eq(dossiers.state, state)))
    .get()
  if (!found) throw new Error(`The demo has no ${slot} of a dossier ${state}`)
  return found
}
