import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { OFFICE_LINKS } from '#app/domain/agreement/office-links.ts'
import type { ApplicationSection } from '#app/domain/application/sections.ts'
import type { Translate } from '#app/text/text.ts'
import { useText } from '#app/text/use-text.tsx'
import type { SectionFrame } from '#app/views/sections.server.ts'
import { Button } from './button.tsx'
import { DossierName } from './dossier-name.tsx'
import { ChangesEnd } from './handed-over.tsx'
import { MissingHere } from './missing-here.tsx'
import { Notice } from './notice.tsx'
import { PageTitle } from './page-title.tsx'
import { AskedHere } from './points.tsx'
import { RefusalNotice } from './reasons.tsx'
import { Badge } from './status-badge.tsx'
import { Stepper } from './stepper.tsx'
import { answersPath, askPath, mendingPath, municipalWay, sectionPath } from './ways.ts'

type SectionPageProps = {
  frame: SectionFrame
  lead?: string
  /** Instead of the name of the section: a page within it. */
  title?: string
  children: ReactNode
}

/** A section of the application: its place among the six, what the canton asks for, and its content. */
export function SectionPage({ frame, lead, title, children }: SectionPageProps) {
  const t = useText()
  const { reference, name, section, draft, editable, steps } = frame
  return (
    <div className="section-page">
      <div className="stack-l">
        <SectionPlace steps={steps} current={section} />
        <PageTitle
          kicker={<DossierName reference={reference} party={name} record={t('edit.title')} />}
          title={title ?? t(`section.${section}`)}
          status={draft ? <Badge label={t('dossier.draft')} tone="attention" /> : undefined}
          lead={lead}
        />
        {!editable && section !== 'review' && (
          <Notice kind="info" title={t('edit.readonly')}>
            <p>{whyReadOnly(t, frame)}</p>
          </Notice>
        )}
        <AskedHere points={frame.points} answerAt={frame.lead ? null : answersPath(reference, null)} />
        <RefusalNotice linkTo={mendingPath(reference, null)} offered={editable} />
        {section !== 'review' && <ChangesEnd handed={frame.handed} />}
        {section !== 'review' && <MissingHere reasons={frame.missing} />}
        <Published links={frame.links} />
        {children}
        {frame.mayAsk && (
          <p>
            <Link to={askPath('municipality', { reference, section })}>{t('inquiry.ask.here')}</Link>
          </p>
        )}
      </div>
      <div id={STEPS_ID}>
        <SectionSteps reference={reference} steps={steps} current={section} />
      </div>
    </div>
  )
}

/** What the canton has published on this section, on pages of its own. */
function Published({ links }: Pick<SectionFrame, 'links'>) {
  const t = useText()
  return OFFICE_LINKS.map(
    (name) =>
      links[name] && (
        <p key={name}>
          {t('edit.published')} <a href={links[name]}>{t(`officePart.${name}`)}</a>
        </p>
      ),
  )
}

/** Of what is filed, nothing is missing but a clean file for a locked one. */
function whyReadOnly(t: Translate, { lead, missing }: SectionFrame) {
  if (lead) return t('edit.readonly.lead', { lead })
  return t(missing.length > 0 ? 'edit.readonly.locked' : 'edit.readonly.text')
}

const STEPS_ID = 'sections'

/** On small screens, where the list of sections stands below: where this one is, and the way to the others. */
function SectionPlace({ steps, current }: Pick<SectionFrame, 'steps'> & { current: ApplicationSection }) {
  const t = useText()
  const place = steps.findIndex(({ section }) => section === current) + 1
  return (
    <p className="section-place">
      <a href={`#${STEPS_ID}`}>{t('edit.place', { place, count: steps.length })}</a>
    </p>
  )
}

type StepsProps = Pick<SectionFrame, 'reference' | 'steps'> & { current?: ApplicationSection }

/** The six sections with their states; the last one is the check of all. */
export function SectionSteps({ reference, steps, current }: StepsProps) {
  const t = useText()
  return (
    <Stepper
      steps={steps.map(({ section, state }) => ({
        to: sectionPath(reference, section),
        label: t(`section.${section}`),
        state: section === 'review' ? undefined : state,
        current: section === current,
      }))}
    />
  )
}

/** The breadcrumb to a section. */
export function sectionWay(t: Translate, { reference, name }: Pick<SectionFrame, 'reference' | 'name'>) {
  return municipalWay(t, { reference, party: name })
}

/** Save and stay, or save and go on to the next section. */
export function SaveButtons({ busy }: { busy: boolean }) {
  const t = useText()
  return (
    <div className="row">
      <Button name="_next" value="1" disabled={busy}>
        {t('edit.next')}
      </Button>
      <Button kind="secondary" disabled={busy}>
        {t('edit.save')}
      </Button>
    </div>
  )
}
