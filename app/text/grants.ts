import type { Language } from '#app/domain/language.ts'
import type { Grant, GrantStanding } from '#app/domain/programme/grants.ts'
import { type Sheet, sheetOf } from '#app/domain/sheet.ts'
import type { NamedStatus, Tone } from './status.ts'
import { type Translate, translator } from './text.ts'

const TONES: Record<GrantStanding, Tone> = {
  running: 'success',
  coming: 'info',
  over: 'neutral',
  taken_back: 'danger',
}

export function grantStatus(t: Translate, standing: GrantStanding): NamedStatus {
  return { label: t(`grants.standing.${standing}`), tone: TONES[standing] }
}

type Row = Grant & { municipality: string; standing: GrantStanding }

/** The register as a table to take along; the portal reads it back under the same headings. */
export function grantsAsSheet(language: Language, rows: readonly Row[]): Sheet {
  const t = translator(language)
  return sheetOf<Row>(
    t('grants.title'),
    [
      { label: t('grants.bfsNumber'), kind: 'number', of: ({ bfsNumber }) => bfsNumber },
      { label: t('grants.municipality'), kind: 'text', of: ({ municipality }) => municipality },
      { label: t('grants.project'), kind: 'text', of: ({ title }) => title },
      { label: t('grants.fromYear'), kind: 'number', of: ({ fromYear }) => fromYear },
      { label: t('grants.toYear'), kind: 'number', of: ({ toYear }) => toYear },
      { label: t('grants.reference'), kind: 'text', of: ({ reference }) => reference },
      { label: t('grants.standing'), kind: 'text', of: ({ standing }) => grantStatus(t, standing).label },
    ],
    rows,
  )
}
