import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { crumbs } from '#app/components/crumbs.tsx'
import { DossierName } from '#app/components/dossier-name.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { ResolutionForm } from '#app/components/resolution-form.tsx'
import { amendmentsPath, wayOf } from '#app/components/ways.ts'
import { passedResolutionForm } from '#app/domain/application/forms.ts'
import { existsOn } from '#app/domain/contribution/population.ts'
import { today, yearOf } from '#app/domain/deadlines/calendar.ts'
import { LATER_RESOLUTION_PAPER } from '#app/domain/forms/file-slots.ts'
import { safePath } from '#app/domain/forms/safe-path.ts'
import { answerVerb } from '#app/http/answer.server.ts'
import { fileAction, unreadableUpload } from '#app/http/file-action.server.ts'
import { found } from '#app/http/found.server.ts'
import { enterAmending } from '#app/http/new-amendment.server.ts'
import { handInLaterResolution } from '#app/models/agreement/amendment-resolutions.server.ts'
import { municipalityHistories } from '#app/models/programme/municipalities.server.ts'
import { heirOf } from '#app/models/programme/succession.server.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = crumbs<typeof loader>((t, shown) => [
  ...wayOf(t, shown),
  { label: t('amendment.title'), to: amendmentsPath(shown) },
  { label: t('amendment.resolution', { name: shown.municipality }) },
])

/** What a council has resolved for an amendment: of a member, or of a municipality that would join. */
export async function loader(args: LoaderFunctionArgs) {
  const { dossier, side, municipality, back, now } = await enterResolution(args)
  return {
    passedBy: today(now),
    reference: dossier.reference,
    party: dossier.party.name,
    side,
    municipality: municipality.name,
    from: String(yearOf(dossier.startsOn)),
    to: String(yearOf(dossier.endsOn)),
    back,
  }
}

export const action = fileAction(LATER_RESOLUTION_PAPER, async (args, upload) => {
  const { dossier, person, now, municipality, back } = await enterResolution(args)

  const form = await upload.read(passedResolutionForm({ today: today(now) }))
  if (!form.ok) return unreadableUpload(form)

  const { file, formData } = form
  const { bfsNumber } = municipality
  const result = handInLaterResolution({ dossier, person, now }, { bfsNumber, form: form.data, file })
  return answerVerb(result, { formData, next: back })
})

/** For what has ended its successor resolves. The way back is the amendment that asked for it, with what was typed there. */
async function enterResolution(args: Pick<LoaderFunctionArgs, 'request' | 'params'>) {
  const entered = await enterAmending(args)
  const { dossier, side, now } = entered
  const resolving = heirOf(Number(args.params.bfsNumber), today(now))
  const municipality = found(
    municipalityHistories().find((one) => one.bfsNumber === resolving && existsOn(one, today(now))),
  )
  const list = amendmentsPath({ side, reference: dossier.reference })
  const asked = safePath(new URL(args.request.url).searchParams.get('to'), list)
  return { ...entered, municipality, back: asked.startsWith(list) ? asked : list }
}

export default function AmendmentResolutionPage() {
  const t = useText()
  const shown = useLoaderData<typeof loader>()
  const { reference, party, municipality, ...form } = shown
  return (
    <div className="stack-xl">
      <PageTitle
        kicker={<DossierName reference={reference} party={party} />}
        title={t('amendment.resolution', { name: municipality })}
        lead={t('amendment.resolution.handIn')}
      />
      <RefusalNotice />
      <ResolutionForm slot={LATER_RESOLUTION_PAPER} saved={null} papers={[]} {...form} />
    </div>
  )
}
