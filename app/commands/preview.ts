import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LANGUAGES } from '#app/domain/language.ts'
import { MAIL_TEMPLATES } from '#app/domain/lifecycle/mails.ts'
import { prepareDestination } from '#app/models/records/destination.server.ts'

import { renderMail } from '#emails/catalogue.ts'
import type { MailFacts } from '#emails/facts.ts'
import { BEGUN_REMINDER, SAMPLE_CONTEXT, SAMPLE_FACTS } from '#emails/samples.ts'
import { draw } from '#templates/catalogue.ts'
import { councilResolutionText } from '#templates/council-resolution-words.ts'
import { everySample, type Sample } from '#templates/samples-catalogue.ts'
import { runOnFolder } from './folder.ts'
import type { CommandIo } from './io.ts'

const HELP = `npm run preview -- DIR

Writes every mail (text and HTML, in every language) and every document with sample data into DIR/mails
and DIR/documents. Files of the same name are written over; nothing else in DIR is touched.

exit        0, or 2 when DIR is missing, cannot be written or lies in the data folder
`

export function run(args: string[], io: CommandIo): Promise<number> {
  return runOnFolder(args, io, { help: HELP, work })
}

async function work(directory: string) {
  for (const name of ['', 'mails', 'documents']) prepareDestination(join(directory, name))
  const files = [...mailFiles(), ...(await documentFiles())]
  for (const { name, content } of files) await writeFile(join(directory, name), content)
  return { ok: true, lines: [`${files.length} files written to ${directory}`] }
}

type PreviewFile = { name: string; content: string | Uint8Array }

function mailFiles(): PreviewFile[] {
  const mails: [name: string, template: (typeof MAIL_TEMPLATES)[number], facts: MailFacts][] = [
    ...MAIL_TEMPLATES.map(
      (template) => [template, template, SAMPLE_FACTS[template]] satisfies (typeof mails)[number],
    ),
    ['report-reminder-begun', 'report-reminder', BEGUN_REMINDER],
  ]
  return LANGUAGES.flatMap((language) =>
    mails.flatMap(([name, template, facts]) => {
      const { subject, text, html, ics } = renderMail(template, language, facts, SAMPLE_CONTEXT)
      const stem = `mails/${name}.${language}`
      return [
        { name: `${stem}.txt`, content: `Subject: ${subject}\n\n${text}` },
        { name: `${stem}.html`, content: html },
        ...(ics ? [{ name: `${stem}.ics`, content: ics }] : []),
      ]
    }),
  )
}

async function documentFiles(): Promise<PreviewFile[]> {
  const files = await Promise.all(everySample().map(filesOf))
  return files.flat()
}

/** The draft of a resolution is offered as words to copy, too. */
async function filesOf(sample: Sample): Promise<PreviewFile[]> {
  const stem = `documents/${sample.name}-${sample.variant}`
  const pdf = { name: `${stem}.pdf`, content: await draw(sample) }
  if (sample.name !== 'council-resolution') return [pdf]
  return [pdf, { name: `${stem}.txt`, content: councilResolutionText(sample.data) }]
}
