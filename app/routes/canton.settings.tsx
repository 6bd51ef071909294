import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { now } from '#app/clock.server.ts'
import { Amount, Count } from '#app/components/amount.tsx'
import { Button } from '#app/components/button.tsx'
import { ContactLines } from '#app/components/contact-box.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { DateText } from '#app/components/date-text.tsx'
import { DossierPart } from '#app/components/dossier-part.tsx'
import { Form, Mark } from '#app/components/form-element.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { Badge } from '#app/components/status-badge.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { ToldApart } from '#app/components/told-apart.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { line, version } from '#app/domain/forms/fields.ts'
import { hasRole } from '#app/domain/roles.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { confirmOpenPoint, keyInForce, programmeOn } from '#app/models/programme/programme.server.ts'
import { dayInZurich } from '#app/text/dates.ts'
import { openPointText } from '#app/text/settings.ts'
import { useText } from '#app/text/use-text.tsx'
import { amountsOf, openPointsOf } from '#app/views/settings.server.ts'

export const handle = crumbs((t) => [{ label: t('nav.settings') }])

const CONFIRMING = ['officer', 'admin'] as const
const confirmForm = z.object({ point: line(40), version })

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requireCantonalPerson(request)
  const day = today(now())
  const programme = programmeOn(day)
  const key = keyInForce(programme.id)
  return {
    period: { name: programme.name, startsOn: programme.startsOn, endsOn: programme.endsOn },
    version: programme.version,
    settings: programme.settings,
    office: programme.office,
    account: programme.account,
    key: { key: key.key, version: key.version, legalBasis: key.legalBasis, inForceFrom: key.inForceFrom },
    points: openPointsOf(programme),
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

type Shown = Awaited<ReturnType<typeof loader>>

export default function Settings() {
  const t = useText()
  const shown = useLoaderData<typeof loader>()
  const { period, office, points } = shown
  const open = points.filter(({ confirmed }) => confirmed === null).length
  return (
    <div className="stack-xl">
      <PageTitle
        kicker={period.name}
        title={t('nav.settings')}
        lead={open > 0 ? t('settings.lead', { count: open }) : t('settings.lead.done')}
      />
      <RefusalNotice />
      <DossierPart title={t('settings.points')}>
        <p className="text">{t('settings.points.text')}</p>
        <OpenPoints shown={shown} />
      </DossierPart>
      <DossierPart title={t('reminders.title')}>
        <p className="text">{t('reminders.lead')}</p>
        <p>
          <Link to="/canton/settings/reminders">{t('reminders.link')}</Link>
        </p>
      </DossierPart>
      <DossierPart title={t('settings.key')}>
        <KeyAmounts shown={shown} />
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
        <Account account={shown.account} />
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

/** Where claims are paid to: without it there is no letter with QR-bill. */
function Account({ account }: Pick<Shown, 'account'>) {
  const t = useText()
  if (!account)
    return (
      <>
        <p>
          <Badge label={t('settings.unconfirmed')} tone="pending" />
        </p>
        <p className="text">{t('settings.account.none')}</p>
      </>
    )
  return (
    <>
      <p className="text">{t('settings.account.text')}</p>
      <SummaryList
        items={[
          { term: t('settings.account.iban'), value: account.iban.replaceAll(/(.{4})(?=.)/g, '$1 ') },
          { term: t('settings.account.holder'), value: account.holder },
        ]}
      />
    </>
  )
}

function OpenPoints({ shown: { points, settings, key, version: seen, mayConfirm } }: { shown: Shown }) {
  const t = useText()
  return (
    <DataTable
      caption={t('settings.points')}
      captionHidden
      rows={points}
      rowKey={({ point }) => point}
      columns={[
        {
          key: 'point',
          label: t('settings.point'),
          cell: ({ point }) => <span id={point}>{t(`openPoint.${point}`)}</span>,
        },
        {
          key: 'value',
          label: t('settings.value'),
          cell: ({ point }) => openPointText(t, point, { settings, key: key.key }),
        },
        {
          key: 'state',
          label: t('settings.state'),
          cell: ({ confirmed }) =>
            confirmed ? (
              <>
                <Badge label={t('settings.confirmed')} tone="success" />
                <div className="soft">
                  {confirmed.by}, <DateText day={dayInZurich(confirmed.at)} short />
                </div>
              </>
            ) : (
              <Badge label={t('settings.unconfirmed')} tone="pending" />
            ),
        },
        ...(mayConfirm
          ? [
              {
                key: 'confirm',
                label: t('settings.action'),
                cell: ({ point, confirmed }: Shown['points'][number]) =>
                  confirmed ? null : <ConfirmButton point={point} seen={seen} />,
              },
            ]
          : []),
      ]}
    />
  )
}

function ConfirmButton({ point, seen }: { point: Shown['points'][number]['point']; seen: number }) {
  const t = useText()
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="point" value={point} />
      <Mark name="version" value={seen} />
      <Button kind="secondary">
        <ToldApart by={t(`openPoint.${point}`)}>{t('settings.confirm')}</ToldApart>
      </Button>
    </Form>
  )
}

function KeyAmounts({ shown: { key, amounts } }: { shown: Shown }) {
  const t = useText()
  return (
    <>
      <p>
        {t('settings.key.version', { version: key.version, basis: key.legalBasis })}{' '}
        <DateText day={key.inForceFrom} />
      </p>
      {amounts ? (
        <div className="dense text">
          <DataTable
            caption={t('settings.amounts')}
            rows={amounts.rows}
            rowKey={({ bfsNumber }) => String(bfsNumber)}
            columns={[
              {
                key: 'name',
                label: t('list.column.municipality'),
                cell: ({ name }) => name,
                foot: t('calculation.total'),
              },
              {
                key: 'population',
                label: t('list.column.residents'),
                align: 'end',
                cell: ({ population }) => <Count value={population} />,
                foot: <Count value={amounts.rows.reduce((sum, { population }) => sum + population, 0)} />,
              },
              {
                key: 'amount',
                label: t('list.column.contribution'),
                align: 'end',
                cell: ({ amount }) => <Amount rappen={amount} />,
                foot: <Amount rappen={amounts.sum} />,
              },
            ]}
          />
        </div>
      ) : (
        <p>{t('settings.amounts.none')}</p>
      )}
      <p className="soft">{t('common.source')}</p>
    </>
  )
}
