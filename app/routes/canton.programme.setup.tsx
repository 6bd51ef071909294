import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { SetupList } from '#app/components/canton/setup-list.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { missingSteps, setupSteps } from '#app/domain/programme/setup.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'
import { isSetUp, setupFacts } from '#app/models/programme/setup.server.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = programmeCrumbs((t) => [{ label: t('setup.title') }])

export async function loader({ request }: LoaderFunctionArgs) {
  await requireCantonalPerson(request)
  const day = today(now())
  const facts = setupFacts(day)
  return {
    period: programmeOn(day).name,
    steps: setupSteps(facts),
    missing: missingSteps(facts).length,
    isSetUp: isSetUp(),
    facts,
  }
}

export default function SetupPage() {
  const t = useText()
  const { period, steps, missing, isSetUp, facts } = useLoaderData<typeof loader>()
  const standing = missing > 0 ? t('setup.lead', { count: missing }) : t('setup.lead.ready')
  return (
    <div className="stack-l">
      <PageTitle
        kicker={period}
        title={t('setup.title')}
        lead={isSetUp ? t('setup.lead.issued') : standing}
      />
      <SetupList steps={steps} facts={facts} />
    </div>
  )
}
