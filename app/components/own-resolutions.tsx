import { Link } from '@remix-run/react'
import { useText } from '#app/text/use-text.tsx'
import { ButtonLink } from './button.tsx'
import { Notice } from './notice.tsx'

type OwnResolution = { bfsNumber: number; name: string; isThere: boolean; path: string }

/** For the people of a member municipality: what is theirs to do in the application of the lead. */
export function OwnResolutions({ party, own }: { party: string; own: readonly OwnResolution[] }) {
  const t = useText()
  const owed = own.filter(({ isThere }) => !isThere)
  const there = own.filter(({ isThere }) => isThere)
  if (own.length === 0) return null
  return (
    <>
      {owed.length > 0 && (
        <Notice kind="alert" title={t('owed.title', { count: owed.length })}>
          <p>{t('owed.text', { party })}</p>
          <div className="row">
            {owed.map(({ path, name }) => (
              <ButtonLink key={path} to={path}>
                {t('owed.do', { municipality: name })}
              </ButtonLink>
            ))}
          </div>
        </Notice>
      )}
      {there.map(({ path, name }) => (
        <p key={path}>
          <Link to={path}>{t('owed.change', { municipality: name })}</Link>
        </p>
      ))}
    </>
  )
}
