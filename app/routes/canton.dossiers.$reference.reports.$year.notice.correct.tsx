import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { PostingFrame } from '#app/components/canton/posting-frame.tsx'
import { reviewWay } from '#app/components/canton/review-way.ts'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { DateField, TextArea } from '#app/components/text-field.tsx'
import { reportPath } from '#app/components/ways.ts'
import { postingCorrectionForm } from '#app/domain/deadlines/deadline-forms.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requirePosting, requireUnfiledReport } from '#app/http/dossier.server.ts'
import { correctPosting } from '#app/models/deadlines/postings.server.ts'
import { longDate, shortDate } from '#app/text/dates.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'

export const handle = crumbs<typeof loader>((t, { head }) => [
  ...reviewWay(t, head),
  { label: t('post.mend.do') },
])

export async function loader(args: LoaderFunctionArgs) {
  const { head, posted } = await requirePosting(args)
  return { head, posted }
}

export async function action(args: ActionFunctionArgs) {
  const { dossier, reportingYear, person, now } = await requireUnfiledReport(args, 'notice')

  return answerForm(args.request, {
    form: postingCorrectionForm,
    verb: (typed) => correctPosting({ ...typed, reportingYearId: reportingYear.id, person, now }),
    next: reportPath(dossier.reference, reportingYear.year),
  })
}

type Shown = Awaited<ReturnType<typeof loader>>

export default function CorrectPosting() {
  const t = useText()
  const language = useLanguage()
  const { head, posted } = useLoaderData<typeof loader>()
  return (
    <PostingFrame head={head} posted={posted} title={t('post.mend.do')}>
      {(letter) => (
        <>
          <p className="text">
            {t('post.mend.lead', {
              notice: t(`dunning.${letter.step}`),
              day: longDate(language, letter.postedOn),
            })}
          </p>
          <CorrectionForm posted={letter} back={reportPath(head.reference, head.year)} />
        </>
      )}
    </PostingFrame>
  )
}

function CorrectionForm({ posted, back }: { posted: NonNullable<Shown['posted']>; back: string }) {
  const t = useText()
  const language = useLanguage()
  const { step, postedOn, termOn } = posted
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/deadlines/deadline-forms.ts').then((forms) => forms.postingCorrectionForm),
    { postedOn: shortDate(postedOn), reason: '', seen: postedOn },
  )
  return (
    <CheckedForm
      {...checked}
      labels={(name) => t(name === 'postedOn' ? 'post.on' : 'field.reason')}
      seen={postedOn}
      label={t('post.mend.do')}
      back={back}
      beside={
        <ButtonLink kind="secondary" to={`${back}/notice/take-back?step=${step}`}>
          {t('post.takeBack')}
        </ButtonLink>
      }
    >
      <DateField
        field={field('postedOn')}
        label={t('post.on')}
        hint={t('post.mend.hint', { term: longDate(language, termOn) })}
      />
      <TextArea
        field={field('reason')}
        label={t('field.reason')}
        hint={t('post.mend.reason')}
        maxLength={2000}
      />
    </CheckedForm>
  )
}
