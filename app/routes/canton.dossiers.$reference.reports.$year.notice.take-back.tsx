import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PostingFrame } from '#app/components/canton/posting-frame.tsx'
import { ReasonedForm } from '#app/components/canton/reasoned-form.tsx'
import { reviewWay } from '#app/components/canton/review-way.ts'
import { crumbs } from '#app/components/crumbs.tsx'
import { reportPath } from '#app/components/ways.ts'
import { reasonedForm } from '#app/domain/deadlines/deadline-forms.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requirePosting, requireUnfiledReport } from '#app/http/dossier.server.ts'
import { takeBackPosting } from '#app/models/deadlines/postings.server.ts'
import { longDate } from '#app/text/dates.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'

export const handle = crumbs<typeof loader>((t, { head }) => [
  ...reviewWay(t, head),
  { label: t('post.takeBack') },
])

export async function loader(args: LoaderFunctionArgs) {
  const { head, posted } = await requirePosting(args)
  return { head, posted }
}

export async function action(args: ActionFunctionArgs) {
  const { dossier, reportingYear, person, now } = await requireUnfiledReport(args, 'notice')

  return answerForm(args.request, {
    form: reasonedForm,
    verb: (typed) => takeBackPosting({ ...typed, reportingYearId: reportingYear.id, person, now }),
    next: reportPath(dossier.reference, reportingYear.year),
  })
}

export default function TakeBackPosting() {
  const t = useText()
  const language = useLanguage()
  const { head, posted } = useLoaderData<typeof loader>()
  return (
    <PostingFrame head={head} posted={posted} title={t('post.takeBack')}>
      {({ step, postedOn, termOn }) => (
        <>
          <p className="text">
            {t('post.takeBack.lead', {
              notice: t(`dunning.${step}`),
              day: longDate(language, postedOn),
              term: longDate(language, termOn),
            })}
          </p>
          <ReasonedForm
            seen={postedOn}
            label={t('post.takeBack')}
            hint={t('post.takeBack.hint')}
            back={reportPath(head.reference, head.year)}
          />
        </>
      )}
    </PostingFrame>
  )
}
