import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { REPORTS } from '#app/components/canton/activity-report-parts.tsx'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { TextArea } from '#app/components/text-field.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { LONGEST_WORDS } from '#app/domain/programme/activity-report.ts'
import { activityWordsForm, activityWordsFrom } from '#app/domain/programme/activity-report-forms.ts'
import { requireReport } from '#app/http/activity-report.server.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { writeReport } from '#app/models/programme/activity-report-acts.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { reportWords } from '#app/views/activity-reports.server.ts'

export const handle = programmeCrumbs<typeof loader>((t, { id, reference, period }) => [
  { label: t('activity.title'), to: `/canton/activity?period=${period.id}` },
  { label: reference, to: `${REPORTS}/${id}`, named: true },
  { label: t('activityReport.edit') },
])

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { stored } = await requireReport(request, params)
  return reportWords(stored, { language: languageOf(request), today: today(now()) })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { person, stored } = await requireReport(request, params)
  return answerForm(request, {
    form: activityWordsForm,
    verb: ({ seen, ...typed }) =>
      writeReport({ id: stored.id, person, seen, now: now() }, activityWordsFrom(typed)),
    next: `${REPORTS}/${stored.id}`,
  })
}

export default function EditActivityReport() {
  const t = useText()
  const { reference, standing } = useLoaderData<typeof loader>()
  const isDraft = standing === 'draft'
  return (
    <div className="stack-l">
      <PageTitle
        kicker={`${t('activityReport.one')} ${reference}`}
        title={t('activityReport.edit')}
        lead={t('activityReport.edit.lead')}
      />
      <RefusalNotice offered={isDraft} />
      {isDraft && <WordsForm />}
    </div>
  )
}

/** One field for each part; what stays empty does not stand in the report. */
function WordsForm() {
  const t = useText()
  const { id, seen, typed, names } = useLoaderData<typeof loader>()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/programme/activity-report-forms.ts').then((forms) => forms.activityWordsForm),
    { ...typed, seen },
  )
  const words = { rows: 6, maxLength: LONGEST_WORDS, optional: true } as const
  const labelOf = (name: string) => {
    const [, row] = /^rows\.(\d+)\./.exec(name) ?? []
    return row === undefined ? t(`field.${name as 'foreword'}`) : (names[Number(row)] ?? '')
  }
  return (
    <CheckedForm {...checked} labels={labelOf} seen={seen} label={t('common.save')} back={`${REPORTS}/${id}`}>
      <TextArea field={field('foreword')} label={t('field.foreword')} {...words} />
      {typed.rows.map((row, index) => (
        <div key={row.id}>
          <input type="hidden" name={`rows.${index}.id`} value={row.id} />
          <TextArea field={field(`rows.${index}.words`)} label={labelOf(`rows.${index}.words`)} {...words} />
        </div>
      ))}
      <TextArea field={field('conclusions')} label={t('field.conclusions')} {...words} />
      <TextArea field={field('outlook')} label={t('field.outlook')} {...words} />
    </CheckedForm>
  )
}
