import type { ExecutedAgreement } from './executed-agreement.ts'
import { ENTLEBUCH_AGREEMENT, ROOT_AGREEMENT } from './samples.ts'

const CANTON = {
  side: 'canton',
  kind: 'acceptance',
  name: 'Livia Arnold',
  declared: {
    function: 'Leiterin der Dienststelle',
    onBehalfOf: 'Dienststelle Soziales und Gesellschaft (DISG)',
  },
  at: '2025-01-15T13:20:00.000Z',
  copySha256: null,
  matched: null,
} as const

/** Accepted in the portal by both sides. */
export const ROOT_EXECUTED: ExecutedAgreement = {
  agreement: ROOT_AGREEMENT,
  issued: { sha256: '3b7e9c41d05af826'.repeat(4), fingerprint: '3f2a 91bc 07de' },
  acceptances: [
    {
      side: 'municipality',
      kind: 'acceptance',
      name: 'Regula Bühlmann-Zürcher',
      declared: { function: 'Gemeindepräsidentin', onBehalfOf: 'Gemeinderat Root' },
      at: '2025-01-08T09:05:00.000Z',
      copySha256: null,
      matched: null,
    },
    CANTON,
  ],
  executedAt: CANTON.at,
}

/** An association that signs on paper. */
export const ENTLEBUCH_EXECUTED: ExecutedAgreement = {
  agreement: ENTLEBUCH_AGREEMENT,
  issued: { sha256: '90d2417fbc63e8a5'.repeat(4), fingerprint: null },
  acceptances: [
    {
      side: 'municipality',
      kind: 'handwritten_scan',
      name: 'Anton Wicki',
      declared: null,
      at: '2025-01-08T09:05:00.000Z',
      copySha256: 'a1c5e7092b4d6f83'.repeat(4),
      matched: { by: 'Livia Arnold', at: CANTON.at },
    },
    CANTON,
  ],
  executedAt: CANTON.at,
}
