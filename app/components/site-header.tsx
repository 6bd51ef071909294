import { Link, useLocation } from '@remix-run/react'
import { DEFAULT_LANGUAGE, LANGUAGE_NAMES, LANGUAGE_TAGS, LANGUAGES } from '#app/domain/language.ts'
import type { Role, SignedIn } from '#app/domain/roles.ts'
import { spoken } from '#app/text/programme-words.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import { Button, ButtonLink } from './button.tsx'
import { Form } from './form-element.tsx'
import { List } from './list.tsx'
import { itemAt, navigationFor } from './navigation.ts'

/** The id of `main`, where the skip link leads. */
export const CONTENT_ID = 'content'

export function SkipLink() {
  const t = useText()
  return (
    <a className="skip-link" href={`#${CONTENT_ID}`}>
      {t('frame.skip')}
    </a>
  )
}

/** Whose portal this is, and in which language it speaks. */
export function TopBar() {
  const t = useText()
  const current = useLanguage()
  const { pathname, search } = useLocation()
  const back = encodeURIComponent(`${pathname}${search}`)
  return (
    <div className="top-bar">
      <div className="band">
        <span lang={spoken(current)?.isNamed ? undefined : LANGUAGE_TAGS[DEFAULT_LANGUAGE]}>
          {t('app.owner')}
        </span>
        <nav className="language-list" aria-label={t('frame.language')}>
          {LANGUAGES.map((language) => (
            <a
              key={language}
              href={`/language?to=${language}&back=${back}`}
              lang={LANGUAGE_TAGS[language]}
              hrefLang={LANGUAGE_TAGS[language]}
              aria-current={language === current ? 'true' : undefined}
              rel="nofollow"
            >
              {LANGUAGE_NAMES[language]}
            </a>
          ))}
        </nav>
      </div>
    </div>
  )
}

/** Wordmark, sign-in or the person signed in, and the main navigation of their area. */
export function Masthead({ user }: { user: SignedIn | null }) {
  const t = useText()
  // The wordmark is a picture of the usual name; any other is written.
  const isUsual = spoken(useLanguage())?.isUsual
  return (
    <div className="masthead">
      <div className="band">
        <Link className="wordmark" to="/" aria-label={t('frame.home')}>
          {isUsual ? <img src="/wordmark.svg" alt="" width="176" height="40" /> : t('app.name')}
        </Link>
        {user ? (
          <UserMenu user={user} />
        ) : (
          <ButtonLink to="/sign-in" kind="secondary">
            {t('frame.signIn')}
          </ButtonLink>
        )}
      </div>
      <MainNavigation role={user?.role} />
    </div>
  )
}

function UserMenu({ user: { name, role, municipality } }: { user: SignedIn }) {
  const t = useText()
  return (
    <details className="user-menu">
      <summary>
        <span>
          <span className="user-name">
            <span className="visually-hidden">{t('frame.user', { name: '' })}</span>
            {name}
          </span>
          <span className="user-role">{[t(`role.${role}`), municipality].filter(Boolean).join(' · ')}</span>
        </span>
      </summary>
      <div className="user-menu-body stack-s">
        <p>
          <Link to="/account">{t('account.title')}</Link>
        </p>
        <Form method="post" action="/sign-out" reloadDocument>
          <Button kind="secondary">{t('frame.signOut')}</Button>
        </Form>
      </div>
    </details>
  )
}

function MainNavigation({ role }: { role: Role | undefined }) {
  const t = useText()
  const { pathname } = useLocation()
  const items = navigationFor(role)
  const here = itemAt(pathname, items)
  return (
    <nav className="main-navigation" aria-label={t('frame.navigation')}>
      <div className="band">
        <List>
          {items.map(({ to, key }) => (
            <li key={to}>
              <Link to={to} aria-current={to === here ? 'page' : undefined}>
                {t(key)}
              </Link>
            </li>
          ))}
        </List>
      </div>
    </nav>
  )
}
