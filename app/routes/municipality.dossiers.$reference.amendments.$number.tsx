import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AmendmentFacts, AmendmentFiles, AskAgain, Differences } from '#app/components/amendment.tsx'
import { ButtonLink } from '#app/components/button.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DossierName } from '#app/components/dossier-name.tsx'
import { HeldUp } from '#app/components/held-up.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import { mendingPath, municipalWay, ownDossierPath, stepPath } from '#app/components/ways.ts'
import { amendmentMachine } from '#app/domain/lifecycle/amendment.ts'
import { awaitedIn } from '#app/domain/lifecycle/decide.ts'
import { buttonsAmong } from '#app/domain/lifecycle/steps.ts'
import { MUNICIPAL_ROLES } from '#app/domain/roles.ts'
import { requireAmendment } from '#app/http/amendment.server.ts'
import { requireOwnAmendments } from '#app/http/dossier.server.ts'
import { differencesOf } from '#app/text/agreement-differences.ts'
import { toldReasons } from '#app/text/reasons.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = crumbs<typeof loader>((t, data) => [
  ...municipalWay(t, data),
  { label: t('amendment.title'), to: `${ownDossierPath(data.reference)}/amendments` },
  { label: t('amendment.one', { number: data.amendment.number }) },
])

/** The first of two screens: amendment, new version and every difference before whoever accepts. */
export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireOwnAmendments(args)
  const { dossier, language } = entered
  const { shown, steps, held, versions, hasAccepted, awaits, again } = requireAmendment(entered, args.params)
  const awaited = awaitedIn(amendmentMachine, shown.state, MUNICIPAL_ROLES).length > 0
  return {
    reference: dossier.reference,
    party: dossier.party.name,
    amendment: shown,
    differences: differencesOf(language, versions),
    awaited,
    mine: steps.length > 0,
    missing: awaited && shown.acceptances.length > 0 ? awaits.join(', ') : '',
    mayAccept: steps.includes('accept'),
    aside: buttonsAmong(steps, { machine: 'amendment', side: 'municipality', buttons: ['aside'] }),
    held: hasAccepted ? [] : toldReasons(language, held),
    again,
  }
}

export default function OwnAmendmentPage() {
  const t = useText()
  const { reference, party, amendment, differences, mayAccept, missing, again } =
    useLoaderData<typeof loader>()
  return (
    <div className="stack-xl">
      <PageTitle
        kicker={<DossierName reference={reference} party={party} />}
        title={t('amendment.one', { number: amendment.number })}
        lead={mayAccept ? t('amendment.read.lead') : undefined}
      />
      {missing && <Notice kind="alert" title={t('amendment.half', { names: missing })} />}
      <AmendmentFacts amendment={amendment} />
      <AskAgain side="municipality" reference={reference} kind={amendment.kind} again={again} />
      <Section title={t('amendment.differences')}>
        <Differences differences={differences} />
      </Section>
      <Section title={t('amendment.documents')}>
        <AmendmentFiles files={amendment.files} />
      </Section>
      <Answer />
    </div>
  )
}

function Answer() {
  const t = useText()
  const { reference, amendment, awaited, mine, mayAccept, aside, held } = useLoaderData<typeof loader>()
  if (amendment.state === 'in_force') return <p className="text soft">{t('amendment.mended')}</p>
  if (!mine) return awaited && <p className="text">{t('amendment.whoMay')}</p>
  const of = { reference, record: String(amendment.number) }
  return (
    <>
      {held.length > 0 && <HeldUp reasons={held} linkTo={mendingPath(reference, null)} />}
      <div className="row">
        {mayAccept && (
          <ButtonLink to={stepPath('amendment', 'accept', of, 'municipality')}>
            {t('amendment.read.next')}
          </ButtonLink>
        )}
        {aside.map((action) => (
          <ButtonLink key={action} kind="quiet" to={stepPath('amendment', action, of, 'municipality')}>
            {t(`amendment.${action}`)}
          </ButtonLink>
        ))}
      </div>
    </>
  )
}
