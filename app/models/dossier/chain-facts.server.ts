import { DEFAULT_LANGUAGE } from '#app/domain/language.ts'
import { missingSteps } from '#app/domain/programme/chain.ts'
import { chainInForce, contentOf } from '#app/models/programme/chains.server.ts'
import { longDate } from '#app/text/dates.ts'
import type { MailFacts } from '#emails/facts.ts'
import { chainFor, chainOf } from './dossier-chain.server.ts'
import type { Dossier } from './dossiers.server.ts'
import { recordsIn } from './folder.server.ts'

/** What mails tell of the body that acted last, and of the one that comes next; null where nobody else decides. */
export function bodyFacts(dossier: Dossier): MailFacts['body'] {
  const { steps, distribution } = contentOf(chainFor(dossier))
  if (steps.length === 0) return null
  const last = recordsIn(dossier.id, 'chainRecords').at(-1)
  const step = steps.find(({ code }) => code === last?.step)
  const place = step?.place ?? 'before'
  return {
    name: step?.name ?? '',
    day: last?.decidedOn ?? null,
    number: last?.businessNumber ?? '',
    next: missingSteps(chainOf(dossier), place)[0]?.name ?? '',
    copies: step?.kind === 'decision' ? distribution.join('; ') : '',
  }
}

/** What an agreement rests on beside law and key: «Beschluss des Regierungsrats vom 28. März 2023 (RRB Nr. 2023/1522)». */
export function decidedBy(dossier: Dossier): string[] {
  return chainOf(dossier).flatMap(({ step, record }) => {
    if (step.kind !== 'decision' || step.place !== 'before' || !record) return []
    const number = record.businessNumber === '' ? '' : ` (${record.businessNumber})`
    return [`${step.name} vom ${longDate(DEFAULT_LANGUAGE, record.decidedOn)}${number}`]
  })
}

/** Who is authorised by name and who gets a copy, as far as the chain says so. */
export function chainOnPaper(dossier: Dossier) {
  const { delegate, distribution } = contentOf(chainFor(dossier))
  return {
    ...(delegate !== '' && { delegate }),
    ...(distribution.length > 0 && { distribution: [...distribution] }),
  }
}

/** By what was fixed at an instant: which bodies were still to decide, and who gets a copy. */
export function chainAt({ periodId }: Pick<Dossier, 'periodId'>, at: string) {
  const { steps, distribution } = contentOf(chainInForce(periodId, at))
  return {
    reserved: steps.filter(({ place }) => place === 'before').map(({ name }) => name),
    distribution: [...distribution],
  }
}
