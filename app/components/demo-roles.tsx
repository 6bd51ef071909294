import { type DemoStory, STORY_PLACES } from '#app/domain/programme/stories.ts'
import type { Role } from '#app/domain/roles.ts'
import { useText } from '#app/text/use-text.tsx'
import { SelectField } from './choice-field.tsx'
import { Form } from './form-element.tsx'

const AREAS = {
  municipality: ['clerk', 'signatory', 'coordinator'],
  canton: ['officer', 'second', 'finance', 'auditor', 'admin'],
} as const satisfies Record<string, readonly Role[]>

/** One button for each demo role; `POST /demo/sign-in` signs in without a mail. */
export function DemoRoles({ story }: { story: DemoStory }) {
  const t = useText()
  return (
    <section className="section" aria-labelledby="demo">
      <div className="stack-s">
        <h2 id="demo">{t('home.demo.title')}</h2>
        <p className="soft">{t('home.demo.text')}</p>
      </div>
      <div className="stack-l">
        <RoleList area="municipality" story={story} />
        <RoleList area="canton" story={story} />
      </div>
    </section>
  )
}

function RoleList({ area, story }: { area: keyof typeof AREAS; story: DemoStory }) {
  const t = useText()
  return (
    <Form method="post" action="/demo/sign-in" reloadDocument className="stack-s">
      <h3>{t(`home.demo.${area}`)}</h3>
      {area === 'municipality' && <PlaceChoice places={STORY_PLACES[story]} />}
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

function PlaceChoice({ places }: { places: (typeof STORY_PLACES)[DemoStory] }) {
  const t = useText()
  return (
    <SelectField
      field={{ name: 'municipality', defaultValue: String(places[0]) }}
      label={t('home.demo.place')}
      choices={places.map((place) => ({ value: String(place), label: t(`home.demo.place.${place}`) }))}
      blank={null}
    />
  )
}
