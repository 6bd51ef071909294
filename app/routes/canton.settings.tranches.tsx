import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SettingsForm, versionValues } from '#app/components/canton/settings-form.tsx'
import { RadioGroup } from '#app/components/choice-field.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { settingsCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { RepeatedRows } from '#app/components/repeated-rows.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { formatShare } from '#app/domain/forms/share.ts'
import { MOST_TRANCHES, tranchesForm } from '#app/domain/programme/agreement-forms.ts'
import { DEFAULT_SETTINGS, TRANCHE_GATES } from '#app/domain/programme/programme.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { changeIn, enterSettings } from '#app/http/settings.server.ts'
import { markOfPart, saveTranches } from '#app/models/programme/agreement-settings.server.ts'
import { dayText } from '#app/text/dates.ts'
import { settingRows } from '#app/text/setting-rows.ts'
import { translator } from '#app/text/text.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = settingsCrumbs<typeof loader>((t) => [{ label: t('settingName.tranches') }])

export async function loader({ request }: LoaderFunctionArgs) {
  const { frame, settings } = await enterSettings(request, ...SETTING_ROLES)
  return {
    frame,
    seen: markOfPart(settings, 'tranches'),
    tranches: settings.tranches,
    usual: settingRows(translator(languageOf(request)), 'tranches', DEFAULT_SETTINGS).map(
      ({ value }) => value,
    ),
    gates: TRANCHE_GATES,
    most: MOST_TRANCHES,
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const entered = await enterSettings(request, ...SETTING_ROLES)

  return answerForm(request, {
    form: tranchesForm,
    verb: (typed) => {
      const { change, values } = changeIn(entered, typed)
      return saveTranches(change, values)
    },
    next: `/canton/settings${entered.frame.query}#tranches`,
  })
}

export default function TranchesPage() {
  const t = useText()
  const { frame, seen, tranches, usual, gates, most } = useLoaderData<typeof loader>()
  const checked = useZodForm(
    () => import('#app/domain/programme/agreement-forms.ts').then((forms) => forms.tranchesForm),
    {
      ...versionValues(seen),
      tranches: tranches.map(({ share, due, gate }) => ({
        share: formatShare(share),
        due: dayText(due),
        gate,
      })),
    },
  )
  const { field } = checked
  const labels = { share: t('tranches.share'), due: t('tranches.due'), gate: t('tranches.gate') }
  return (
    <div className="stack-l">
      <PageTitle
        kicker={frame.period.name}
        title={t('settingName.tranches')}
        lead={t('settingExplain.tranches')}
      />
      <RefusalNotice />
      <p className="text soft">
        {t('settings.open')} {t('settings.usual', { value: usual.join('; ') })}.
      </p>
      <SettingsForm
        {...checked}
        frame={frame}
        labels={labels}
        seen={seen}
        back={`/canton/settings${frame.query}`}
        effect="agreements"
      >
        <RepeatedRows
          name="tranches"
          label={t('tranches.rows')}
          hint={t('tranches.rows.hint')}
          count={checked.rowsOf('tranches')}
          most={most}
          addLabel={t('tranches.add')}
          rowLabel={(row) => t('setting.tranche', { number: row })}
          heading="h2"
        >
          {(prefix) => (
            <>
              <TextField
                field={field(`${prefix}.share`)}
                label={labels.share}
                hint={t('tranches.share.hint')}
                short
              />
              <TextField
                field={field(`${prefix}.due`)}
                label={labels.due}
                hint={t('tranches.due.hint')}
                short
                inputMode="decimal"
              />
              <RadioGroup
                field={field(`${prefix}.gate`)}
                label={labels.gate}
                choices={gates.map((gate) => ({ value: gate, label: t(`tranches.gate.${gate}`) }))}
              />
            </>
          )}
        </RepeatedRows>
      </SettingsForm>
    </div>
  )
}
