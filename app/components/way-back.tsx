import { useText } from '#app/text/use-text.tsx'
import { ButtonLink } from './button.tsx'

/** The way out of a page on which nothing can be done. */
export function WayBack({ to }: { to: string }) {
  const t = useText()
  return (
    <div className="row">
      <ButtonLink kind="secondary" to={to}>
        {t('common.back')}
      </ButtonLink>
    </div>
  )
}
