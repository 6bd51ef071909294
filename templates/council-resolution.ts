import { heading, paragraph } from './blocks.ts'
import { CouncilResolutionData, resolutionBlocks } from './council-resolution-words.ts'
import { renderDocument } from './document.ts'

/** In German: it is the council's own paper. */
export function councilResolutionPdf(
  data: CouncilResolutionData,
  { compress = true } = {},
): Promise<Uint8Array> {
  const frozen = CouncilResolutionData.parse(data)
  const { municipality, body, reference, createdAt, sample } = frozen
  return renderDocument({
    title: `Entwurf Gemeinderatsbeschluss ${municipality} (${reference})`,
    subject: 'Beschluss über den Abschluss einer Mini-KIP-Vereinbarung, Entwurf zum Anpassen',
    createdAt,
    furniture: {
      language: 'de',
      office: [municipality, body],
      runningTitle: `Entwurf Gemeinderatsbeschluss ${municipality}`,
      reference,
      draft: false,
      sample,
    },
    data: {
      name: 'beschluss-entwurf.json',
      description: 'Die Angaben des Gesuchs, auf denen der Entwurf beruht',
      json: frozen,
    },
    blocks: [
      heading(1, 'Entwurf Gemeinderatsbeschluss'),
      paragraph(ABOUT, 'small'),
      ...resolutionBlocks(frozen),
    ],
    compress,
  })
}

const ABOUT =
  'Dieser Text ist ein Vorschlag aus dem Mini-KIP Portal. Passen Sie ihn an, wo die Gemeinde es anders hält, und füllen Sie die Lücken aus.'
