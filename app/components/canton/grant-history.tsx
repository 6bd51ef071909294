import { InstantText } from '#app/components/date-text.tsx'
import { List } from '#app/components/list.tsx'
import { Name } from '#app/components/written.tsx'
import { yearsOf } from '#app/domain/programme/grants.ts'
import { useText } from '#app/text/use-text.tsx'
import type { GrantPage } from '#app/views/grants.server.ts'

/** What was done to a grant, newest first: what it was from then on, who did it and why. */
export function GrantHistory({ versions }: { versions: GrantPage['history'] }) {
  const t = useText()
  return (
    <List ordered className="file-list">
      {versions.map((version) => (
        <li key={version.id}>
          <div>
            <div>{t(`grants.act.${version.act}`)}</div>
            <div>
              <Name>
                {[version.municipality, version.title, yearsOf(version), version.reference]
                  .filter(Boolean)
                  .join(', ')}
              </Name>
            </div>
            {version.reason && (
              <blockquote className="soft">
                «<Name>{version.reason}</Name>»
              </blockquote>
            )}
            <div className="file-facts">
              {version.at === null ? (
                t('grants.before')
              ) : (
                <>
                  {version.who} · <InstantText at={version.at} />
                </>
              )}
            </div>
          </div>
        </li>
      ))}
    </List>
  )
}
