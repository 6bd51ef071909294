import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { ConfirmForm } from '#app/components/confirm-form.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { InstantText } from '#app/components/date-text.tsx'
import { Details } from '#app/components/details.tsx'
import { DossierName } from '#app/components/dossier-name.tsx'
import { EndedProposal } from '#app/components/ended-proposal.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { useProposedWords } from '#app/components/proposed-words.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { SeldomProposalFacts } from '#app/components/seldom-proposal-facts.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { cantonMendingPath, dossierWay, recordPath } from '#app/components/ways.ts'
import { Written } from '#app/components/written.tsx'
import { confirmForm } from '#app/domain/lifecycle/decision-forms.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireProposal } from '#app/http/proposal.server.ts'
import { markOfFacts } from '#app/models/dossier/proposal-facts.server.ts'
import { confirmProposal } from '#app/models/transitions.server.ts'
import { dateAndTime, longDate } from '#app/text/dates.ts'
import { toldReasons } from '#app/text/reasons.ts'
import type { Translate } from '#app/text/text.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import { proposalFor } from '#app/views/proposal.server.ts'
import { proposalFacts, type ShownFacts } from '#app/views/proposal-facts.server.ts'

export const handle = crumbs<typeof loader>((t, shown) => [
  ...dossierWay(t, shown.side, shown),
  { label: t('proposal.title') },
])

/** A step that waits for the word of another person, on whatever record. */
export async function loader(args: LoaderFunctionArgs) {
  const { dossier, person, language, proposal, side, path, here } = await requireProposal(args)
  const { reference, party } = dossier
  const facts = proposalFacts({ proposal, dossier, language })
  const reasons = toldReasons(language, proposal.reasons)
  const shown = { ...proposalFor(proposal, dossier, person), facts, reasons }
  const figures = proposal.outcome === null ? markOfFacts(proposal, dossier) : ''
  return { ...shown, figures, reference, party: party.name, side, path, here }
}

export async function action(args: ActionFunctionArgs) {
  const { dossier, person, proposal, path, now } = await requireProposal(args)

  return answerForm(args.request, {
    form: confirmForm,
    verb: ({ figures }) => confirmProposal({ dossier, id: proposal.id, person, now, figures }),
    next: path,
  })
}

type Shown = Awaited<ReturnType<typeof loader>>

export default function ProposalPage() {
  const t = useText()
  const shown = useLoaderData<typeof loader>()
  const tell = useProposedWords()
  const { reference, party, outcome, mayConfirm, side, machine, facts } = shown
  const record = recordName(t, shown)
  return (
    <div className="stack-l">
      <PageTitle
        kicker={<DossierName {...{ reference, party }} />}
        title={t('proposal.title')}
        lead={outcome === null ? t(`proposal.lead.${shown.asked}`) : undefined}
      />
      <RefusalNotice
        offered={mayConfirm}
        linkTo={side === 'canton' ? cantonMendingPath(reference) : undefined}
      />
      <EndedProposal of={shown} reasons={shown.reasons} />
      <SummaryList
        items={[
          { term: t('proposal.step'), value: tell(shown) },
          ...(record
            ? [
                {
                  term: t('proposal.record'),
                  value: <Link to={recordPath(machine, shown, side)}>{record}</Link>,
                },
              ]
            : []),
          { term: t('proposal.by'), value: <By of={shown} /> },
          ...(shown.day ? [{ term: t('proposal.day'), value: <Day of={shown.day} /> }] : []),
          ...(shown.reason ? [{ term: t('field.reason'), value: <Written>{shown.reason}</Written> }] : []),
          ...(shown.legalRemedies
            ? [{ term: t('field.legalRemedies'), value: <Written>{shown.legalRemedies}</Written> }]
            : []),
        ]}
      />
      {facts.decided && <SeldomProposalFacts facts={facts.decided} />}
      {facts.asked && <AskedOn of={shown} facts={facts.asked} />}
      <Answers of={shown} />
    </div>
  )
}

/** What whoever confirms has to look at, where it has a page beside that of its dossier. */
function recordName(t: Translate, { machine, record, year }: Pick<Shown, 'machine' | 'record' | 'year'>) {
  if (machine === 'reportingYear') return t('report.title', { year: year ?? '' })
  if (machine === 'amendment') return t('amendment.one', { number: record })
  if (machine === 'accountChange') return t('accountChange.one')
  if (machine === 'claim') return t('money.claim.one', { year: year ?? '' })
  return undefined
}

function By({ of: { by, at } }: { of: Shown }) {
  return (
    <>
      {by}, <InstantText at={at} />
    </>
  )
}

/** What it was asked on, where something has changed since. */
function AskedOn({ of, facts }: { of: Shown; facts: ShownFacts }) {
  const t = useText()
  const language = useLanguage()
  return (
    <Details summary={t('proposal.asAsked', { at: dateAndTime(language, of.at) })}>
      <SeldomProposalFacts facts={facts} />
    </Details>
  )
}

function Day({ of }: { of: string }) {
  return longDate(useLanguage(), of)
}

/** Confirmed by one click, declined on a page that asks for the reason; whoever asked can take it back. */
function Answers({ of: { mayConfirm, mayTakeBack, figures, path, here } }: { of: Shown }) {
  const t = useText()
  return (
    <div className="row">
      {mayConfirm && <ConfirmForm fields={[['figures', figures]]} label={t('proposal.confirm')} />}
      {mayConfirm && (
        <ButtonLink kind="secondary" to={`${here}/decline`}>
          {t('proposal.decline')}
        </ButtonLink>
      )}
      {mayTakeBack && <ConfirmForm fields={[]} action={`${here}/take-back`} label={t('proposal.takeBack')} />}
      <ButtonLink kind="quiet" to={path}>
        {t('common.back')}
      </ButtonLink>
    </div>
  )
}
