import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { now } from '#app/clock.server.ts'
import { KeyAmounts } from '#app/components/canton/key-amounts.tsx'
import { OfficeAccount } from '#app/components/canton/office-account.tsx'
import { OpenPoints } from '#app/components/canton/open-points.tsx'
import { ContactLines } from '#app/components/contact-box.tsx'
import { DossierPart } from '#app/components/dossier-part.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { line, version } from '#app/domain/forms/fields.ts'
import { hasRole } from '#app/domain/roles.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { confirmOpenPoint, keyInForce, programmeOn } from '#app/models/programme/programme.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { amountsOf, openPointsOf } from '#app/views/settings.server.ts'

export const handle = programmeCrumbs((t) => [{ label: t('settings.title') }])

const CONFIRMING = ['officer', 'admin'] as const
const confirmForm = z.object({ point: line(40), version })

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requireCantonalPerson(request)
  const day = today(now())
  const programme = programmeOn(day)
  const key = keyInForce(programme.id, day)
  return {
    period: { name: programme.name, startsOn: programme.startsOn, endsOn: programme.endsOn },
    version: programme.version,
    settings: programme.settings,
    office: programme.office,
    account: programme.account,
    key: { key: key.key, version: key.version, legalBasis: key.legalBasis, inForceFrom: key.inForceFrom },
    points: openPointsOf(programme, day),
    amounts: amountsOf(programme, day),
    mayConfirm: hasRole(person, ...CONFIRMING),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request, ...CONFIRMING)

  return answerForm(request, {
    form: confirmForm,
    verb: (typed) => {
      const at = now()
      return confirmOpenPoint(person, { periodId: programmeOn(today(at)).id, ...typed }, at)
    },
    next: (_done, { typed }) => `/canton/settings#${typed.point}`,
  })
}

export default function Settings() {
  const t = useText()
  const shown = useLoaderData<typeof loader>()
  const { period, office, points } = shown
  const open = points.filter(({ confirmed }) => confirmed === null).length
  return (
    <div className="stack-xl">
      <PageTitle
        kicker={period.name}
        title={t('settings.title')}
        lead={open > 0 ? t('settings.lead', { count: open }) : t('settings.lead.done')}
      />
      <RefusalNotice />
      <DossierPart title={t('settings.points')}>
        <p className="text">{t('settings.points.text')}</p>
        <OpenPoints
          points={points}
          settings={shown.settings}
          form={shown.key.key}
          seen={shown.version}
          mayConfirm={shown.mayConfirm}
        />
      </DossierPart>
      <DossierPart title={t('reminders.title')}>
        <p className="text">{t('reminders.lead')}</p>
        <p>
          <Link to="/canton/settings/reminders">{t('reminders.link')}</Link>
        </p>
      </DossierPart>
      <DossierPart title={t('openPoint.applications')}>
        <p className="text">{t('settings.window.text')}</p>
        {shown.mayConfirm && (
          <p>
            <Link to="/canton/settings/applications">{t('settings.window.edit')}</Link>
          </p>
        )}
      </DossierPart>
      <DossierPart title={t('openPoint.terms')}>
        <p className="text">{t('settings.terms.text')}</p>
        {shown.mayConfirm && (
          <p>
            <Link to="/canton/settings/terms">{t('settings.terms.edit')}</Link>
          </p>
        )}
      </DossierPart>
      <DossierPart title={t('openPoint.fourEyes')}>
        <p className="text">{t('settings.fourEyes.text')}</p>
        {shown.mayConfirm && (
          <p>
            <Link to="/canton/settings/four-eyes">{t('settings.fourEyes.edit')}</Link>
          </p>
        )}
      </DossierPart>
      <DossierPart title={t('openPoint.amendments')}>
        <p className="text">{t('settings.amendments.text')}</p>
        {shown.mayConfirm && (
          <p>
            <Link to="/canton/settings/amendments">{t('settings.amendments.edit')}</Link>
          </p>
        )}
      </DossierPart>
      <DossierPart title={t('settings.key')}>
        <KeyAmounts of={shown.key} amounts={shown.amounts} />
      </DossierPart>
      <DossierPart title={t('settings.office')}>
        <p>
          {office.canton}
          <br />
          {office.street}, {office.postalCode} {office.town}
        </p>
        <ContactLines contact={office} />
      </DossierPart>
      <DossierPart title={t('settings.account')}>
        <OfficeAccount account={shown.account} />
        {shown.mayConfirm && (
          <p id="account">
            <Link to="/canton/settings/account">
              {t(shown.account ? 'settings.account.edit' : 'settings.account.add')}
            </Link>
          </p>
        )}
      </DossierPart>
    </div>
  )
}
