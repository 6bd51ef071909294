import { z } from 'zod'
import { activityCharts } from '#app/charts/activity.ts'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { LANGUAGES } from '#app/domain/language.ts'
import type { ActivityFigures } from '#app/domain/programme/activity.ts'
import { areaKey, LONGEST_WORDS } from '#app/domain/programme/activity-report.ts'
import { longDate } from '#app/text/dates.ts'
import { PAPERS } from '#app/text/papers.ts'
import { translator } from '#app/text/text.ts'
import {
  areasTable,
  countsTable,
  fundsTable,
  keyFiguresTable,
  matchTable,
  numbersTable,
  timingsTable,
} from './activity-tables.ts'
import { type Block, chart, facts, heading, notice, paragraph, paragraphs } from './blocks.ts'
import { CheckUrl } from './check-code.ts'
import { line, madeOf, Office, Term, year } from './shapes.ts'
import { aboutDossier, type Options, template } from './template.ts'

const said = z.string().max(LONGEST_WORDS)

/** A report on the activity of a period or of one year of it, as issued: its words and its figures, frozen. */
export const ActivityReportData = z.strictObject({
  language: z.enum(LANGUAGES),
  reference: line,
  issuedAt: z.iso.datetime(),
  office: Office,
  checkUrl: CheckUrl,
  issuedBy: line,
  period: z.strictObject({ name: line, ...Term.shape }),
  /** Null: on the whole period. */
  year: year.nullable(),
  /** Contributions rest on sample values of the key. */
  sample: z.boolean(),
  /** The report that this one takes the place of, and why. */
  replaces: z.strictObject({ reference: line, issuedAt: z.iso.datetime(), reason: said }).optional(),
  words: z.strictObject({
    foreword: said,
    areas: z.record(z.string(), said),
    conclusions: said,
    outlook: said,
  }),
  /** What the Förderbereiche are called, in the order of the figures. */
  names: z.array(line),
  figures: madeOf<ActivityFigures>('years', 'total', 'rows', 'outcomes', 'requests', 'evaluations'),
})
export type ActivityReportData = z.infer<typeof ActivityReportData>

export const activityReportPdf = template(ActivityReportData, told)

/** As it would be issued now: marked as a draft on every page, with neither data nor a code, since nobody keeps it. */
export const activityReportDraftPdf = (data: ActivityReportData, options?: Options) =>
  draftOf(data, { ...options, draft: true })

const draftOf = template(ActivityReportData, (frozen) => {
  const { attachment: _data, check: _code, ...rest } = told(frozen)
  return rest
})

function told(frozen: ActivityReportData) {
  const { language, period, year: asked, reference } = frozen
  const words = PAPERS[language].activityReport
  const title = `${words.title} ${asked ?? period.name}`
  return {
    ...aboutDossier(frozen),
    title: `${title} (${reference})`,
    runningTitle: title,
    subject: words.subject,
    createdAt: frozen.issuedAt,
    sample: frozen.sample,
    attachment: { name: words.attachment, description: words.description },
    blocks: [heading(1, title), paragraph(words.subject, 'lead'), ...opening(frozen), ...body(frozen)],
  }
}

/** What it is about and from whom, and what the office says first. */
function opening({ language, period, sample, replaces, words: typed, ...data }: ActivityReportData): Block[] {
  const words = PAPERS[language].activityReport
  const day = (at: string) => longDate(language, dayInZurich(at))
  return [
    ...(sample ? [notice(words.sample)] : []),
    ...(replaces
      ? [
          paragraph(words.replaces(replaces.reference, day(replaces.issuedAt)), 'strong'),
          ...paragraphs(replaces.reason),
        ]
      : []),
    facts([
      [
        words.period,
        `${period.name}, ${longDate(language, period.startsOn)} – ${longDate(language, period.endsOn)}`,
      ],
      [words.reference, data.reference],
      [words.issued, `${day(data.issuedAt)}, ${data.issuedBy}, ${data.office.name}`],
      [words.agreements, String(data.figures.parties)],
    ]),
    ...part(words.foreword, typed.foreword),
  ]
}

/** The figures in the order of their page, each chart with its table, and the words of the office between. */
function body(frozen: ActivityReportData): Block[] {
  const { language, figures, names, words: typed } = frozen
  const words = PAPERS[language].activityReport
  const t = translator(language)
  const charts = activityCharts(figures, t)
  const rows = figures.rows.map((row, index) => ({ ...row, name: names[index] ?? '' }))
  const drawn = (of: keyof typeof charts) => (charts[of] ? [chart(charts[of])] : [])
  const areas = rows.flatMap(({ area, name }) => {
    const own = typed.areas[areaKey(area)]
    return own ? [heading(3, name), ...paragraphs(own)] : []
  })
  return [
    heading(2, words.planned),
    numbersTable(t, figures),
    ...drawn('funds'),
    fundsTable(t, figures, 'planned'),
    heading(2, words.actual),
    paragraph(t('rollUp.actual.text')),
    fundsTable(t, figures, 'actual'),
    heading(2, t('activity.match')),
    paragraph(t('activity.match.text')),
    ...drawn('match'),
    matchTable(t, figures),
    heading(2, t('activity.areas')),
    ...drawn('areas'),
    areasTable(t, rows),
    ...areas,
    heading(2, t('rollUp.keyFigures')),
    paragraph(t('rollUp.keyFigures.text')),
    keyFiguresTable(t, rows),
    heading(2, t('activity.measures')),
    paragraph(t('activity.measures.text')),
    countsTable.outcomes(t, figures),
    heading(2, t('activity.timings')),
    paragraph(words.timings(longDate(language, dayInZurich(frozen.issuedAt)))),
    ...drawn('timings'),
    timingsTable(t, figures),
    heading(2, t('inquiry.title')),
    paragraph(t('activity.requests.text')),
    countsTable.requests(t, figures),
    heading(2, t('evaluation.title')),
    ...evaluations(frozen),
    ...part(words.conclusions, typed.conclusions),
    ...part(words.outlook, typed.outlook),
  ]
}

/** Words under their heading; nothing where nothing is said. */
function part(title: string, text: string): Block[] {
  return text === '' ? [] : [heading(2, title), ...paragraphs(text)]
}

function evaluations({ language, figures }: ActivityReportData): Block[] {
  if (figures.evaluations.length === 0) return [paragraph(translator(language)('activity.evaluations.none'))]
  return figures.evaluations.flatMap(({ title, evaluator, evaluatedOn, findings }) => [
    heading(3, title),
    paragraph(`${evaluator}, ${longDate(language, evaluatedOn)}`, 'small'),
    ...paragraphs(findings),
  ])
}
