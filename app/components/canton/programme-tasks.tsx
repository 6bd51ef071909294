import { Link } from '@remix-run/react'
import { List } from '#app/components/list.tsx'
import { Section } from '#app/components/section.tsx'
import { versionOfPeriod } from '#app/text/key.ts'
import { useText } from '#app/text/use-text.tsx'
import type { OfficeTask } from '#app/views/cockpit.server.ts'

/** What of the programme waits for a second person, and who that can be. */
export function ProgrammeTasks({ tasks }: { tasks: readonly OfficeTask[] }) {
  const t = useText()
  if (tasks.length === 0) return null
  return (
    <Section title={t('cockpit.secondPerson')}>
      <List className="file-list">
        {tasks.map(({ id, periodId, period, key, isOwn, isAlone }) => (
          <li key={id}>
            <div>
              {key ? (
                <Link to={`/canton/programme/keys/${id}`}>
                  {t('keys.title')}: {versionOfPeriod(t, { ...key, period })}
                </Link>
              ) : (
                <Link to={`/canton/settings/history?period=${periodId}#${id}`}>
                  {t('settings.title')}: {period}
                </Link>
              )}
              <div className="soft">
                {t(isOwn ? 'cockpit.secondPerson.own' : 'cockpit.secondPerson.yours')}
              </div>
              {isAlone && (
                <div>
                  {t('cockpit.secondPerson.alone')} <Link to="/canton/people">{t('nav.users')}</Link>
                </div>
              )}
            </div>
          </li>
        ))}
      </List>
    </Section>
  )
}
