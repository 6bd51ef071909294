import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { answerVerb } from '#app/http/answer.server.ts'
import { seenIn } from '#app/http/form.server.ts'
import { requireInquiry, requireWriting } from '#app/http/inquiry.server.ts'
import { close } from '#app/models/inquiries/inquiry-steps.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { here } = await requireInquiry(args)
  return redirect(here)
}

/** Dealt with, by one click; a new message or another click opens the thread again. */
export async function action(args: ActionFunctionArgs) {
  const { inquiry, person, here, now } = await requireWriting(args)
  const formData = await args.request.formData()

  const result = close({ inquiryId: inquiry.id, person, seen: seenIn(formData), now })

  // Somebody has written meanwhile: the thread shows what.
  return result.ok ? answerVerb(result, { formData, next: here }) : redirect(here, 303)
}
