import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { ButtonLink } from '#app/components/button.tsx'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { CheckboxGroup } from '#app/components/choice-field.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { HeldUp } from '#app/components/held-up.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { TextArea } from '#app/components/text-field.tsx'
import { mergerMendingPath } from '#app/components/ways.ts'
import { undoMergerForm } from '#app/domain/programme/merger.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { unlessUndone } from '#app/http/undone-merger.server.ts'
import { markOfMerger, undoMerger } from '#app/models/programme/merger-undoing.server.ts'
import { longDate } from '#app/text/dates.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import { mergerShown, standingShown } from '#app/views/merger.server.ts'

export const handle = programmeCrumbs<typeof loader>((t, { bfsNumber, from, renumbered }) => [
  { label: t('merger.title'), to: '/canton/mergers' },
  { label: from, to: `/canton/mergers/${bfsNumber}`, named: true },
  { label: t(renumbered ? 'merger.renumber.undo' : 'merger.undo') },
])

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireCantonalPerson(request, 'officer', 'admin')
  const bfsNumber = Number(params.bfsNumber)
  const shown = unlessUndone(mergerShown(bfsNumber), bfsNumber)
  const standing = standingShown(bfsNumber, { language: languageOf(request), now: now() })
  return { ...shown, standing, seen: markOfMerger(bfsNumber) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request, 'officer', 'admin')
  const bfsNumber = Number(params.bfsNumber)
  return answerForm(request, {
    form: undoMergerForm,
    verb: (typed, seen) => {
      const result = undoMerger({ ...typed, bfsNumber, person, seen, now: now() })
      return 'refusal' in result && result.refusal === 'not_found'
        ? unlessUndone<never>(undefined, bfsNumber)
        : result
    },
    next: '/canton/mergers',
  })
}

export default function UndoMergerPage() {
  const t = useText()
  const language = useLanguage()
  const { bfsNumber, from, into, mergedOn, renumbered, standing, seen } = useLoaderData<typeof loader>()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/programme/merger.ts').then((forms) => forms.undoMergerForm),
    { reason: '', ticked: [] },
  )
  const title = t(renumbered ? 'merger.renumber.undo' : 'merger.undo')
  const facts = { from, into, day: longDate(language, mergedOn) }
  const labels = { ticked: t('merger.undo.left'), reason: t('field.reason') }
  const isFree = standing.is === 'free'
  const back = `/canton/mergers/${bfsNumber}`
  return (
    <div className="stack-l">
      <PageTitle
        title={title}
        lead={t(renumbered ? 'merger.renumber.undo.text' : 'merger.undo.text', facts)}
      />
      <RefusalNotice offered={isFree} linkTo={mergerMendingPath} />
      {isFree ? (
        <CheckedForm {...checked} labels={labels} seen={seen} label={title} kind="danger" back={back}>
          {standing.left.length > 0 && (
            <CheckboxGroup
              field={field('ticked')}
              label={labels.ticked}
              hint={t('merger.undo.left.hint')}
              choices={standing.left.map(({ event, words }) => ({ value: event, label: words }))}
            />
          )}
          <TextArea
            field={field('reason')}
            label={labels.reason}
            hint={t('merger.undo.reason.hint')}
            maxLength={2000}
          />
        </CheckedForm>
      ) : (
        <>
          {standing.is === 'in_use' ? (
            <HeldUp reasons={standing.reasons} linkTo={mergerMendingPath} />
          ) : (
            <Notice kind="info" title={t('refusal.merger_not_ours')} />
          )}
          <div className="row">
            <ButtonLink kind="secondary" to={back}>
              {t('common.back')}
            </ButtonLink>
          </div>
        </>
      )}
    </div>
  )
}
