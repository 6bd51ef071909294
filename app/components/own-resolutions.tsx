import { Link } from '@remix-run/react'
import { useText } from '#app/text/use-text.tsx'
import type { OwnResolution } from '#app/views/own-resolution.server.ts'

/** For the people of a member municipality: what is theirs to hand in, and what they did. */
export function OwnResolutions({ own }: { own: readonly OwnResolution[] }) {
  const t = useText()
  return own.map(({ path, name, isThere }) => (
    <p key={path}>
      <Link to={path}>{t(isThere ? 'owed.change' : 'owed.do', { municipality: name })}</Link>
    </p>
  ))
}
