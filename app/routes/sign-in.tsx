import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { ContactBox } from '#app/components/contact-box.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { safePath } from '#app/domain/forms/safe-path.ts'
import { SignInForm } from '#app/domain/people/sign-in.ts'
import { unreadable } from '#app/http/answer.server.ts'
import { markBrowser } from '#app/http/cookies.server.ts'
import { formFailure, parseForm } from '#app/http/form.server.ts'
import { findPerson } from '#app/http/session.server.ts'
import { askForLink, startPathOf } from '#app/http/sign-in.server.ts'
import type { loader as frameLoader } from '#app/root.tsx'
import { useText } from '#app/text/use-text.tsx'

export const handle = crumbs((t) => [{ label: t('signIn.title') }])

export function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const person = findPerson(request)
  if (person) return redirect(safePath(searchParams.get('returnTo'), startPathOf(person)))
  return {
    returnTo: safePath(searchParams.get('returnTo'), ''),
    parked: searchParams.has('parked'),
    signedOut: searchParams.has('signedOut'),
  }
}

/** The answer is the same whether an address is known or not. */
export async function action({ request, context }: ActionFunctionArgs) {
  const formData = await request.formData()
  const form = parseForm(SignInForm, formData)
  if (!form.ok) return unreadable(form)

  const { email, returnTo } = form.data
  const { browser, headers } = markBrowser(request)
  const asked = { email, address: context.address, browser, returnTo: safePath(returnTo, '') }
  const answer = askForLink(asked, now())
  if (answer === 'too_many')
    return data(formFailure(formData, { email: 'too_many_requests' }), { status: 429 })
  const before =
    answer === 'mailed' ? '' : `?${new URLSearchParams({ at: answer.mailedBefore.toISOString() })}`
  return redirect(`/sign-in/sent${before}`, { status: 303, headers })
}

export default function SignInPage() {
  const t = useText()
  const { returnTo, parked, signedOut } = useLoaderData<typeof loader>()
  const frame = useRouteLoaderData<typeof frameLoader>('root')
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/people/sign-in.ts').then((forms) => forms.SignInForm),
    { email: '', returnTo },
    { warnUnsaved: false },
  )
  return (
    <div className="beside">
      <div className="stack-l">
        <PageTitle title={t('signIn.title')} lead={t('signIn.lead')} />
        {parked && (
          <Notice kind="success" live title={t('signIn.parked')}>
            <p>{t('signIn.parked.text')}</p>
          </Notice>
        )}
        {!parked && returnTo && <Notice kind="info" title={t('signIn.needed')} />}
        {signedOut && <Notice kind="success" live title={t('signIn.signedOut')} />}
        <CheckedForm {...checked} labels={{ email: t('signIn.email') }} label={t('signIn.send')}>
          <input type="hidden" name="returnTo" value={returnTo} />
          <TextField
            field={field('email')}
            type="email"
            autoComplete="email"
            spellCheck={false}
            label={t('signIn.email')}
            hint={t('signIn.email.hint')}
          />
        </CheckedForm>
      </div>
      {frame && <ContactBox contact={frame.contact}>{t('signIn.noAccess')}</ContactBox>}
    </div>
  )
}
