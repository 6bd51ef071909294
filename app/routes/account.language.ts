import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { AccountLanguageForm } from '#app/domain/people/sign-in.ts'
import { unreadable } from '#app/http/answer.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { languageCookie } from '#app/http/language.server.ts'
import { requirePerson } from '#app/http/session.server.ts'
import { changeLanguage } from '#app/models/people/people.server.ts'

export function loader() {
  return redirect('/account')
}

/** The language of one's mails, and of the pages in this browser. */
export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePerson(request)
  const form = parseForm(AccountLanguageForm, await request.formData())
  if (!form.ok) return unreadable(form)

  const { language } = form.data
  changeLanguage(person.id, language)

  return redirect('/account', { status: 303, headers: { 'Set-Cookie': languageCookie(language) } })
}
