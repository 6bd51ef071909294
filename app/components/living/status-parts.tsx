import { Notice } from '#app/components/notice.tsx'
import { Badge, StatusBadge } from '#app/components/status-badge.tsx'
import { Stepper } from '#app/components/stepper.tsx'
import { Tag } from '#app/components/tag.tsx'
import { Timeline } from '#app/components/timeline.tsx'
import { CLAIM_STATES } from '#app/domain/lifecycle/claim.ts'
import { DOSSIER_STATES } from '#app/domain/lifecycle/dossier-states.ts'
import { REPORTING_YEAR_STATES } from '#app/domain/lifecycle/reporting-year.ts'
import { TRANCHE_STATES } from '#app/domain/lifecycle/tranche.ts'
import { claimStatus, dossierStatus, reportingYearStatus, trancheStatus } from '#app/text/status.ts'
import { useText } from '#app/text/use-text.tsx'
import { Part } from './part.tsx'

export function StatusPart() {
  const t = useText()
  const machines = [
    DOSSIER_STATES.map((state) => dossierStatus(t, state)),
    REPORTING_YEAR_STATES.map((state) => reportingYearStatus(t, state)),
    TRANCHE_STATES.map((state) => trancheStatus(t, state)),
    CLAIM_STATES.map((state) => claimStatus(t, state)),
  ]
  return (
    <Part name="StatusBadge, Badge, Tag">
      <StatusBadge
        status={{ ...dossierStatus(t, 'returned'), explanation: t('explained.dossier.returned') }}
      />
      <div className="stack">
        {machines.map((statuses, index) => (
          <div className="row" key={index}>
            {statuses.map(({ label, tone }) => (
              <Badge key={label} label={label} tone={tone} />
            ))}
          </div>
        ))}
      </div>
      <div className="row">
        <Tag>{t('living.group.immigrants')}</Tag>
        <Tag>{t('living.group.locals')}</Tag>
        <Tag>2027</Tag>
      </div>
    </Part>
  )
}

export function NoticePart() {
  const t = useText()
  return (
    <Part name="Notice">
      <div className="stack">
        {(['info', 'success', 'warning', 'error', 'alert'] as const).map((kind) => (
          <Notice key={kind} kind={kind}>
            <p>{t('living.notice')}</p>
          </Notice>
        ))}
      </div>
    </Part>
  )
}

export function ProgressPart() {
  const t = useText()
  return (
    <Part name="Timeline, Stepper">
      <div className="columns">
        <Timeline
          label={t('living.way')}
          entries={[
            { id: '1', title: t('living.way.1'), state: 'done', day: '2026-11-02', who: 'Beat Amrein' },
            { id: '2', title: t('living.way.2'), state: 'current', day: '2026-11-09', who: 'Ruth Bucher' },
            { id: '3', title: t('living.way.3'), state: 'todo' },
            { id: '4', title: t('living.way.4'), state: 'todo', day: '2027-03-15' },
          ]}
        />
        <Stepper
          steps={[
            { to: '/components?step=1', label: t('section.party'), state: 'complete' },
            { to: '/components?step=2', label: t('section.structure'), state: 'incomplete', current: true },
            { to: '/components?step=3', label: t('section.measures'), state: 'open' },
            { to: '/components?step=4', label: t('section.review') },
          ]}
        />
      </div>
    </Part>
  )
}
