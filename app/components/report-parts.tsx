import { Link, useActionData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { REPORT_SECTIONS, type ReportSection } from '#app/domain/application/sections.ts'
import type { Translate } from '#app/text/text.ts'
import { useText } from '#app/text/use-text.tsx'
import type { ReportHead } from '#app/views/own-report.server.ts'
import { ActionPanel } from './action-panel.tsx'
import type { Crumb } from './breadcrumb.tsx'
import { ButtonLink } from './button.tsx'
import { DossierName } from './dossier-name.tsx'
import { ChangesEnd } from './handed-over.tsx'
import { MissingHere } from './missing-here.tsx'
import { nextStepPath } from './next-step.ts'
import { PageTitle } from './page-title.tsx'
import { AskedHere } from './points.tsx'
import { StatusBadge } from './status-badge.tsx'
import { Stepper } from './stepper.tsx'
import { answersPath, askPath, municipalWay, ownReportPath, reportPartPath } from './ways.ts'

export function reportWay(t: Translate, head: Pick<ReportHead, 'reference' | 'party' | 'year'>): Crumb[] {
  const { reference, year } = head
  return [
    ...municipalWay(t, head),
    { label: t('report.title', { year }), to: ownReportPath(reference, year) },
  ]
}

type ReportPageProps = {
  head: ReportHead
  title: string
  lead?: ReactNode
  current?: ReportSection
  /** What lies in this part, also while it cannot be changed. */
  there?: ReactNode
  children: ReactNode
}

/** The frame of every part of a report: whose, which year, how far, and the way from part to part. */
export function ReportPage({ head, title, lead, current, there, children }: ReportPageProps) {
  const t = useText()
  const { reference, party, year, status } = head
  return (
    <div className={current && 'section-page'}>
      <div className="stack-l">
        <PageTitle
          kicker={
            <DossierName
              reference={reference}
              party={party}
              {...(current && { record: t('report.title', { year }) })}
            />
          }
          title={title}
          lead={lead}
          status={current ? undefined : <StatusBadge status={status} />}
        />
        <ReplaceFirst head={head} />
        {current && <PartNotices head={head} part={current} />}
        {there}
        {current ? <IfWritable head={head}>{children}</IfWritable> : children}
        {head.mayAsk && (
          <p>
            <Link to={askPath('municipality', { reference, year, section: current })}>
              {t(current ? 'inquiry.ask.here' : 'inquiry.ask.report')}
            </Link>
          </p>
        )}
      </div>
      {current && <ReportSteps head={head} current={current} />}
    </div>
  )
}

/** On every page of a filed report: a file in it that has to be replaced. */
function ReplaceFirst({ head: { reference, step } }: Pick<ReportPageProps, 'head'>) {
  const path = step.step === 'replace_file' && nextStepPath(reference, step)
  if (!path) return null
  const { title, text } = step
  return (
    <ActionPanel title={title} action={<ButtonLink to={path}>{title}</ButtonLink>}>
      <p>{text}</p>
    </ActionPanel>
  )
}

/** What the canton asks for in this part, and what is missing in it once it is begun. */
function PartNotices({ head, part }: { head: ReportHead; part: ReportSection }) {
  const { reference, year, points, missing, sections, phase, lead, handed } = head
  const ofPart = <Of extends { section?: string }>(found: readonly Of[]) =>
    found.filter(({ section }) => section === part)
  if (phase !== 'editable') return null
  return (
    <>
      <AskedHere points={ofPart(points)} answerAt={lead ? null : answersPath(reference, year)} />
      {part !== 'declaration' && <ChangesEnd handed={handed} />}
      {sections[part] !== 'open' && <MissingHere reasons={ofPart(missing)} />}
    </>
  )
}

/** Whether the reader writes in the report now. */
export const isWritable = ({ phase, lead }: ReportHead) => phase === 'editable' && lead === null

/** The parts of a report can be changed while it is open; after a refused attempt what was typed still stands there. */
function IfWritable({ head, children }: Pick<ReportPageProps, 'head' | 'children'>) {
  const t = useText()
  const refused = useActionData() !== undefined
  const { reference, year, phase, lead } = head
  if (isWritable(head) || refused) return children
  return (
    <>
      <p className="text">
        {phase === 'scheduled'
          ? t('report.scheduled', { year, next: year + 1 })
          : lead && phase === 'editable'
            ? t('edit.readonly.lead', { lead })
            : t('report.readOnly')}
      </p>
      <div className="row">
        <ButtonLink to={ownReportPath(reference, year)} kind="secondary">
          {t('report.backToReport')}
        </ButtonLink>
      </div>
    </>
  )
}

/** The parts of a report, each with how far it is. */
export function ReportSteps({ head, current }: { head: ReportHead; current?: ReportSection }) {
  const t = useText()
  return (
    <Stepper
      label={t('report.steps')}
      steps={REPORT_SECTIONS.map((section) => ({
        to: reportPartPath(head, section),
        label: t(`section.${section}`),
        state: section === 'declaration' ? undefined : head.sections[section],
        current: section === current,
      }))}
    />
  )
}
