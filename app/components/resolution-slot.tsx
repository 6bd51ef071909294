import { Link } from '@remix-run/react'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { shortDate } from '#app/text/dates.ts'
import { yearsText } from '#app/text/term.ts'
import { useText } from '#app/text/use-text.tsx'
import type { ShownApplication } from '#app/views/application-view.server.ts'
import { Amount } from './amount.tsx'
import { Button } from './button.tsx'
import { DateText } from './date-text.tsx'
import { Documents } from './documents.tsx'
import { Form } from './form-element.tsx'
import { Badge } from './status-badge.tsx'
import { ToldApart } from './told-apart.tsx'
import { Name } from './written.tsx'

type Ask = { canBeAsked: boolean; askedAt: string | null }

type ResolutionSlotProps = {
  reference: string
  member: { bfsNumber: number; name: string }
  application: Pick<ShownApplication, 'resolutions' | 'papers'>
  hasDraft: boolean
  ask: Ask | undefined
}

/** The resolution of one member's council: what is in, and what can be done about it. */
export function ResolutionSlot({ reference, member, application, hasDraft, ask }: ResolutionSlotProps) {
  const t = useText()
  const { bfsNumber, name } = member
  const resolution = application.resolutions.find(({ municipality }) => municipality === name)
  const papers = application.papers.filter((one) => one.slot === 'resolution' && one.municipality === name)
  const path = `/municipality/dossiers/${reference}/documents/resolutions/${bfsNumber}`
  return (
    <li>
      <div className="stack-xs">
        <div>
          <strong>{name}</strong>{' '}
          {!resolution && <Badge label={t('papers.resolution.none')} tone="neutral" />}
          {resolution && papers.length === 0 && (
            <Badge label={t('papers.resolution.noPaper')} tone="attention" />
          )}
        </div>
        {resolution && (
          <div className="file-facts">
            <DateText day={resolution.resolvedOn} short /> ·{' '}
            {t('papers.resolution.facts', {
              body: resolution.body,
              number: resolution.businessNumber,
              term: yearsText(t, resolution.fromYear, resolution.toYear),
            })}{' '}
            · <Amount rappen={resolution.amountRappen} />
          </div>
        )}
        {papers.length > 0 && <Documents documents={papers} />}
        {hasDraft && papers.length === 0 && (
          <div>
            <a href={`${path}/draft.pdf`}>
              <ToldApart by={<Name>{name}</Name>}>{t('resolution.draft')}</ToldApart>
            </a>
          </div>
        )}
      </div>
      <div className="stack-xs">
        {papers.length === 0 && <AskMember ask={ask} name={name} path={path} />}
        <Link to={path}>
          <ToldApart by={<Name>{name}</Name>}>
            {t(resolution ? 'papers.resolution.edit' : 'papers.resolution.add')}
          </ToldApart>
        </Link>
      </div>
    </li>
  )
}

/** The council of a member is asked for its resolution; its people hand it in themselves. */
function AskMember({ ask, name, path }: { ask: Ask | undefined; name: string; path: string }) {
  const t = useText()
  if (!ask) return null
  if (!ask.canBeAsked) return <p className="soft">{t('resolutionAsk.nobody')}</p>
  return (
    <Form method="post" action={`${path}/ask`} reloadDocument>
      <Button kind="secondary">
        <ToldApart by={<Name>{name}</Name>}>{t('resolutionAsk.do')}</ToldApart>
      </Button>
      {ask.askedAt && (
        <div className="soft">{t('resolutionAsk.asked', { day: shortDate(dayInZurich(ask.askedAt)) })}</div>
      )}
    </Form>
  )
}
