import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { safePath } from '#app/domain/forms/safe-path.ts'
import { DEFAULT_LANGUAGE, isLanguage } from '#app/domain/language.ts'
import { languageCookie } from '#app/http/language.server.ts'

/** `/language?to=en&back=/legal`: a plain link, so that the choice needs no JavaScript. */
export function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const wanted = searchParams.get('to')
  const language = isLanguage(wanted) ? wanted : DEFAULT_LANGUAGE
  return redirect(safePath(searchParams.get('back')), {
    status: 303,
    headers: { 'Set-Cookie': languageCookie(language) },
  })
}
