import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { SelectField } from '#app/components/choice-field.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PointList } from '#app/components/point-list.tsx'
import { Reasons } from '#app/components/reason-list.tsx'
import { StepFrame } from '#app/components/step-page.tsx'
import { TextArea } from '#app/components/text-field.tsx'
import { answersPath, mendingPath, municipalWay, ownDossierPath, pointPath } from '#app/components/ways.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { handOverTask } from '#app/domain/lifecycle/hand-over.ts'
import { handOverForm } from '#app/domain/people/hand-over-form.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { found } from '#app/http/found.server.ts'
import { handOver } from '#app/models/dossier/hand-overs.server.ts'
import { teamActingFor } from '#app/models/people/role-holders.server.ts'
import { toldReasons } from '#app/text/reasons.ts'
import { useText } from '#app/text/use-text.tsx'
import { canBeGiven, matterFor } from '#app/views/hand-over.server.ts'

export const handle = crumbs<typeof loader>(
  (t, { step, kind }) => [...municipalWay(t, step), { label: t(`handOver.title.${kind}`) }],
  (t, { kind, year }) =>
    [t(`handOver.title.${kind}`), year && t('report.title', { year })].filter(Boolean).join(' · '),
)

/** For a colleague who has finished what only a signatory can file or sign. */
export async function loader(args: LoaderFunctionArgs) {
  const { dossier, person, language, now } = await requireOwnDossier(args)
  const state = found(matterFor(dossier, person, args.params.matter, now))
  const { matter, version, waits, missing, open, signatories } = state
  const { reference, party } = dossier
  const possible = canBeGiven(state)
  return {
    step: { reference, party: party.name, version, possible, dangerous: false },
    kind: matter.kind,
    year: matter.year,
    waits,
    missing: toldReasons(language, missing),
    open,
    signatories,
    maySign: dossier.roles.includes('signatory'),
    task: handOverTask(reference, matter),
    coordinators: teamActingFor(party.leadBfsNumber, today(now)).flatMap((held) =>
      held.role === 'coordinator' ? held.name : [],
    ),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { dossier, person, now } = await requireOwnDossier(args)
  const { matter } = found(matterFor(dossier, person, args.params.matter, now))

  return answerForm(args.request, {
    form: handOverForm,
    verb: (typed) => handOver({ dossierId: dossier.id, person, matter, now }, typed),
    next: ownDossierPath(dossier.reference),
  })
}

export default function HandOverPage() {
  const t = useText()
  const { step, kind, year, waits, open } = useLoaderData<typeof loader>()
  const of = { year: year ?? '' }
  const lead =
    open.length > 0 && kind !== 'agreement' ? t(`handOver.open.${kind}`, of) : t(`handOver.lead.${kind}`, of)
  return (
    <StepFrame
      step={step}
      title={t(`handOver.title.${kind}`)}
      lead={step.possible ? lead : undefined}
      back={ownDossierPath(step.reference)}
      closed={waits ? <NotYet /> : undefined}
    >
      <OpenPoints />
      <HandOverForm />
    </StepFrame>
  )
}

/** What is missing, or that nobody else can take it over, and who could let in somebody. */
function NotYet() {
  const t = useText()
  const { step, year, missing, coordinators, task, kind, maySign } = useLoaderData<typeof loader>()
  if (missing.length > 0)
    return (
      <Notice kind="warning" title={t('handOver.missing')}>
        <Reasons reasons={missing} linkTo={(reason) => mendingPath(step.reference, year)(reason) ?? task} />
      </Notice>
    )
  const names = coordinators.join(', ') || '–'
  if (maySign)
    return (
      <Notice kind="info" title={t('handOver.onlyYou.title')}>
        <p>{t('handOver.onlyYou', { names })}</p>
        <p>
          <Link to={task}>{t(`handOver.onlyYou.${kind}`)}</Link>
        </p>
      </Notice>
    )
  return (
    <Notice kind="warning" title={t('unsigned.own.title')}>
      <p>{t('handOver.nobody', { names })}</p>
    </Notice>
  )
}

/** They may be left open, but not unseen. */
function OpenPoints() {
  const t = useText()
  const { step, year, open } = useLoaderData<typeof loader>()
  if (open.length === 0) return null
  return (
    <Notice kind="warning" title={t('requests.left', { count: open.length })}>
      <PointList points={open} linkTo={pointPath(step.reference, year)} />
      <p>
        <Link to={answersPath(step.reference, year)}>{t('request.answer')}</Link>
      </p>
    </Notice>
  )
}

function HandOverForm() {
  const t = useText()
  const { step, kind, signatories } = useLoaderData<typeof loader>()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/people/hand-over-form.ts').then((forms) => forms.handOverForm),
    {
      version: String(step.version),
      to: '',
      words: '',
    },
  )
  const labels: Record<string, string> = { to: t('handOver.to'), words: t('handOver.words') }
  return (
    <CheckedForm
      {...checked}
      labels={labels}
      version={step.version}
      label={t('handOver.do')}
      back={ownDossierPath(step.reference)}
    >
      <SelectField
        field={field('to')}
        label={t('handOver.to')}
        blank={t('handOver.everybody')}
        choices={signatories.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextArea
        field={field('words')}
        label={t('handOver.words')}
        hint={t('handOver.words.hint')}
        optional
        maxLength={1000}
      />
      {kind !== 'agreement' && <p className="soft">{t('handOver.ends')}</p>}
    </CheckedForm>
  )
}
