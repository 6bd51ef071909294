import { useText } from '#app/text/use-text.tsx'
import { SectionPage, type ShownSection } from './application-section.tsx'
import { Button, ButtonLink } from './button.tsx'
import { Form } from './form-element.tsx'

type RemovalProps = { frame: ShownSection; title: string; text: string; back: string }

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
