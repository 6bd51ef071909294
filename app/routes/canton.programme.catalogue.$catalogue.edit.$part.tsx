import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { CatalogueForm } from '#app/components/canton/catalogue-form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { isOneOf } from '#app/domain/one-of.ts'
import { catalogueFormOf } from '#app/domain/programme/catalogue-form.ts'
import { CATALOGUE_PARTS } from '#app/domain/programme/catalogue-parts.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireCatalogue } from '#app/http/catalogue.server.ts'
import { found } from '#app/http/found.server.ts'
import { editCatalogue } from '#app/models/programme/catalogue-acts.server.ts'
import { markOfVersion } from '#app/models/programme/version-acts.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { choicesIn, typedPartOf } from '#app/views/catalogues.server.ts'

const LIST = '/canton/programme/catalogue'

export const handle = programmeCrumbs<typeof loader>((t, { named, part }) => [
  { label: t('catalogue.title'), to: LIST },
  { label: t('catalogue.version.ofPeriod', named), to: `${LIST}/${named.id}`, named: true },
  { label: t(`catalogue.part.${part}`) },
])

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { stored, named } = await requireCatalogue(request, params)
  const part = partNamed(params.part)
  return {
    named,
    part,
    rows: typedPartOf(stored, part),
    choices: choicesIn(stored),
    seen: markOfVersion(stored),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { person, named } = await requireCatalogue(request, params)
  const part = partNamed(params.part)
  return answerForm(request, {
    form: catalogueFormOf(part),
    verb: ({ seen, rows }) => editCatalogue({ id: named.id, person, seen, now: now() }, { part, rows }),
    next: `${LIST}/${named.id}`,
  })
}

export default function EditCataloguePage() {
  const t = useText()
  const { named, part, rows, choices, seen } = useLoaderData<typeof loader>()
  return (
    <div className="stack-l">
      <PageTitle
        kicker={t('catalogue.version.ofPeriod', named)}
        title={t(`catalogue.part.${part}`)}
        lead={t('catalogue.edit.lead')}
      />
      <RefusalNotice offered={named.isDraft} />
      {named.isDraft && (
        <CatalogueForm
          key={part}
          part={part}
          rows={rows}
          choices={choices}
          seen={seen}
          back={`${LIST}/${named.id}`}
        />
      )}
    </div>
  )
}

function partNamed(part = '') {
  return found(isOneOf(CATALOGUE_PARTS, part) && part)
}
