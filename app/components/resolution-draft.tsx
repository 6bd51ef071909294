import { useText } from '#app/text/use-text.tsx'
import { Details } from './details.tsx'
import { Section } from './section.tsx'

/** For the council: as document, and as text for the minutes. */
export function ResolutionDraft({ draft, path }: { draft: string; path: string }) {
  const t = useText()
  return (
    <Section title={t('resolution.draft.title')} className="stack-s">
      <p className="text">{t('resolution.draft.text')}</p>
      <p>
        <a href={`${path}/draft.pdf`}>{t('resolution.draft')}</a>
      </p>
      <Details summary={t('resolution.draft.copy')}>
        <textarea
          className="input"
          readOnly
          rows={16}
          lang="de"
          aria-label={t('resolution.draft.copy')}
          value={draft}
        />
      </Details>
    </Section>
  )
}
