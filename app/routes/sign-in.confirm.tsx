import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { Form } from '#app/components/form-element.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { safePath } from '#app/domain/forms/safe-path.ts'
import { browserOf } from '#app/http/cookies.server.ts'
import { findPerson } from '#app/http/session.server.ts'
import { signIn, startPathOf } from '#app/http/sign-in.server.ts'
import {
  type LinkRefusal,
  redeemSignInLink,
  signInLinkRefusal,
  whereUsedLinkLed,
} from '#app/models/people/link-redeeming.server.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = crumbs((t) => [{ label: t('signIn.title') }])

/** Only looks: programs that open the links of a mail beforehand must not use one up. */
export function loader({ request }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get('token') ?? ''
  const further = goOn(request, token)
  if (further) throw further
  const refusal = signInLinkRefusal({ token, browser: browserOf(request) }, now()) ?? null
  return data({ token, refusal }, { status: refusal ? 410 : 200 })
}

export async function action({ request }: ActionFunctionArgs) {
  const formData = await request.formData()
  const token = String(formData.get('token') ?? '')

  const redeemed = redeemSignInLink({ token, browser: browserOf(request) }, now())
  if (redeemed.ok) return signIn(request, { ...redeemed, now: now() })
  return goOn(request, token) ?? data({ refusal: redeemed.refusal }, { status: 410 })
}

/** Whoever is signed in and opens the used link once more goes on to where it led. */
function goOn(request: Request, token: string): Response | undefined {
  const person = findPerson(request)
  const led = person && whereUsedLinkLed({ token, browser: browserOf(request) }, person.id)
  return led === undefined ? undefined : redirect(safePath(led, startPathOf(person)), 303)
}

export default function ConfirmSignInPage() {
  const t = useText()
  const { token, refusal } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const refused = answer?.refusal ?? refusal
  if (refused) return <RefusedLink refusal={refused} />
  return (
    <div className="stack-l">
      <PageTitle title={t('signIn.confirm.title')} lead={t('signIn.confirm.lead')} />
      <Form method="post" action="/sign-in/confirm" reloadDocument>
        <input type="hidden" name="token" value={token} />
        <Button>{t('signIn.confirm')}</Button>
      </Form>
    </div>
  )
}

function RefusedLink({ refusal }: { refusal: LinkRefusal }) {
  const t = useText()
  return (
    <div className="stack-l">
      <PageTitle title={t(`signIn.link.${refusal}.title`)} lead={t(`signIn.link.${refusal}`)} />
      <div className="row">
        <ButtonLink to="/sign-in">{t('signIn.again')}</ButtonLink>
      </div>
    </div>
  )
}
