import { draw, everySample, type Sample } from '#templates/catalogue.ts'
import { councilResolutionText } from '#templates/council-resolution-words.ts'

type SampleFile = { name: string; content: string | Uint8Array }

/** Every document with sample data, as files to look at. */
export async function sampleFiles(): Promise<SampleFile[]> {
  const files = await Promise.all(everySample().map(filesOf))
  return files.flat()
}

/** The draft of a resolution is offered as words to copy, too. */
async function filesOf(sample: Sample): Promise<SampleFile[]> {
  const stem = `${sample.name}-${sample.variant}`
  const pdf = { name: `${stem}.pdf`, content: await draw(sample) }
  if (sample.name !== 'council-resolution') return [pdf]
  return [pdf, { name: `${stem}.txt`, content: councilResolutionText(sample.data) }]
}
