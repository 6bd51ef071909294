import { useLocation } from '@remix-run/react'
import { useText } from '#app/text/use-text.tsx'
import { Button } from './button.tsx'
import { Form } from './form-element.tsx'
import { Notice } from './notice.tsx'

/** Stands above the page whose form was sent after the session had ended. */
export function ParkedForm() {
  const t = useText()
  const { pathname, search } = useLocation()
  return (
    <div className="page-notice">
      <Notice kind="warning" live title={t('session.parked')}>
        <p>{t('session.parked.text')}</p>
        <Form method="post" action="/account/parked/drop" reloadDocument>
          <input type="hidden" name="returnTo" value={pathname + search} />
          <Button kind="secondary">{t('session.parked.drop')}</Button>
        </Form>
      </Notice>
    </div>
  )
}
