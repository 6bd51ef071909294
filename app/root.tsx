import fontUrl from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url'
import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import { type ReactNode, useEffect, useRef } from 'react'
import { Banners } from '#app/components/banners.tsx'
import { Crumbs } from '#app/components/crumbs.tsx'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { FaultPage } from '#app/components/fault-page.tsx'
import { useNonce, useReference } from '#app/components/nonce.ts'
import { PageHead } from '#app/components/page-head.tsx'
import { ParkedNotice } from '#app/components/parked-notice.tsx'
import { SessionEnd } from '#app/components/session-end.tsx'
import { SilenceNotice } from '#app/components/silence-notice.tsx'
import { SiteFooter } from '#app/components/site-footer.tsx'
import { CONTENT_ID, Masthead, SkipLink, TopBar } from '#app/components/site-header.tsx'
import { UnsavedGuard } from '#app/components/unsaved-warning.ts'
import { LANGUAGE_TAGS, type Language } from '#app/domain/language.ts'
import { loadFrame } from '#app/http/frame.server.ts'
import { wordedStatus } from '#app/text/faults.ts'
import { spokenOnThePage } from '#app/text/programme-words.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import stylesUrl from './styles.css?url'

export const links: LinksFunction = () => [
  { rel: 'preload', href: fontUrl, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: stylesUrl },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

export function loader({ request }: LoaderFunctionArgs) {
  return loadFrame(request)
}

/** The frame of every page, also of faults; `frame` is absent only when its own loader failed. */
export function Layout({ children }: { children: ReactNode }) {
  const frame = useFrame()
  const language = useLanguage()
  const nonce = useNonce()
  useReloadInOtherLanguage(frame?.language)
  return (
    <html lang={LANGUAGE_TAGS[language]} data-reference={useReference()} data-speaking={spokenOnThePage()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#ffffff" />
        <meta name="color-scheme" content="light" />
        <PageHead fault={useFault()} />
        <Links />
      </head>
      <body className="page">
        <SkipLink />
        <header>
          <TopBar />
          <Masthead user={frame?.user ?? null} />
          {frame && <Banners demo={frame.demo} sampleKey={frame.sampleKey} fileCare={frame.fileCare} />}
        </header>
        {children}
        <SiteFooter contact={frame?.contact} version={frame?.version} />
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

/** The language was changed elsewhere while this page stood open: its words and code are those of another. */
function useReloadInOtherLanguage(asked: Language | undefined) {
  const spoken = useLanguage()
  useEffect(() => {
    if (asked !== undefined && asked !== spoken) window.location.reload()
  }, [asked, spoken])
}

/** With JavaScript the frame stays from before; once the session has ended nobody is signed in on the page any more. */
function useFrame() {
  const frame = useRouteLoaderData<typeof loader>('root')
  const error = useRouteError()
  return frame && statusOf(error) === 401 ? { ...frame, user: null, fileCare: null } : frame
}

/** The name of the page that stands where another could not be shown. */
function useFault() {
  const t = useText()
  const error = useRouteError()
  return error ? t(`fault.${wordedStatus(statusOf(error))}.title`) : undefined
}

export default function Portal() {
  const { done, parked, session, unreached, uploaded } = useLoaderData<typeof loader>()
  return (
    <Content way={<Crumbs />}>
      {parked && <ParkedNotice />}
      <DoneNotice done={done} uploaded={uploaded} unreached={unreached} />
      <Outlet />
      <UnsavedGuard />
      <SessionEnd session={session} />
    </Content>
  )
}

export function ErrorBoundary() {
  const frame = useRouteLoaderData<typeof loader>('root')
  const error = useRouteError()
  const { typed, signIn } = (isRouteErrorResponse(error) && error.data) || {}
  return (
    <Content>
      <FaultPage
        status={statusOf(error)}
        reference={useReference()}
        contact={frame?.contact}
        typed={typed}
        signIn={signIn}
      />
    </Content>
  )
}

/** After a step to another page the focus goes to its content, as it would with a full load. */
function Content({ way, children }: { way?: ReactNode; children: ReactNode }) {
  const { pathname } = useLocation()
  const main = useRef<HTMLElement>(null)
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    main.current?.focus({ preventScroll: true })
  }, [pathname])
  return (
    <div className="band main-band">
      {way}
      <main className="main" id={CONTENT_ID} tabIndex={-1} ref={main}>
        <SilenceNotice />
        {children}
      </main>
    </div>
  )
}

function statusOf(error: unknown) {
  return isRouteErrorResponse(error) ? error.status : 500
}
