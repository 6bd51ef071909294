import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { reviewWay } from '#app/components/canton/review-way.ts'
import { UnfiledClosed } from '#app/components/canton/unfiled-closed.tsx'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { StepFrame } from '#app/components/step-page.tsx'
import { DateField } from '#app/components/text-field.tsx'
import { reportPath } from '#app/components/ways.ts'
import { postingForm } from '#app/domain/deadlines/deadline-forms.ts'
import type { NoticeStep } from '#app/domain/deadlines/reminder-steps.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireUnfiledReport } from '#app/http/dossier.server.ts'
import { postingOffered } from '#app/models/deadlines/posted-notices.server.ts'
import { recordPosting } from '#app/models/deadlines/postings.server.ts'
import { longDate, shortDate } from '#app/text/dates.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'

export const handle = crumbs<typeof loader>((t, { head }) => [
  ...reviewWay(t, head),
  { label: t('post.title') },
])

export async function loader(args: LoaderFunctionArgs) {
  const { head, reportingYear, running, closed, day } = await requireUnfiledReport(args, 'notice')
  return { head, day, dueOn: running.dueOn, closed, due: postingOffered(reportingYear.id, day) }
}

export async function action(args: ActionFunctionArgs) {
  const { dossier, reportingYear, person, now } = await requireUnfiledReport(args, 'notice')

  return answerForm(args.request, {
    form: postingForm,
    verb: (typed) => recordPosting({ ...typed, reportingYearId: reportingYear.id, person, now }),
    next: reportPath(dossier.reference, reportingYear.year),
  })
}

type Shown = Awaited<ReturnType<typeof loader>>

export default function NoticeByPost() {
  const t = useText()
  const { head, day, dueOn, closed, due } = useLoaderData<typeof loader>()
  const step = { ...head, possible: due !== null, dangerous: false }
  return (
    <StepFrame
      step={step}
      title={t('post.title')}
      closed={
        closed ? (
          <UnfiledClosed {...closed} />
        ) : (
          <EmptyState title={t('post.none')}>{t('refusal.notice_not_due')}</EmptyState>
        )
      }
      back={reportPath(head.reference, head.year)}
    >
      {due && (
        <DueNotice {...{ head, dueOn, due }}>
          <PostingForm {...{ head, day }} step={due.step} />
        </DueNotice>
      )}
    </StepFrame>
  )
}

type Due = Pick<Shown, 'head' | 'dueOn'> & { due: NonNullable<Shown['due']> }

function DueNotice({ head, dueOn, due, children }: Due & { children: ReactNode }) {
  const t = useText()
  const language = useLanguage()
  const { reference, year } = head
  return (
    <>
      <Lead {...{ head, dueOn, due }} />
      <p>
        <a href={`${reportPath(reference, year)}/notice/letter.pdf`}>{t('post.letter')}</a>
        {'. '}
        {t('post.letter.term', { day: longDate(language, due.termOn) })}
      </p>
      {children}
      {due.reach.mailedOn === null && !due.reach.underWay && (
        <p className="text">
          {t('post.contacts')} <Link to="/canton/contacts">{t('contacts.title')}</Link>
        </p>
      )}
    </>
  )
}

/** Whom the notice has reached already: its letter is all that is left, or goes beside its mail. */
function Lead({ head: { year }, dueOn, due }: Due) {
  const t = useText()
  const language = useLanguage()
  const { step, reach } = due
  const day = longDate(language, dueOn)
  const told = {
    year,
    due: day,
    notice: t(`dunning.${step}`),
    term: longDate(language, reach.termOn ?? dueOn),
  }
  if (reach.mailedOn === null)
    return (
      <p className="text">
        {reach.underWay ? t('post.lead.underWay', told) : t(`post.lead.${step}`, { year, day })}
      </p>
    )
  return (
    <p className="text">{t('post.lead.mail', { ...told, mailed: longDate(language, reach.mailedOn) })}</p>
  )
}

type Posting = Pick<Shown, 'head' | 'day'> & { step: NoticeStep }

function PostingForm({ head: { reference, year }, day, step }: Posting) {
  const t = useText()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/deadlines/deadline-forms.ts').then((forms) => forms.postingForm),
    { postedOn: shortDate(day), seen: step },
  )
  return (
    <CheckedForm
      {...checked}
      labels={() => t('post.on')}
      seen={step}
      label={t('post.do')}
      back={reportPath(reference, year)}
    >
      <DateField field={field('postedOn')} label={t('post.on')} hint={t('post.on.hint')} />
    </CheckedForm>
  )
}
