import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { SectionPage, sectionWay } from '#app/components/application-section.tsx'
import { ApplicationView } from '#app/components/application-view.tsx'
import { ButtonLink } from '#app/components/button.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DossierPart } from '#app/components/dossier-part.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { List } from '#app/components/list.tsx'
import { Badge } from '#app/components/status-badge.tsx'
import { ToldApart } from '#app/components/told-apart.tsx'
import { areaName, focusName, lacksGoal, offered, openAreas } from '#app/domain/programme/catalogue.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { namedCatalogue } from '#app/models/programme/catalogues.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { applicationFor } from '#app/views/application-view.server.ts'
import { sectionFrame } from '#app/views/sections.server.ts'

export const handle = crumbs<typeof loader>((t, data) => [
  ...sectionWay(t, data.frame),
  { label: t('section.measures') },
])

export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireOwnDossier(args)
  const frame = sectionFrame(entered, 'measures')
  const catalogue = namedCatalogue(entered.dossier, entered.language)
  return { frame, catalogue, application: applicationFor(entered) }
}

export default function MeasuresPage() {
  const t = useText()
  const { frame, application } = useLoaderData<typeof loader>()
  return (
    <SectionPage frame={frame} lead={t('measures.lead')}>
      {frame.editable ? (
        <>
          <Planned />
          <Catalogue />
          <div className="row">
            <ButtonLink to={`/municipality/dossiers/${frame.reference}/budget`}>
              {t('measures.next')}
            </ButtonLink>
          </div>
        </>
      ) : (
        <ApplicationView application={application} sections={['measures']} />
      )}
    </SectionPage>
  )
}

function Planned() {
  const t = useText()
  const { frame, catalogue, application } = useLoaderData<typeof loader>()
  const { measures } = application
  const path = `/municipality/dossiers/${frame.reference}/measures`
  if (measures.length === 0)
    return <EmptyState title={t('measures.none')}>{t('measures.none.text')}</EmptyState>
  return (
    <DossierPart title={t('measures.planned')}>
      <List className="file-list">
        {measures.map(({ id, title, fundingArea, targetGroups, goals, keyFigures }) => (
          <li key={id}>
            <div>
              <Link to={`${path}/${id}`}>{title}</Link>
              <div className="file-facts">{areaName(catalogue, fundingArea)}</div>
            </div>
            <div className="row">
              {(targetGroups.length === 0 ||
                keyFigures.length === 0 ||
                lacksGoal(catalogue, { fundingArea, goals })) && (
                <Badge label={t('measures.gaps')} tone="attention" />
              )}
              <Link to={`${path}/${id}`}>
                <ToldApart by={title}>{t('common.change')}</ToldApart>
              </Link>
              <Link to={`${path}/${id}/remove`}>
                <ToldApart by={title}>{t('common.remove')}</ToldApart>
              </Link>
            </div>
          </li>
        ))}
      </List>
    </DossierPart>
  )
}

/** Examples of the leaflet (Merkblatt 3.1.1, 3.2.1), to pick from; a measure of one's own is as good. */
function Catalogue() {
  const t = useText()
  const { frame, catalogue } = useLoaderData<typeof loader>()
  const areas = openAreas(catalogue).filter(({ examples }) => offered(examples).length > 0)
  const path = `/municipality/dossiers/${frame.reference}/measures/new`
  return (
    <DossierPart title={t('measures.add')}>
      <div className="row">
        <ButtonLink to={path} kind="secondary">
          {t('measures.own')}
        </ButtonLink>
      </div>
      <div className="columns">
        {areas.map(({ number, examples }) => (
          <div className="stack-s" key={number}>
            <h3>{t('measures.examples', { area: focusName(catalogue, number) })}</h3>
            <ul className="stack-xs">
              {offered(examples).map(({ code, name }) => (
                <li key={code}>
                  <Link to={`${path}?example=${code}`}>{name}</Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </DossierPart>
  )
}
