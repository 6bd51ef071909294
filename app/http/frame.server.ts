import { now } from '#app/clock.server.ts'
import type { Contact } from '#app/domain/agreement/office.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { DONE, THERE, UNREACHED, UPLOADED } from '#app/domain/forms/form-fields.ts'
import type { FormValues } from '#app/domain/forms/form-result.ts'
import type { Language } from '#app/domain/language.ts'
import { hasRole, type Membership, type Person, type Role, type SignedIn } from '#app/domain/roles.ts'
import { env } from '#app/env.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { keyInForce, programmeOn } from '#app/models/programme/programme.server.ts'
import { findDocument } from '#app/models/records/documents.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import { damagedFiles, lastScannerFault } from '#app/models/records/scanning.server.ts'
import { wordsOfDone } from '#app/text/events.ts'
import { languageOf } from './language.server.ts'
import './speaking.server.ts'
import { findPerson, parkedValues, type TimeLeft, timeLeft } from './session.server.ts'

/** What the frame of every page shows. */
export type Frame = {
  language: Language
  user: SignedIn | null
  /** Null outside the demo; in it, whether its mails leave the portal. */
  demo: 'mails_leave' | 'mails_stay' | null
  /** The distribution key is not confirmed by the canton: every figure is marked «Beispielwerte». */
  sampleKey: boolean
  /** For officers and administrators. */
  fileCare: { scanner: 'works' | 'none' | 'silent'; damaged: number } | null
  contact: Contact
  version: string
  /** What was sent to this page while signed out; its form shows it again. */
  parked: FormValues | null
  /** What the last form did, in words, where the address names it. */
  done: string | null
  /** The document that stands for the file of the last form, by its name; `there`: it stood there before. */
  uploaded: { name: string; there: boolean } | null
  /** No address of the municipality could take the mail about what the last form did. */
  unreached: boolean
  /** Names this page among all that are shown: a form sent twice from it is one form. */
  once: string
  session: TimeLeft
}

export async function loadFrame(request: Request): Promise<Frame> {
  const person = findPerson(request)
  const day = today(now())
  const programme = programmeOn(day)
  const { name, email, phone } = programme.office
  return {
    language: languageOf(request),
    user: person ? userOf(person) : null,
    demo: !env.DEMO ? null : env.SMTP_URL ? 'mails_leave' : 'mails_stay',
    sampleKey: keyInForce(programme.id, day).confirmedAt === null,
    fileCare: person && hasRole(person, 'officer', 'admin') ? fileCare() : null,
    contact: { name, email, phone },
    version: '1.0.0',
    parked: person ? (parkedValues(request, person) ?? null) : null,
    done: wordsOf(request),
    uploaded: person ? uploadedBy(person, request) : null,
    unreached: new URL(request.url).searchParams.has(UNREACHED),
    once: newId(),
    session: timeLeft(request),
  }
}

function wordsOf(request: Request): string | null {
  const done = new URL(request.url).searchParams.get(DONE)
  return done === null ? null : (wordsOfDone(languageOf(request), done) ?? null)
}

function uploadedBy(person: Person, request: Request): Frame['uploaded'] {
  const { searchParams } = new URL(request.url)
  const there = searchParams.has(THERE)
  const id = searchParams.get(there ? THERE : UPLOADED)
  const document = id === null ? undefined : findDocument(person, id)
  return document ? { name: document.fileName, there } : null
}

function fileCare(): Frame['fileCare'] {
  const scanner = !env.CLAMD_URL ? 'none' : lastScannerFault() === '' ? 'works' : 'silent'
  return { scanner, damaged: damagedFiles() }
}

/** Somebody with several roles is shown by the one that may do most. */
function userOf({ name, memberships }: Person): Frame['user'] {
  const [leading] = [...memberships].sort((a, b) => weightOf(b) - weightOf(a))
  if (!leading) return null
  const { role, bfsNumber } = leading
  return { name, role, municipality: bfsNumber === null ? null : municipalityName(bfsNumber) }
}

const WEIGHTS: readonly Role[] = [
  'auditor',
  'clerk',
  'coordinator',
  'signatory',
  'finance',
  'second',
  'admin',
  'officer',
]

const weightOf = ({ role }: Membership) => WEIGHTS.indexOf(role)
