import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import type { Language } from '#app/domain/language.ts'
import type { PackagedInquiry } from '#app/models/inquiries/packaged.server.ts'
import { dateAndTime, longDate } from '#app/text/dates.ts'
import { inquiryPlace } from '#app/text/inquiries.ts'
import { type Translate, translator } from '#app/text/text.ts'

type Package = {
  reference: string
  /** Where in the package a file lies, by its document. */
  places: ReadonlyMap<string, string>
}
type Said = PackagedInquiry['messages'][number]
type Taken = { language: Language; places: Package['places'] }

/** A thread to read in ten years with any program: who said what when, and where its files lie. */
export function inquiryAsText(language: Language, inquiry: PackagedInquiry, { reference, places }: Package) {
  const t = translator(language)
  const { kind, subject, state, messages, assignee, notes = [] } = inquiry
  const head = [
    t('package.inquiry', { reference }),
    subject,
    [t(`inquiryKind.${kind}`), t(`inquiryState.${state}`), inquiryPlace(t, inquiry)]
      .filter(Boolean)
      .join(' · '),
    assignee && t('inquiry.has', { name: assignee }),
  ]
  const noted = notes.map(({ author, at, text }) => [`${dateAndTime(language, at)} · ${author}`, text])
  const parts = [
    head,
    ...messages.map((message) => messageAsText(t, message, { language, places })),
    ...(noted.length > 0 ? [[t('inquiry.notes')], ...noted] : []),
  ]
  return `${parts.map((lines) => lines.filter(Boolean).join('\n')).join('\n\n')}\n`
}

function messageAsText(t: Translate, message: Said, { language, places }: Taken): string[] {
  const { number, at, author, from, text, files, withdrawn } = message
  const who = t('inquiry.by', { name: author, from: from ?? t('inquiry.canton') })
  const told = (one: NonNullable<Said['withdrawn']>) => ({
    ...one,
    day: longDate(language, dayInZurich(one.at)),
  })
  return [
    `${t('inquiry.message', { number })} · ${dateAndTime(language, at)} · ${who}`,
    ...(withdrawn ? [t('inquiry.withdrawn', told(withdrawn))] : []),
    text,
    ...files.map((file) =>
      file.withdrawn
        ? `– ${file.fileName} (${t('inquiry.file.withdrawn', told(file.withdrawn))})`
        : `– ${places.get(file.id) ?? file.fileName}`,
    ),
  ]
}
