import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { ButtonLink } from '#app/components/button.tsx'
import { reviewWay } from '#app/components/canton/review-way.ts'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { StepFrame } from '#app/components/step-page.tsx'
import { DateField } from '#app/components/text-field.tsx'
import { reportPath } from '#app/components/ways.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { postingForm } from '#app/domain/deadlines/deadline-forms.ts'
import type { NoticeStep } from '#app/domain/deadlines/reminder-steps.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireMissingReport } from '#app/http/dossier.server.ts'
import { letterToPost } from '#app/models/deadlines/posted-notices.server.ts'
import { mendablePosting, recordPosting } from '#app/models/deadlines/postings.server.ts'
import { longDate, shortDate } from '#app/text/dates.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'

export const handle = crumbs<typeof loader>((t, { head }) => [
  ...reviewWay(t, head),
  { label: t('post.title') },
])

export async function loader(args: LoaderFunctionArgs) {
  const { head, reportingYear, deadline, now } = await requireMissingReport(args)
  const day = today(now)
  const letter = letterToPost(reportingYear.id, { postedOn: day, now })
  const due = letter?.letter ? { notice: letter.letter.notice, termOn: letter.newDueOn ?? day } : null
  const posted = due ? null : (mendablePosting(reportingYear.id) ?? null)
  return { head, day, dueOn: deadline.effectiveOn, due, posted }
}

export async function action(args: ActionFunctionArgs) {
  const { dossier, reportingYear, person, now } = await requireMissingReport(args)

  return answerForm(args.request, {
    form: postingForm,
    verb: (typed) => recordPosting({ ...typed, reportingYearId: reportingYear.id, person, now }),
    next: reportPath(dossier.reference, reportingYear.year),
  })
}

type Shown = Awaited<ReturnType<typeof loader>>

export default function NoticeByPost() {
  const t = useText()
  const { head, day, dueOn, due, posted } = useLoaderData<typeof loader>()
  const step = { ...head, possible: due !== null || posted !== null, dangerous: false }
  return (
    <StepFrame
      step={step}
      title={t('post.title')}
      closed={<EmptyState title={t('post.none')}>{t('refusal.notice_not_due')}</EmptyState>}
      back={reportPath(head.reference, head.year)}
    >
      {due ? (
        <DueNotice {...{ head, dueOn, due }}>
          <PostingForm {...{ head, day }} step={`notice_${due.notice}`} />
        </DueNotice>
      ) : (
        posted && <PostedNotice {...{ head, day, posted }} />
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
      <p className="text">{t(`post.lead.notice_${due.notice}`, { year, day: longDate(language, dueOn) })}</p>
      <p>
        <a href={`${reportPath(reference, year)}/notice/letter.pdf`}>{t('post.letter')}</a>
        {'. '}
        {t('post.letter.term', { day: longDate(language, due.termOn) })}
      </p>
      {children}
      <p className="text">
        {t('post.contacts')} <Link to="/canton/contacts">{t('contacts.title')}</Link>
      </p>
    </>
  )
}

type Posted = Pick<Shown, 'head' | 'day'> & { posted: NonNullable<Shown['posted']> }

function PostedNotice({ head, day, posted: { step, postedOn } }: Posted) {
  const t = useText()
  const language = useLanguage()
  return (
    <>
      <p className="text">
        {t('post.mend.lead', { notice: t(`dunning.${step}`), day: longDate(language, postedOn) })}
      </p>
      <PostingForm {...{ head, day, step }} recorded={postedOn} />
    </>
  )
}

type Posting = Pick<Shown, 'head' | 'day'> & { step: NoticeStep; recorded?: string }

function PostingForm({ head: { reference, year }, day, step, recorded }: Posting) {
  const t = useText()
  const back = reportPath(reference, year)
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/deadlines/deadline-forms.ts').then((forms) => forms.postingForm),
    {
      postedOn: shortDate(recorded ?? day),
      seen: step,
      recorded: recorded ?? '',
    },
  )
  return (
    <CheckedForm
      {...checked}
      labels={() => t('post.on')}
      seen={step}
      label={t(recorded ? 'post.mend.do' : 'post.do')}
      back={back}
      beside={
        recorded && (
          <ButtonLink kind="secondary" to={`${back}/notice/take-back`}>
            {t('post.takeBack')}
          </ButtonLink>
        )
      }
    >
      <input type="hidden" name="recorded" value={recorded ?? ''} />
      <DateField field={field('postedOn')} label={t('post.on')} hint={t('post.on.hint')} />
    </CheckedForm>
  )
}
