import type { Role } from '#app/domain/roles.ts'
import { env } from '#app/env.server.ts'
import type { Language } from '#app/text/text.ts'
import { languageOf } from './language.server.ts'

/** What the frame of every page shows. */
export type Frame = {
  language: Language
  user: { name: string; role: Role; municipality: string | null } | null
  demo: boolean
  /** The distribution key is not confirmed by the canton: every figure is marked «Beispielwerte». */
  sampleKey: boolean
  contact: { name: string; email: string; phone: string }
  version: string
}

export async function loadFrame(request: Request): Promise<Frame> {
  return {
    language: languageOf(request),
    user: null,
    demo: env.DEMO,
    sampleKey: true,
    contact: {
      name: 'Dienststelle Soziales und Gesellschaft (DISG), Integration',
      email: 'disg@lu.ch',
      phone: '041 228 68 78',
    },
    version: '1.0.0',
  }
}
