import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LANGUAGES } from '#app/domain/language.ts'
import { MAIL_TEMPLATES } from '#app/domain/lifecycle/mails.ts'
import { prepareDestination } from '#app/models/records/destination.server.ts'
import { sampleFiles } from '#app/papers/preview.server.ts'
import { renderMail } from '#emails/catalogue.ts'
import type { MailFacts } from '#emails/facts.ts'
import { SAMPLE_CONTEXT, SAMPLE_FACTS } from '#emails/samples.ts'
import { BEGUN_REMINDER } from '#emails/samples-report.ts'
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
  const documents = (await sampleFiles()).map(({ name, content }) => ({ name: `documents/${name}`, content }))
  const files = [...mailFiles(), ...documents]
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
