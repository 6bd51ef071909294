import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { ButtonLink } from '#app/components/button.tsx'
import { ContactLines } from '#app/components/contact-box.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DateText } from '#app/components/date-text.tsx'
import { DemoRoles } from '#app/components/demo-roles.tsx'
import { List } from '#app/components/list.tsx'
import { Section } from '#app/components/section.tsx'
import { daysBetween, today, yearOf } from '#app/domain/deadlines/calendar.ts'
import { openAreas } from '#app/domain/programme/catalogue.ts'
import { env } from '#app/env.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { periodCatalogue } from '#app/models/programme/catalogues.server.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'
import type { loader as frameLoader } from '#app/root.tsx'
import { daysLeftText, longDate } from '#app/text/dates.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'

export const handle = crumbs(
  () => [],
  (t) => t('home.title'),
)

export function loader({ request }: LoaderFunctionArgs) {
  const day = today(now())
  const { id, settings } = programmeOn(day)
  const { reportDue, referenceDate } = settings
  const dueOn = nextReportDay(day, reportDue)
  return {
    dueOn,
    referenceDate,
    areas: openAreas(periodCatalogue(id, languageOf(request))).map(({ name }) => name),
    days: daysBetween(day, dueOn),
    year: yearOf(dueOn) - 1,
    story: env.DEMO_STORY ?? ('luzern' as const),
  }
}

export default function HomePage() {
  const { story } = useLoaderData<typeof loader>()
  const frame = useRouteLoaderData<typeof frameLoader>('root')
  return (
    <div className="stack-xl">
      <Hero />
      <What />
      <Steps />
      {frame?.demo && <DemoRoles story={story} />}
      {frame && <Ask contact={frame.contact} />}
    </div>
  )
}

function Hero() {
  const t = useText()
  const { dueOn, days, year } = useLoaderData<typeof loader>()
  return (
    <div className="hero">
      <div className="stack-l">
        <div className="stack">
          <h1>{t('home.title')}</h1>
          <p className="page-lead">{t('home.lead')}</p>
        </div>
        <div className="row">
          <ButtonLink to="/calculator">{t('home.calculator')}</ButtonLink>
          <ButtonLink to="/sign-in" kind="secondary">
            {t('home.signIn')}
          </ButtonLink>
        </div>
      </div>
      <section className="countdown stack-s" aria-labelledby="countdown">
        <h2 className="countdown-title" id="countdown">
          {t('home.deadline.title')}
        </h2>
        <p className="countdown-day">
          <DateText day={dueOn} />
        </p>
        <p className="countdown-left">{daysLeftText(t, days)}</p>
        <p className="soft">{t('home.deadline.text', { year })}</p>
      </section>
    </div>
  )
}

function What() {
  const t = useText()
  const language = useLanguage()
  const { referenceDate, areas } = useLoaderData<typeof loader>()
  return (
    <Section title={t('home.what.title')} className="section">
      <div className="stack-l">
        <div className="prose">
          <p>{t('home.what.1')}</p>
          <p>{t('home.what.2', { day: longDate(language, referenceDate) })}</p>
        </div>
        <div className="columns facts">
          {(['areas', 'who', 'need'] as const).map((fact) => (
            <div key={fact}>
              <h3>{t(`home.what.${fact}`)}</h3>
              <p>{t(`home.what.${fact}.text`, { areas: areas.map((name) => `«${name}»`).join(', ') })}</p>
            </div>
          ))}
        </div>
      </div>
    </Section>
  )
}

function Steps() {
  const t = useText()
  return (
    <section className="stack-l" aria-labelledby="steps">
      <div className="section-head stack-s">
        <h2 id="steps">{t('home.steps.title')}</h2>
        <p className="soft">{t('home.steps.lead')}</p>
      </div>
      <List ordered className="steps">
        {([1, 2, 3, 4, 5] as const).map((step) => (
          <li key={step}>
            <h3>{t(`home.steps.${step}`)}</h3>
            <p>{t(`home.steps.${step}.text`)}</p>
          </li>
        ))}
      </List>
    </section>
  )
}

function Ask({ contact }: { contact: { name: string; email: string; phone: string } }) {
  const t = useText()
  return (
    <Section title={t('home.ask.title')} className="section">
      <div className="stack">
        <p className="text">{t('home.ask.text')}</p>
        <ContactLines contact={contact} />
      </div>
    </Section>
  )
}

/** The next day by which reports of a year before it are due (Merkblatt 5), `due` as `03-15`. */
function nextReportDay(day: string, due: string) {
  const dueOn = `${yearOf(day)}-${due}`
  return day <= dueOn ? dueOn : `${yearOf(day) + 1}-${due}`
}
