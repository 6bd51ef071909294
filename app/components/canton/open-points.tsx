import { Link } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { DateText } from '#app/components/date-text.tsx'
import { Form, Mark } from '#app/components/form-element.tsx'
import { Badge } from '#app/components/status-badge.tsx'
import { ToldApart } from '#app/components/told-apart.tsx'
import type { DistributionKey } from '#app/domain/contribution/key.ts'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import type { ProgrammeSettings } from '#app/domain/programme/programme.ts'
import { openPointText } from '#app/text/settings.ts'
import { useText } from '#app/text/use-text.tsx'
import type { openPointsOf } from '#app/views/settings.server.ts'

type Point = ReturnType<typeof openPointsOf>[number]

type OpenPointsProps = {
  points: readonly Point[]
  settings: ProgrammeSettings
  form: DistributionKey
  seen: number
  mayConfirm: boolean
}

/** What the leaflet leaves open, as this portal holds it; who may confirms it, one point after the other. */
export function OpenPoints({ points, settings, form, seen, mayConfirm }: OpenPointsProps) {
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
          prose: true,
          cell: ({ point }) => openPointText(t, point, { settings, key: form }),
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
                cell: ({ point, ofKey, confirmed }: Point) => {
                  if (ofKey) return <KeysLink point={point} />
                  return confirmed ? (
                    <UnconfirmLink point={point} />
                  ) : (
                    <ConfirmButton point={point} seen={seen} />
                  )
                },
              },
            ]
          : []),
      ]}
    />
  )
}

function ConfirmButton({ point, seen }: { point: Point['point']; seen: number }) {
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

function UnconfirmLink({ point }: Pick<Point, 'point'>) {
  const t = useText()
  return (
    <Link to={`/canton/settings/unconfirm/${point}`}>
      <ToldApart by={t(`openPoint.${point}`)}>{t('settings.unconfirm')}</ToldApart>
    </Link>
  )
}

/** What the key holds is decided with it, as a whole. */
function KeysLink({ point }: Pick<Point, 'point'>) {
  const t = useText()
  return (
    <Link to="/canton/programme/keys">
      <ToldApart by={t(`openPoint.${point}`)}>{t('keys.title')}</ToldApart>
    </Link>
  )
}
