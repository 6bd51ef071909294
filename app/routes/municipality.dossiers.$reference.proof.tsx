import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { crumbs } from '#app/components/crumbs.tsx'
import { InstantText } from '#app/components/date-text.tsx'
import { DossierName } from '#app/components/dossier-name.tsx'
import { List } from '#app/components/list.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import { municipalWay } from '#app/components/ways.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { type ProvenEntry, proofFor } from '#app/views/proof.server.ts'

export const handle = crumbs<typeof loader>((t, data) => [
  ...municipalWay(t, data),
  { label: t('proof.title') },
])

export async function loader(args: LoaderFunctionArgs) {
  return proofFor(await requireOwnDossier(args))
}

export default function ProofPage() {
  const t = useText()
  const { line, entries, ...dossier } = useLoaderData<typeof loader>()
  return (
    <div className="stack-l">
      <PageTitle kicker={<DossierName {...dossier} />} title={t('proof.title')} lead={t('proof.lead')} />
      {line && (
        <Section title={t('proof.head')} className="stack-s">
          <p>{t('proof.head.text')}</p>
          <p>
            <code>{line}</code>
          </p>
        </Section>
      )}
      <Section title={t('proof.check')} className="stack-s">
        <p>
          {t('proof.check.file')} <Link to="/verify">{t('proof.check.verify')}</Link>
        </p>
        <p>{t('proof.check.chain')}</p>
      </Section>
      <Section title={t('proof.events')}>
        <List ordered className="file-list">
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </List>
      </Section>
    </div>
  )
}

function Entry({ entry }: { entry: ProvenEntry }) {
  const t = useText()
  const { id, who, told, at, hash, kinds, files } = entry
  return (
    <li>
      <div>
        <div>{told}</div>
        <div className="file-facts">
          {who} · <InstantText at={at} />
        </div>
        <div className="file-facts">
          {t('proof.number', { number: id })} · <code>{hash}</code>
        </div>
        {kinds.length > 0 && (
          <div className="file-facts">
            {t('proof.restsOn')} {kinds.map((kind) => t(`proof.record.${kind}`)).join(', ')}
          </div>
        )}
        {files.map(({ name, sha256 }) => (
          <div key={sha256} className="file-facts">
            {name}: <code>{sha256}</code>
          </div>
        ))}
      </div>
    </li>
  )
}
