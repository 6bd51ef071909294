import type { z } from 'zod'
import type { Language } from '#app/domain/language.ts'
import { type DocumentOptions, renderDocument } from './document.ts'
import type { Office } from './shapes.ts'

/** What a document makes of its data; the data themselves are attached to it under this name. */
type Told = Omit<DocumentOptions, 'data' | 'draft' | 'compress'> & {
  attachment?: { name: string; description: string }
}

export type Options = {
  /** A draft carries a watermark and binds nobody. */
  draft?: boolean
  compress?: boolean
}

/** A document: the data are checked and frozen, told, and attached. The same data give the same bytes. */
export function template<Schema extends z.ZodType>(schema: Schema, tell: (frozen: z.output<Schema>) => Told) {
  return (data: z.output<Schema>, { draft = false, compress = true }: Options = {}): Promise<Uint8Array> => {
    const frozen = schema.parse(data)
    const { attachment, ...told } = tell(frozen)
    return renderDocument({
      ...told,
      ...(attachment && { data: { ...attachment, json: frozen } }),
      draft,
      compress,
    })
  }
}

type Papers = { language: Language; office: Office; reference: string; checkUrl?: string | undefined }

/** What every document about a dossier carries: who speaks, the dossier, where anyone can check it. */
export function aboutDossier({ language, office, reference, checkUrl }: Papers) {
  return {
    language,
    office: [office.canton, office.name],
    reference,
    check: { url: checkUrl, reference },
  } satisfies Partial<Told>
}
