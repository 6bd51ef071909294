import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { ChainSteps } from '#app/components/canton/chain-parts.tsx'
import { VersionTable } from '#app/components/canton/version-facts.tsx'
import { ConfirmForm } from '#app/components/confirm-form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { Section } from '#app/components/section.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { beginChainForm } from '#app/domain/programme/chain-form.ts'
import { isOver } from '#app/domain/programme/period.ts'
import { hasRole } from '#app/domain/roles.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { askedPeriod } from '#app/http/period.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { beginChain } from '#app/models/programme/chain-acts.server.ts'
import { chainInForce, contentOf } from '#app/models/programme/chains.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { chainsShown } from '#app/views/chains.server.ts'

const LIST = '/canton/programme/chain'

export const handle = programmeCrumbs((t) => [{ label: t('chain.title') }])

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requireCantonalPerson(request)
  const day = today(now())
  const { programme } = askedPeriod(request, day)
  const { id, name } = programme
  const counting = chainInForce(id)
  const versions = chainsShown(id)
  return {
    period: name,
    versions,
    content: contentOf(counting),
    ofBefore:
      counting && counting.periodId !== id
        ? { id: counting.id, name: programmeOf(counting.periodId).name }
        : null,
    mayBegin:
      hasRole(person, ...SETTING_ROLES) &&
      !isOver(programme, day) &&
      !versions.some(({ standing }) => standing === 'draft'),
  }
}

/** Begins a draft for the period of the address, as what counts in it or as the version that is copied. */
export async function action({ request }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request, ...SETTING_ROLES)
  const at = now()
  const { programme } = askedPeriod(request, today(at))
  return answerForm(request, {
    form: beginChainForm,
    verb: ({ from }) => beginChain(person, { periodId: programme.id, from }, at),
    next: ({ id }) => `${LIST}/${id}`,
  })
}

export default function ChainsPage() {
  const t = useText()
  const { period, versions, content, ofBefore, mayBegin } = useLoaderData<typeof loader>()
  return (
    <div className="stack-l">
      <PageTitle kicker={period} title={t('chain.title')} lead={t('chain.lead')} />
      <RefusalNotice />
      <Section title={t('chain.counting')} className="stack">
        {ofBefore && (
          <p>
            {t('chain.ofBefore')} <Link to={`${LIST}/${ofBefore.id}`}>{ofBefore.name}</Link>
          </p>
        )}
        <ChainSteps content={content} />
      </Section>
      {versions.length > 0 && (
        <Section title={t('chain.versions')} className="stack">
          <VersionTable versions={versions} title={t('chain.versions')} at={LIST} />
        </Section>
      )}
      {mayBegin && <ConfirmForm fields={[]} label={t('catalogue.new')} />}
    </div>
  )
}
