import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { KeyAmounts } from '#app/components/canton/key-amounts.tsx'
import { OfficeAccount } from '#app/components/canton/office-account.tsx'
import { SettingStays } from '#app/components/canton/setting-stays.tsx'
import { SettingsTable } from '#app/components/canton/settings-table.tsx'
import { ContactLines } from '#app/components/contact-box.tsx'
import { DateText } from '#app/components/date-text.tsx'
import { DossierPart } from '#app/components/dossier-part.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { settingsCrumbs } from '#app/components/programme-crumbs.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { whyItStays } from '#app/domain/programme/effect.ts'
import { unconfirmedIn } from '#app/domain/programme/programme.ts'
import { SETTING_GROUP_NAMES } from '#app/domain/programme/setting-names.ts'
import { hasRole } from '#app/domain/roles.ts'
import { languageOf } from '#app/http/language.server.ts'
import { enterSettings } from '#app/http/settings.server.ts'
import { keyInForce } from '#app/models/programme/programme.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { amountsOf, settingsShown } from '#app/views/settings.server.ts'

export const handle = settingsCrumbs<typeof loader>(() => [])

export async function loader({ request }: LoaderFunctionArgs) {
  const { person, day, frame, programme } = await enterSettings(request)
  const { version, legalBasis, inForceFrom } = keyInForce(programme.id, day)
  return {
    frame,
    shown: settingsShown(programme, { language: languageOf(request), today: day }),
    open: unconfirmedIn(programme.confirmed),
    groups: SETTING_GROUP_NAMES,
    office: programme.office,
    account: programme.account,
    key: { version, legalBasis, inForceFrom },
    amounts: amountsOf(programme, day),
    mayChange: hasRole(person, ...SETTING_ROLES),
  }
}

export default function Settings() {
  const t = useText()
  const { frame, shown, open, groups, office, account, key, amounts, mayChange } =
    useLoaderData<typeof loader>()
  const { period, query } = frame
  const stays = whyItStays('everybody', period)
  const withKey = shown.some(({ place, confirmed }) => place.in === 'key' && !confirmed)
  return (
    <div className="stack-xl">
      <PageTitle
        kicker={period.name}
        title={t('settings.title')}
        lead={[
          open > 0 ? t('settings.lead', { count: open }) : t('settings.lead.done'),
          ...(withKey ? [t('settings.lead.key')] : []),
        ].join(' ')}
      />
      {period.standing === 'over' &&
        (stays ? (
          <SettingStays why={stays} period={period} />
        ) : (
          <Notice kind="info" title={t('settings.over')}>
            <p>{t('settings.over.office')}</p>
          </Notice>
        ))}
      {period.standing === 'draft' && <Notice kind="info" title={t('settings.draft')} />}
      <p>
        <Link to={`/canton/settings/history${query}`}>{t('settings.history.link')}</Link>
      </p>
      {groups.map((group) => (
        <DossierPart key={group} title={t(`settings.group.${group}`)}>
          <SettingsTable
            caption={t(`settings.group.${group}`)}
            settings={shown.filter((setting) => setting.group === group)}
            frame={frame}
            mayChange={mayChange}
          />
        </DossierPart>
      ))}
      <DossierPart title={t('settings.office')}>
        <p>
          {office.canton}
          <br />
          {office.street}, {office.postalCode} {office.town}
        </p>
        <ContactLines contact={office} />
      </DossierPart>
      <DossierPart title={t('settings.account')}>
        <OfficeAccount account={account} />
        {mayChange && !stays && (
          <p id="account">
            <Link to={`/canton/settings/account${query}`}>{t('common.change')}</Link>
          </p>
        )}
      </DossierPart>
      <DossierPart title={t('settings.key')}>
        <p>
          {t('settings.key.version', { version: key.version, basis: key.legalBasis })}{' '}
          <DateText day={key.inForceFrom} />
        </p>
        <KeyAmounts amounts={amounts} />
      </DossierPart>
    </div>
  )
}
