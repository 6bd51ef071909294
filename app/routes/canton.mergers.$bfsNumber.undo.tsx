import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { Form, Mark } from '#app/components/form-element.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { seenForm } from '#app/domain/forms/fields.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { found } from '#app/http/found.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { markOfMerger, standingOfMerger, undoMerger } from '#app/models/programme/merger-undoing.server.ts'
import { longDate } from '#app/text/dates.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import { mergerShown } from '#app/views/merger.server.ts'

export const handle = programmeCrumbs<typeof loader>((t, { bfsNumber, from }) => [
  { label: t('merger.title'), to: '/canton/mergers' },
  { label: from, to: `/canton/mergers/${bfsNumber}`, named: true },
  { label: t('merger.undo') },
])

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireCantonalPerson(request, 'officer', 'admin')
  const shown = found(mergerShown(Number(params.bfsNumber)))
  const { bfsNumber } = shown
  return { ...shown, standing: standingOfMerger(bfsNumber), seen: markOfMerger(bfsNumber) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request, 'officer', 'admin')

  return answerForm(request, {
    form: seenForm,
    verb: (typed) => undoMerger({ ...typed, bfsNumber: Number(params.bfsNumber), person, now: now() }),
    next: '/canton/mergers',
  })
}

export default function UndoMergerPage() {
  const t = useText()
  const language = useLanguage()
  const { bfsNumber, from, into, mergedOn, standing, seen } = useLoaderData<typeof loader>()
  const facts = { from, into, day: longDate(language, mergedOn) }
  return (
    <div className="stack-l">
      <PageTitle
        title={t('merger.undo')}
        lead={standing === 'free' ? t('merger.undo.text', facts) : t('merger.undo.inUse')}
      />
      <RefusalNotice offered={standing === 'free'} />
      <Form method="post" className="row">
        <Mark name="seen" value={seen} />
        {standing === 'free' && <Button kind="danger">{t('merger.undo')}</Button>}
        <ButtonLink kind="quiet" to={`/canton/mergers/${bfsNumber}`}>
          {t('common.cancel')}
        </ButtonLink>
      </Form>
    </div>
  )
}
