import { Link } from '@remix-run/react'
import type { Section } from '#app/domain/application/sections.ts'
import type { ReturnGround } from '#app/domain/lifecycle/inputs.ts'
import { lookUp } from '#app/text/text.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import { sectionPath } from './application-section.tsx'
import { Deadline } from './deadline.tsx'
import { Notice } from './notice.tsx'
import { Tag } from './tag.tsx'

export type ShownRequest = {
  ground: ReturnGround
  reason: string
  dueOn: string
  items: readonly { section: Section | string; text: string; revised: boolean }[]
}

type RequestProps = { request: ShownRequest; reference: string; today: string }

/** What the canton asks for, point by point, each with the section it is about. */
export function CompletionRequestBox({ request, reference, today }: RequestProps) {
  const t = useText()
  const language = useLanguage()
  const { ground, reason, dueOn, items } = request
  const nameOf = (section: string) => lookUp(language, `section.${section}`) ?? section
  return (
    <Notice kind="alert" title={t('dossier.request')}>
      <p>
        <strong>{t(`dossier.ground.${ground}`)}.</strong> {reason}
      </p>
      <ol className="stack-s numbered">
        {items.map(({ section, text, revised }) => (
          <li key={`${section}-${text}`}>
            {text} {revised && <Tag>{t('dossier.request.revised')}</Tag>}
            <br />
            <Link to={sectionPath(reference, section)}>
              {t('dossier.request.go', { section: nameOf(section) })}
            </Link>
          </li>
        ))}
      </ol>
      <p>
        {t('dossier.request.due')} <Deadline dueOn={dueOn} today={today} />
      </p>
    </Notice>
  )
}
