import { isOneOf } from '#app/domain/one-of.ts'
import type { Side } from '#app/domain/roles.ts'

/** Every mail that a transition, a deadline or a sign-in can cause. The catalogue in `emails` words each of them. */
export const MAIL_TEMPLATES = [
  'sign-in-link',
  'invitation',
  'application-received',
  'application-submitted',
  'application-handed-over',
  'application-taken-up',
  'application-returned',
  'application-rejected',
  'second-review-asked',
  'second-review-sent-back',
  'confirmation-asked',
  'confirmation-declined',
  'contribution-set',
  'dossier-reopened',
  'agreement-issued',
  'agreement-handed-over',
  'agreement-half-signed',
  'agreement-signed',
  'agreement-withdrawn',
  'signed-copy-sent-back',
  'signed-copy-taken-back',
  'agreement-in-force',
  'agreement-amended',
  'amendment-proposed',
  'amendment-requested',
  'amendment-half-accepted',
  'amendment-accepted',
  'amendment-declined',
  'amendment-refused',
  'amendment-withdrawn',
  'amendment-taken-back',
  'member-joining',
  'member-leaving',
  'member-joined',
  'member-left',
  'contact-changed',
  'dossier-withdrawn',
  'dossier-terminated',
  'dossier-completed',
  'report-opened',
  'report-handed-over',
  'hand-over-taken-back',
  'report-received',
  'report-submitted',
  'report-returned',
  'report-approved',
  'report-settled',
  'report-reminder',
  'report-notice-first',
  'report-notice-second',
  'payment-hold-proposed',
  'tranche-released',
  'tranche-held',
  'claim-issued',
  'claim-closed',
  'digest',
  'deadline-extended',
  'completion-reminder',
  'completion-notice',
  'resolution-asked',
  'resolution-reminder',
  'signature-reminder',
  'signature-notice',
  'claim-reminder',
  'claim-notice',
  'agreement-ending',
  'file-infected',
  'file-damaged',
  'anchor',
] as const
export type MailTemplate = (typeof MAIL_TEMPLATES)[number]

/** Whom a mail of a record goes to; the model turns an audience into addresses. */
export const AUDIENCES = [
  'municipality',
  'signatories',
  'awaitedSignatories',
  'joiningMembers',
  'leavingMembers',
  'officers',
  'secondPersons',
  'finance',
  'admins',
  'auditors',
] as const
export type Audience = (typeof AUDIENCES)[number]

const MUNICIPAL_AUDIENCES = [
  'municipality',
  'signatories',
  'awaitedSignatories',
  'joiningMembers',
  'leavingMembers',
] as const

export const sideOf = (audience: Audience): Side =>
  isOneOf(MUNICIPAL_AUDIENCES, audience) ? 'municipality' : 'canton'

export type PlannedMail = { template: MailTemplate; to: Audience }
