import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { TextArea } from '#app/components/text-field.tsx'
import { inquiriesPath } from '#app/components/ways.ts'
import { Name, Written } from '#app/components/written.tsx'
import { reasonInput } from '#app/domain/lifecycle/decision-forms.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { found } from '#app/http/found.server.ts'
import { requireInquiry, requireWriting } from '#app/http/inquiry.server.ts'
import { markOfInquiry, mayWrite } from '#app/models/inquiries/inquiry-records.server.ts'
import { isWithdrawn, saidIn, withdraw } from '#app/models/inquiries/withdrawals.server.ts'
import type { Translate } from '#app/text/text.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = crumbs<typeof loader>((t, { side, here, subject, ...said }) => [
  { label: t('inquiry.title'), to: inquiriesPath(side) },
  { label: subject, to: here, named: true },
  { label: titleOf(t, said) },
])

/** Names what is withdrawn, so that the tabs of several messages can be told apart. */
function titleOf(t: Translate, { number, fileName }: { number: number; fileName: string | null }): string {
  if (fileName === null) return t('inquiry.withdraw.title', { number })
  return t('inquiry.withdraw.file.title', { number, name: fileName })
}

/** A message, or a file of one, that its author takes back. */
export async function loader(args: LoaderFunctionArgs) {
  const { inquiry, person, side, here } = await requireInquiry(args)
  const said = found(saidIn(inquiry, args.params.what ?? ''))
  return {
    side,
    here,
    subject: inquiry.subject,
    number: said.message.number,
    text: said.message.text,
    fileName: said.file?.fileName ?? null,
    seen: markOfInquiry(inquiry),
    possible: mayWrite(person, inquiry) && said.message.authorId === person.id && !isWithdrawn(said),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { inquiry, person, here, now } = await requireWriting(args)
  const what = args.params.what ?? ''

  return answerForm(args.request, {
    form: reasonInput,
    verb: ({ reason }, seen) => withdraw({ inquiryId: inquiry.id, person, what, reason, seen, now }),
    next: here,
  })
}

export default function WithdrawPage() {
  const t = useText()
  const { here, subject, number, text, fileName, seen, possible } = useLoaderData<typeof loader>()
  const isFile = fileName !== null
  const title = titleOf(t, { number, fileName })
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/lifecycle/decision-forms.ts').then((forms) => forms.reasonInput),
    { reason: '' },
  )
  return (
    <div className="stack-l">
      <PageTitle
        kicker={<Name>{subject}</Name>}
        title={title}
        lead={t(isFile ? 'inquiry.withdraw.file.lead' : 'inquiry.withdraw.lead')}
      />
      <RefusalNotice offered={possible} />
      <div className="box">{isFile ? <p>{fileName}</p> : <Written>{text}</Written>}</div>
      {possible ? (
        <CheckedForm {...checked} seen={seen} label={title} kind="danger" back={here}>
          <TextArea field={field('reason')} label={t('field.reason')} rows={3} maxLength={2000} />
        </CheckedForm>
      ) : (
        <>
          <Notice kind="info" title={t('inquiry.withdraw.over')} />
          <div className="row">
            <ButtonLink kind="secondary" to={here}>
              {t('common.back')}
            </ButtonLink>
          </div>
        </>
      )}
    </div>
  )
}
