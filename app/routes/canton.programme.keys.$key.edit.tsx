import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { KeyForm } from '#app/components/canton/key-form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import type { KeyForm as Form } from '#app/domain/contribution/key.ts'
import { KEY_FORMS } from '#app/domain/contribution/key-choices.ts'
import { keyFormOf } from '#app/domain/contribution/key-form.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { answerVerb, unreadable } from '#app/http/answer.server.ts'
import { changedBrackets } from '#app/http/brackets.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'
import { changedRows } from '#app/http/rows.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { editKey, keyBy, markOfKey } from '#app/models/programme/key-acts.server.ts'
import { programmeOf, type StoredKey } from '#app/models/programme/programme.server.ts'
import { versionOfPeriod, versionText } from '#app/text/key.ts'
import { useText } from '#app/text/use-text.tsx'
import { keyAbout, typedKeyOf } from '#app/views/keys.server.ts'

const LIST = '/canton/programme/keys'

export const handle = programmeCrumbs<typeof loader>((t, { id, named }) => [
  { label: t('keys.title'), to: LIST },
  { label: versionOfPeriod(t, named), to: `${LIST}/${id}`, named: true },
  { label: t('keys.edit') },
])

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireCantonalPerson(request, ...SETTING_ROLES)
  const key = found(keyBy(params.key ?? ''))
  const form = formAsked(request, key)
  return {
    id: key.id,
    named: { version: key.version, name: key.name, period: programmeOf(key.periodId).name },
    form,
    isDraft: key.state === 'draft',
    typed: typedKeyOf(key, form),
    seen: markOfKey(key),
    about: keyAbout(programmeOf(key.periodId), today(now())),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request, ...SETTING_ROLES)
  const key = found(keyBy(params.key ?? ''))
  const form = formAsked(request, key)

  const formData = await request.formData()
  const again = changedRows(formData) ?? changedBrackets(formData, form)
  if (again) return again
  const read = parseForm(keyFormOf(form), formData)
  if (!read.ok) return unreadable(read)

  const { seen, ...typed } = read.data
  const result = editKey({ id: key.id, person, seen, now: now() }, typed)
  return answerVerb(result, { formData, next: `${LIST}/${key.id}` })
}

export default function EditKeyPage() {
  const t = useText()
  const { id, named, form, isDraft, typed, seen, about } = useLoaderData<typeof loader>()
  return (
    <div className="stack-l">
      <PageTitle kicker={versionText(t, named)} title={t('keys.edit')} lead={t('keys.edit.lead')} />
      <RefusalNotice offered={isDraft} />
      {isDraft && (
        <KeyForm key={form} form={form} typed={typed} seen={seen} back={`${LIST}/${id}`} about={about} />
      )}
    </div>
  )
}

/** The form that the address asks for, else the one that the draft has. */
function formAsked(request: Request, { key }: StoredKey): Form {
  const asked = new URL(request.url).searchParams.get('form')
  return KEY_FORMS.find((form) => form === asked) ?? key.form
}
