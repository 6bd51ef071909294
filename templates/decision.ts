import { z } from 'zod'
import { MatchingRatio } from '#app/domain/contribution/settlement-input.ts'
import { PlainDate } from '#app/domain/deadlines/plain-date.ts'
import { PAPERS } from '#app/text/papers.ts'
import { spokenWords } from '#app/text/programme-words.ts'
import { type Block, heading, paragraph, paragraphs } from './blocks.ts'
import { approvalBlocks } from './decision-approval.ts'
import { addressOf, closed, Letter, letter } from './letter.ts'
import { Calculation, Contributions, line, Term } from './shapes.ts'
import { template } from './template.ts'

const long = z.string().max(20_000)

const Approval = z.strictObject({
  kind: z.literal('approval'),
  calculation: Calculation,
  contributions: Contributions,
  ratio: MatchingRatio,
  /** What the canton asks for beside the leaflet. */
  conditions: z.array(line),
})
export type Approval = z.infer<typeof Approval>

const Rejection = z.strictObject({ kind: z.enum(['rejection', 'dismissal']), reasons: long.min(1) })

/** The answer to an application: the contribution is set, or the application is rejected, or not entered into, with reasons. */
export const DecisionData = Letter.extend({
  filedOn: PlainDate,
  term: Term,
  outcome: z.discriminatedUnion('kind', [Approval, Rejection]),
  /** Where, how and until when to appeal; never empty for a rejection. */
  legalRemedies: long,
}).refine(({ outcome, legalRemedies }) => outcome.kind === 'approval' || legalRemedies.trim() !== '', {
  error: 'legal_remedies_missing',
})
export type DecisionData = z.infer<typeof DecisionData>

export const decisionPdf = template(DecisionData, (frozen) => {
  const { language, party, reference, outcome } = frozen
  const words = PAPERS[language].decision
  return {
    ...letter(frozen),
    sample: outcome.kind === 'approval' && outcome.calculation.sample,
    title: `${words.title[outcome.kind]}, ${party} (${reference})`,
    subject: `${words.title[outcome.kind]}, ${party}`,
    attachment: { name: words.attachment, description: words.description },
    blocks: decisionBlocks(frozen),
  }
})

function decisionBlocks(data: DecisionData): Block[] {
  const { language, office, party, term, filedOn, outcome, legalRemedies } = data
  const { agreement } = spokenWords(language, office)
  const words = PAPERS[language].decision
  return closed(data, [
    addressOf(data),
    heading(1, words.title[outcome.kind]),
    paragraph(words.lead(agreement, party, term), 'lead'),
    ...(words.translation ? [paragraph(words.translation, 'small')] : []),
    heading(2, words.application),
    paragraph(words.filed(agreement, filedOn, term)),
    ...(outcome.kind === 'approval'
      ? approvalBlocks(data, outcome)
      : [
          heading(2, words.reasons),
          ...paragraphs(outcome.reasons),
          heading(2, words.decision),
          paragraph(words.turnedDown[outcome.kind], 'strong'),
          paragraph(words.mayApplyAgain),
        ]),
    ...(legalRemedies.trim() === '' ? [] : [heading(2, words.legalRemedies), ...paragraphs(legalRemedies)]),
  ])
}
