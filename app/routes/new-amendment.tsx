import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AmendmentForm } from '#app/components/amendment-form.tsx'
import { AmendmentPreview } from '#app/components/amendment-preview.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DossierName } from '#app/components/dossier-name.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { WayBack } from '#app/components/way-back.tsx'
import { amendmentsPath, wayOf } from '#app/components/ways.ts'
import { ASKED } from '#app/domain/forms/form-fields.ts'
import { declarationForm } from '#app/domain/lifecycle/decision-forms.ts'
import { declaredBy } from '#app/domain/lifecycle/inputs.ts'
import { answerVerb, unreadable } from '#app/http/answer.server.ts'
import { keepAsked } from '#app/http/asked-forms.server.ts'
import { formFailure, parseForm, WHOLE_FORM } from '#app/http/form.server.ts'
import {
  amendmentAsked,
  type EnteredNew,
  enterNewAmendment,
  fieldsAskedAt,
} from '#app/http/new-amendment.server.ts'
import { questionIn } from '#app/http/question.server.ts'
import { proposeAmendment } from '#app/models/agreement/amendments.server.ts'
import { withFiles } from '#app/models/records/received-files.server.ts'
import { amendmentPaper } from '#app/papers/amendment.ts'
import { drawDocument } from '#app/papers/drawing.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { amendmentPreview, newAmendment } from '#app/views/new-amendment.server.ts'

export const handle = crumbs<typeof loader>((t, shown) => [
  ...wayOf(t, shown),
  { label: t('amendment.title'), to: amendmentsPath(shown) },
  { label: t('amendment.new.title', { kind: t(`amendment.kind.${shown.kind}`) }) },
])

/** A new amendment: proposed by the canton, or asked for by the municipality, each in its own area. */
export async function loader(args: LoaderFunctionArgs) {
  const entered = await enterNewAmendment(args)
  const fields = fieldsAskedAt(entered, args.request)
  const { asked, page } = questionIn(args.request, {
    fields,
    begins: 'reason',
    read: (typed) => amendmentAsked(entered, typed),
  })
  return page({
    ...newAmendment(entered, fields),
    closed: entered.closed,
    name: entered.person.name,
    members: fields.getAll('members').map(Number),
    groups: fields.getAll('targetGroups'),
    goals: fields.getAll('goals'),
    preview: asked && !entered.closed ? amendmentPreview(asked, entered.language, entered) : null,
  })
}

export async function action(args: ActionFunctionArgs) {
  const entered = await enterNewAmendment(args)
  const { dossier, person, now, side } = entered
  const formData = await args.request.formData()
  if (formData.has(ASKED)) return shownAt(args, formData)

  const asked = amendmentAsked(entered, formData)
  if (!asked.ok) return unreadable(asked)
  const declared = side === 'canton' ? null : parseForm(declarationForm, formData)
  if (declared?.ok === false) return unreadable(declared)

  const files = await drawn(entered, asked)
  const declaration = declared && declaredBy(person, declared.data)
  const result = await withFiles(Object.values(files), () =>
    proposeAmendment({ dossier, person, now, files, ...asked, ...(declaration && { declaration }) }),
  )

  const list = amendmentsPath({ side, reference: dossier.reference })
  return answerVerb(result, { formData, next: (done) => `${list}/${done.number}` })
}

/** What is only to be looked at is kept, and its page shows it: by an address that stays short. */
function shownAt({ request }: ActionFunctionArgs, formData: FormData) {
  const kept = keepAsked(request, formData)
  if (!kept) return unreadable(formFailure(formData, { [WHOLE_FORM]: 'asked_not_kept' }))
  return redirect(kept.location, { status: 303, headers: { 'Set-Cookie': kept.cookie } })
}

type Asked = Extract<ReturnType<typeof amendmentAsked>, { ok: true }>

async function drawn({ dossier, current }: EnteredNew, asked: Asked) {
  const { data: after } = asked
  return {
    amendment: await drawDocument('amendment', amendmentPaper(dossier, asked, { before: current, after })),
    agreement: await drawDocument('agreement', after),
  }
}

export default function NewAmendmentPage() {
  const t = useText()
  const shown = useLoaderData<typeof loader>()
  const { reference, party, kind, closed } = shown
  return (
    <div className="stack-xl">
      <PageTitle
        kicker={<DossierName reference={reference} party={party} />}
        title={t('amendment.new.title', { kind: t(`amendment.kind.${kind}`) })}
        lead={t(`amendment.${kind}.lead`)}
      />
      <RefusalNotice offered={!closed} />
      {closed ? (
        <>
          <Notice kind="info" title={t(`amendment.closed.${closed}`)} />
          <WayBack to={amendmentsPath(shown)} />
        </>
      ) : (
        <>
          <AmendmentPreview {...shown} />
          <AmendmentForm {...shown} />
        </>
      )}
    </div>
  )
}
