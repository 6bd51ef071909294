import { useText } from '#app/text/use-text.tsx'
import type { SectionFrame } from '#app/views/sections.server.ts'
import { SectionPage } from './application-section.tsx'
import { Button, ButtonLink } from './button.tsx'
import { Form } from './form-element.tsx'

type RemovalProps = { frame: SectionFrame; title: string; text: string; back: string }

/** Asks once more before something of a section is removed. */
export function RemovalPage({ frame, title, text, back }: RemovalProps) {
  const t = useText()
  return (
    <SectionPage frame={frame} title={title}>
      <p className="text">{text}</p>
      <Form method="post" className="row">
        <Button kind="danger">{t('common.remove')}</Button>
        <ButtonLink kind="quiet" to={back}>
          {t('common.cancel')}
        </ButtonLink>
      </Form>
    </SectionPage>
  )
}
