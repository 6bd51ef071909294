import type { Role } from '#app/domain/roles.ts'
import { useText } from '#app/text/use-text.tsx'
import { SelectField } from './choice-field.tsx'
import { Form } from './form-element.tsx'

const AREAS = {
  municipality: ['clerk', 'signatory', 'coordinator'],
  canton: ['officer', 'second', 'finance', 'auditor', 'admin'],
} as const satisfies Record<string, readonly Role[]>

/** The municipalities of the demo story, the busiest first; Luzern has not begun yet. */
const PLACES = [1065, 1031, 1058, 1103, 1054, 1024, 1008, 1061] as const

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
      {area === 'municipality' && <PlaceChoice />}
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

function PlaceChoice() {
  const t = useText()
  return (
    <SelectField
      field={{ name: 'municipality', defaultValue: String(PLACES[0]) }}
      label={t('home.demo.place')}
      choices={PLACES.map((place) => ({ value: String(place), label: t(`home.demo.place.${place}`) }))}
      blank={null}
    />
  )
}
