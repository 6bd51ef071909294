import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { answerVerb } from '#app/http/answer.server.ts'
import { seenIn } from '#app/http/form.server.ts'
import { requireInquiry, requireWriting } from '#app/http/inquiry.server.ts'
import { reopen } from '#app/models/inquiries/inquiry-steps.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { here } = await requireInquiry(args)
  return redirect(here)
}

/** Not dealt with after all: the way back of closing it. */
export async function action(args: ActionFunctionArgs) {
  const { inquiry, person, here, now } = await requireWriting(args)
  const formData = await args.request.formData()

  const result = reopen({ inquiryId: inquiry.id, person, seen: seenIn(formData), now })

  // It is open already: the thread shows since when.
  return result.ok ? answerVerb(result, { formData, next: here }) : redirect(here, 303)
}
