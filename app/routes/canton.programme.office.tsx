import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { OfficeAccount } from '#app/components/canton/office-account.tsx'
import { OfficeForm } from '#app/components/canton/office-form.tsx'
import { DossierPart } from '#app/components/dossier-part.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { Written } from '#app/components/written.tsx'
import { officeForm } from '#app/domain/agreement/office.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { whyItStays } from '#app/domain/programme/effect.ts'
import { hasRole } from '#app/domain/roles.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { changeIn, enterSettings } from '#app/http/settings.server.ts'
import { markOfOffice, saveOffice } from '#app/models/programme/office.server.ts'
import { officeSetting } from '#app/models/programme/programme.server.ts'
import { addressRows } from '#app/text/setting-rows.ts'
import { translator } from '#app/text/text.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = programmeCrumbs<typeof loader>((t) => [{ label: t('office.title') }])

export async function loader({ request }: LoaderFunctionArgs) {
  const { person, frame, programme } = await enterSettings(request)
  const { office, account, signers, remedies, links } = programme
  return {
    frame,
    typed: { office, signers, remedies, links },
    account,
    rows: addressRows(translator(languageOf(request)), officeSetting(programme)),
    seen: markOfOffice(programme),
    mayChange: hasRole(person, ...SETTING_ROLES),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const entered = await enterSettings(request, ...SETTING_ROLES)

  return answerForm(request, {
    form: officeForm,
    verb: (typed) => {
      const { change, values } = changeIn(entered, typed)
      return saveOffice(change, values)
    },
    next: `/canton/programme/office${entered.frame.query}`,
  })
}

export default function OfficePage() {
  const t = useText()
  const { frame, typed, account, rows, seen, mayChange } = useLoaderData<typeof loader>()
  return (
    <div className="stack-xl">
      <PageTitle kicker={frame.period.name} title={t('office.title')} lead={t('office.lead')} />
      <RefusalNotice />
      <DossierPart title={t('settings.office')}>
        {mayChange ? (
          <OfficeForm frame={frame} seen={seen} {...typed} />
        ) : (
          <SummaryList
            items={rows
              .filter(({ value }) => value !== '')
              .map(({ label, value }) => ({ term: label ?? '', value: <Written>{String(value)}</Written> }))}
          />
        )}
        <p>
          <Link to={`/canton/settings/history${frame.query}`}>{t('office.history')}</Link>
        </p>
      </DossierPart>
      <DossierPart title={t('settings.account')}>
        <OfficeAccount account={account} />
        {mayChange && !whyItStays('everybody', frame.period) && (
          <p>
            <Link to={`/canton/settings/account${frame.query}`}>
              {t('settings.account')}: {t('common.change')}
            </Link>
          </p>
        )}
      </DossierPart>
    </div>
  )
}
