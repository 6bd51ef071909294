import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { InquiryDesk } from '#app/components/canton/inquiry-desk.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { InquiryAnswer } from '#app/components/inquiry-answer.tsx'
import { InquiryFacts } from '#app/components/inquiry-facts.tsx'
import { InquiryThread } from '#app/components/inquiry-thread.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { Badge } from '#app/components/status-badge.tsx'
import { inquiriesPath, inquiryPath } from '#app/components/ways.ts'
import { Name } from '#app/components/written.tsx'
import { MESSAGE_FILES } from '#app/domain/forms/file-slots.ts'
import { DONE } from '#app/domain/forms/form-fields.ts'
import { messageForm } from '#app/domain/inquiries/forms.ts'
import { answerVerb } from '#app/http/answer.server.ts'
import { fileAction, unreadableUpload } from '#app/http/file-action.server.ts'
import { seenIn } from '#app/http/form.server.ts'
import { requireInquiry, requireWriting } from '#app/http/inquiry.server.ts'
import { write } from '#app/models/inquiries/writing.server.ts'
import { inquiryStanding, inquiryStatus } from '#app/text/inquiries.ts'
import { useText } from '#app/text/use-text.tsx'
import { deskOf, inquiryFor } from '#app/views/inquiry.server.ts'

export const handle = crumbs<typeof loader>((t, { shown }) => [
  { label: t('inquiry.title'), to: inquiriesPath(shown.reader) },
  { label: shown.subject, named: true },
])

/** A thread, for whoever sees any of it on either side. */
export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireInquiry(args)
  return { shown: inquiryFor(entered), desk: deskOf(entered) }
}

export const action = fileAction(MESSAGE_FILES, async (args, upload) => {
  const { inquiry, person, here, now } = await requireWriting(args)

  const form = await upload.read(messageForm)
  if (!form.ok) return unreadableUpload(form)

  const { data, files, formData } = form
  const result = write({ inquiryId: inquiry.id, person, seen: seenIn(formData), text: data.text, files, now })
  const opened = inquiry.state === 'closed' ? `?${DONE}=inquiry.opened` : ''
  return answerVerb(result, { formData, next: here + opened })
})

export default function InquiryPage() {
  const t = useText()
  const { shown, desk } = useLoaderData<typeof loader>()
  const { id, reader, subject, kind, state, municipality, writes, isPart, today } = shown
  const here = inquiryPath(reader, id)
  return (
    <div className="stack-l">
      <PageTitle
        kicker={
          <>
            <Name>{municipality}</Name> · {t(`inquiryKind.${kind}`)}
          </>
        }
        title={<Name>{subject}</Name>}
        status={
          <p>
            <Badge {...inquiryStatus(t, state)} /> {inquiryStanding(t, shown, today)}
          </p>
        }
      />
      <RefusalNotice offered={writes} />
      <div className={desk ? 'beside' : undefined}>
        <div className="stack-l">
          <InquiryFacts shown={shown} />
          {isPart && (
            <Notice kind="info">
              <p>{t('inquiry.part')}</p>
            </Notice>
          )}
          <InquiryThread messages={shown.messages} here={here} />
          {writes ? (
            <InquiryAnswer {...shown} here={here} />
          ) : (
            <p className="soft">{t('inquiry.readOnly')}</p>
          )}
          <p>
            <Link to={inquiriesPath(reader)}>{t('inquiry.back')}</Link>
          </p>
        </div>
        {desk && <InquiryDesk desk={desk} assignee={shown.assignee} here={here} />}
      </div>
    </div>
  )
}
