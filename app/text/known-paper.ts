import type { KnownPaper } from '#app/domain/agreement/signed-copy.ts'
import type { Translate } from './text.ts'

/** «eine Mini-KIP-Vereinbarung, Horw, MK-2027-7F4K-2Q, Fassung 1 (zurückgenommen)» */
export function paperNamed(t: Translate, { slot, party, reference, version, standing }: KnownPaper): string {
  const named = [t(`verify.is.${slot}`), party, reference]
  if (version !== null) named.push(t('dossier.agreement.version', { version }))
  return named.join(', ') + (standing ? ` (${t(`copy.standing.${standing}`)})` : '')
}
