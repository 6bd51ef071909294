import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LANGUAGES, type Language } from '#app/domain/language.ts'
import { MAIL_TEMPLATES } from '#app/domain/lifecycle/mails.ts'
import { prepareDestination } from '#app/models/records/destination.server.ts'
import { renderMail } from '#emails/catalogue.ts'
import type { MailFacts } from '#emails/facts.ts'
import { BEGUN_REMINDER, SAMPLE_CONTEXT, SAMPLE_FACTS } from '#emails/samples.ts'
import { agreementPdf } from '#templates/agreement.ts'
import { calculationPdf } from '#templates/calculation.ts'
import { claimLetterPdf } from '#templates/claim-letter.ts'
import { councilResolutionPdf } from '#templates/council-resolution.ts'
import { councilResolutionText } from '#templates/council-resolution-words.ts'
import { decisionPdf } from '#templates/decision.ts'
import { dunningNoticePdf } from '#templates/dunning-notice.ts'
import { executedAgreementPdf } from '#templates/executed-agreement.ts'
import { receiptPdf } from '#templates/receipt.ts'
import { filedReportPdf } from '#templates/report-filed.ts'
import { ENTLEBUCH_AGREEMENT, ROOT_AGREEMENT } from '#templates/samples.ts'
import { ENTLEBUCH_EXECUTED, ROOT_EXECUTED } from '#templates/samples-executed.ts'
import {
  APPLICATION_RECEIPT,
  ENTLEBUCH_SHEET,
  FILED_REPORT,
  REPORT_RECEIPT,
  ROOT_SETTLEMENT,
} from '#templates/samples-filed.ts'
import {
  APPROVAL,
  CLAIM_LETTER,
  FIRST_NOTICE,
  HASLE_RESOLUTION,
  REJECTION,
  ROOT_RESOLUTION,
  SECOND_NOTICE,
} from '#templates/samples-letters.ts'
import { settlementPdf } from '#templates/settlement.ts'
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
  const documents: Record<string, Promise<Uint8Array>> = {
    'agreement-root': agreementPdf(ROOT_AGREEMENT),
    'agreement-root-executed': executedAgreementPdf(ROOT_EXECUTED),
    'agreement-entlebuch-executed': executedAgreementPdf(ENTLEBUCH_EXECUTED),
    'agreement-entlebuch-draft': agreementPdf(ENTLEBUCH_AGREEMENT, { draft: true }),
    'receipt-application': receiptPdf(APPLICATION_RECEIPT),
    'receipt-report': receiptPdf(REPORT_RECEIPT),
    'receipt-report-en': receiptPdf({ ...REPORT_RECEIPT, language: 'en' }),
    'settlement-root': settlementPdf(ROOT_SETTLEMENT),
    'settlement-root-en': settlementPdf({ ...ROOT_SETTLEMENT, language: 'en' }),
    ...letters('de'),
    ...letters('en'),
    'report-filed': filedReportPdf(FILED_REPORT),
    'report-filed-en': filedReportPdf({ ...FILED_REPORT, language: 'en' }),
    'council-resolution-root': councilResolutionPdf(ROOT_RESOLUTION),
    'council-resolution-hasle': councilResolutionPdf(HASLE_RESOLUTION),
    'calculation-entlebuch': calculationPdf(ENTLEBUCH_SHEET),
    'calculation-entlebuch-en': calculationPdf({ ...ENTLEBUCH_SHEET, language: 'en' }),
  }
  const pdfs = await Promise.all(
    Object.entries(documents).map(async ([name, bytes]) => ({
      name: `documents/${name}.pdf`,
      content: await bytes,
    })),
  )
  const text = {
    name: 'documents/council-resolution-root.txt',
    content: councilResolutionText(ROOT_RESOLUTION),
  }
  return [...pdfs, text]
}

/** The letters follow the language of whoever receives them. */
function letters(language: Language): Record<string, Promise<Uint8Array>> {
  const end = language === 'de' ? '' : `-${language}`
  return {
    [`decision-approval${end}`]: decisionPdf({ ...APPROVAL, language }),
    [`decision-rejection${end}`]: decisionPdf({ ...REJECTION, language }),
    [`claim-letter${end}`]: claimLetterPdf({ ...CLAIM_LETTER, language }),
    [`dunning-notice-first${end}`]: dunningNoticePdf({ ...FIRST_NOTICE, language }),
    [`dunning-notice-second${end}`]: dunningNoticePdf({ ...SECOND_NOTICE, language }),
  }
}
