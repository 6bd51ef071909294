import { Form } from '@remix-run/react'
import type { Role } from '#app/domain/roles.ts'
import { useText } from '#app/text/use-text.tsx'

const AREAS = {
  municipality: ['clerk', 'signatory'],
  canton: ['officer', 'second', 'finance', 'auditor', 'admin'],
} as const satisfies Record<string, readonly Role[]>

/** One button for each demo role; `POST /demo/sign-in` signs in without a mail. */
export function DemoRoles() {
  const t = useText()
  return (
    <section className="section" aria-labelledby="demo">
      <div className="stack-s">
        <h2 id="demo">{t('home.demo.title')}</h2>
        <p className="soft">{t('home.demo.text')}</p>
      </div>
      <div className="stack-l">
        <RoleList area="municipality" />
        <RoleList area="canton" />
      </div>
    </section>
  )
}

function RoleList({ area }: { area: keyof typeof AREAS }) {
  const t = useText()
  return (
    <Form method="post" action="/demo/sign-in" reloadDocument className="stack-s">
      <h3>{t(`home.demo.${area}`)}</h3>
      <div className="demo-roles">
        {AREAS[area].map((role) => (
          <button key={role} className="demo-role" type="submit" name="role" value={role}>
            <strong>{t(`role.${role}`)}</strong>
            <span>{t(`home.demo.${role}`)}</span>
          </button>
        ))}
      </div>
    </Form>
  )
}
