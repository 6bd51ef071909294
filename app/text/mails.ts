import type { MailTemplate } from '#app/domain/lifecycle/mails.ts'
import { fromFolders } from './folders.ts'
import type { FrameWording, Wording } from './mail-wording.ts'

export type MailTexts = { frame: FrameWording; mails: Record<MailTemplate, Wording> }

/** The words of each mail, and those around every mail, in each language. */
export const MAILS = fromFolders(
  import.meta.glob<MailTexts>('./*/mails.ts', { eager: true, import: 'mailTexts' }),
)
