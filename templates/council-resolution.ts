import { heading, paragraph } from './blocks.ts'
import { CouncilResolutionData, resolutionBlocks } from './council-resolution-words.ts'
import { template } from './template.ts'

/** In German: it is the council's own paper. */
export const councilResolutionPdf = template(CouncilResolutionData, (frozen) => {
  const { municipality, body, reference, createdAt, sample, agreement, programme } = frozen
  const title = `Entwurf Gemeinderatsbeschluss ${municipality}`
  return {
    title: `${title} (${reference})`,
    subject: `Beschluss über den Abschluss einer ${agreement}, Entwurf zum Anpassen`,
    createdAt,
    language: 'de',
    office: [municipality, body],
    runningTitle: title,
    reference,
    sample,
    attachment: {
      name: 'beschluss-entwurf.json',
      description: 'Die Angaben des Gesuchs, auf denen der Entwurf beruht',
    },
    blocks: [
      heading(1, 'Entwurf Gemeinderatsbeschluss'),
      paragraph(aboutIt(programme), 'small'),
      ...resolutionBlocks(frozen),
    ],
  }
})

const aboutIt = (programme: string) =>
  `Dieser Text ist ein Vorschlag aus dem ${programme} Portal. Passen Sie ihn an, wo die Gemeinde es anders hält, und füllen Sie die Lücken aus.`
