import { data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { Button } from '#app/components/button.tsx'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { Form } from '#app/components/form-element.tsx'
import { Notice } from '#app/components/notice.tsx'
import { useOvertaken } from '#app/components/overtaken.ts'
import { PageTitle } from '#app/components/page-title.tsx'
import { FileField, TextField } from '#app/components/text-field.tsx'
import { Known } from '#app/components/verification.tsx'
import { parseCheckCode } from '#app/domain/agreement/check-code.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { FILE_TO_CHECK } from '#app/domain/forms/file-slots.ts'
import { fileAction } from '#app/http/file-action.server.ts'
import { formFailure } from '#app/http/form.server.ts'
import { verify } from '#app/models/agreement/verification.server.ts'
import { mayCheck } from '#app/models/people/public-limits.server.ts'
import { codeOnAnyScan } from '#app/papers/paper-code.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { answerTo } from '#app/views/verification.server.ts'

export const handle = crumbs((t) => [{ label: t('verify.title') }])

/** `/verify?code=…`: also the address in the QR code of every document. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const typed = searchParams.get('code')?.trim().slice(0, 200) ?? ''
  const isRead = searchParams.has('read')
  if (!typed) return { typed, isRead, asked: null, tooMany: false }
  if (!mayCheck(context.address, now()))
    return data({ typed, isRead, asked: null, tooMany: true }, { status: 429 })
  const code = parseCheckCode(typed)
  return {
    typed,
    isRead,
    asked: code ? answerTo(code, today(now())) : { kind: 'unreadable' as const },
    tooMany: false,
  }
}

/**
 * The answer about a file stands at the address of its SHA-256: nothing is sent again on reload. An unknown file
 * that carries a code of ours, such as a scan, leads to the address of this code.
 */
export const action = fileAction(FILE_TO_CHECK, async ({ context }, upload) => {
  if (!mayCheck(context.address, now()))
    return data(formFailure(new FormData(), { file: 'too_many_requests' }), { status: 429 })

  const looked = await upload.look(questionAbout)
  if (!looked.ok) return data(formFailure(new FormData(), { file: looked.error }), { status: looked.status })

  return redirect(`/verify?${looked.seen}#result`, 303)
})

async function questionAbout({ sha256, path }: { sha256: string; path: string }) {
  const known = verify({ kind: 'sha256', sha256 })
  const fingerprint = known ? null : await codeOnAnyScan(path)
  const isOurs = fingerprint !== null && verify({ kind: 'fingerprint', fingerprint }) !== undefined
  return isOurs ? `code=${fingerprint.replaceAll(' ', '')}&read` : `code=${sha256}`
}

export default function VerifyPage() {
  const t = useText()
  const { tooMany } = useLoaderData<typeof loader>()
  return (
    <div className="stack-xl">
      <PageTitle title={t('verify.title')} lead={t('verify.lead')} />
      {tooMany && <Notice kind="error" live title={t('verify.tooMany')} />}
      <Result />
      <div className="columns">
        <FileForm />
        <CodeForm />
      </div>
    </div>
  )
}

function FileForm() {
  const t = useText()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/forms/fields.ts').then((forms) => forms.NO_FIELDS),
    {},
    { file: FILE_TO_CHECK },
  )
  return (
    <section aria-labelledby="file-title" className="stack">
      <h2 id="file-title">{t('verify.file.title')}</h2>
      <CheckedForm {...checked} labels={() => t('verify.file')} label={t('verify.file.button')}>
        <FileField
          field={field(FILE_TO_CHECK.field)}
          slot={FILE_TO_CHECK}
          label={t('verify.file')}
          hint={t('verify.file.hint')}
        />
      </CheckedForm>
    </section>
  )
}

function CodeForm() {
  const t = useText()
  const { typed, asked } = useLoaderData<typeof loader>()
  const fault = asked?.kind === 'unreadable' ? { error: t('verify.code.unreadable') } : {}
  const shown = /^[0-9a-f]{64}$/.test(typed) ? '' : typed
  return (
    <section aria-labelledby="code-title" className="stack">
      <h2 id="code-title">{t('verify.code.title')}</h2>
      <Form method="get" action="/verify#result" className="form" key={typed}>
        <TextField
          field={{ name: 'code', defaultValue: shown, ...fault }}
          label={t('verify.code')}
          hint={t('verify.code.hint')}
          maxLength={200}
          spellCheck={false}
          autoComplete="off"
        />
        <Button>{t('verify.code.button')}</Button>
      </Form>
    </section>
  )
}

function Result() {
  const t = useText()
  const { asked, typed, isRead } = useLoaderData<typeof loader>()
  const isOvertaken = useOvertaken()
  if (asked?.kind !== 'answer' || isOvertaken) return null
  const { found, isFile } = asked
  return (
    <section aria-labelledby="result" className="stack">
      <h2 id="result">{t('verify.result')}</h2>
      {found ? (
        <Known found={found} isFile={isFile} isRead={isRead} />
      ) : (
        <Notice kind="warning" live title={t('verify.unknown')}>
          <p>{t(isFile ? 'verify.unknown.file' : 'verify.unknown.code')}</p>
        </Notice>
      )}
      {isFile && (
        <p className="soft">
          {t('verify.hash')}: <code>{typed}</code>
        </p>
      )}
    </section>
  )
}
