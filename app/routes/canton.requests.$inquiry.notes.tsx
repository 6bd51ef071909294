import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Notes } from '#app/components/canton/notes.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { Name } from '#app/components/written.tsx'
import { noteForm } from '#app/domain/lifecycle/decision-forms.ts'
import { CANTONAL_WRITERS, hasRole } from '#app/domain/roles.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireInquiry, requireWriting } from '#app/http/inquiry.server.ts'
import { noteOn, notesOn } from '#app/models/inquiries/inquiry-steps.server.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = crumbs<typeof loader>((t, { here, subject }) => [
  { label: t('inquiry.title'), to: '/canton/requests' },
  { label: subject, to: here, named: true },
  { label: t('inquiry.notes') },
])

export async function loader(args: LoaderFunctionArgs) {
  const { inquiry, person, here } = await requireInquiry(args)
  return {
    here,
    subject: inquiry.subject,
    notes: notesOn(inquiry.id),
    mayWrite: hasRole(person, ...CANTONAL_WRITERS),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { inquiry, person, here, now } = await requireWriting(args)

  return answerForm(args.request, {
    form: noteForm,
    verb: ({ text }) => noteOn({ id: inquiry.id, person, text, now }),
    next: `${here}#notes`,
  })
}

/** The notes on a thread by themselves; usually they stand beside it. */
export default function InquiryNotes() {
  const t = useText()
  const { here, subject, notes, mayWrite } = useLoaderData<typeof loader>()
  return (
    <div className="stack-l">
      <PageTitle kicker={<Name>{subject}</Name>} title={t('inquiry.notes')} />
      <RefusalNotice />
      <Notes path={`${here}/notes`} notes={notes} mayWrite={mayWrite} />
    </div>
  )
}
