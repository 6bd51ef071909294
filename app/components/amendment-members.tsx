import { Link } from '@remix-run/react'
import { ASKED } from '#app/domain/forms/form-fields.ts'
import { formatRappen, type Rappen } from '#app/domain/money.ts'
import type { Side } from '#app/domain/roles.ts'
import { shortDate } from '#app/text/dates.ts'
import { useText } from '#app/text/use-text.tsx'
import type { AmendmentFieldsProps } from './amendment-fields.tsx'
import { useAsked } from './amendment-labels.tsx'
import { SelectField } from './choice-field.tsx'
import { MunicipalityChooser } from './municipality-chooser.tsx'
import { amendmentsPath } from './ways.ts'

export function MemberFields(props: AmendmentFieldsProps) {
  const t = useText()
  const asked = useAsked(props)
  const {
    members,
    currentMembers,
    goingOn,
    municipalities,
    wanted,
    lead,
    successors,
    takingOver,
    resolving,
  } = props
  const before = currentMembers.map(({ bfsNumber }) => bfsNumber)
  const chosen = members.length > 0 ? members : goingOn
  const joining = municipalities.filter(
    ({ bfsNumber }) => chosen.includes(bfsNumber) && !before.includes(bfsNumber),
  )
  const joiningAnew = joining.filter(({ bfsNumber }) => !takingOver.includes(bfsNumber))
  const standing = municipalities.map(({ bfsNumber }) => bfsNumber)
  const leading = [...currentMembers, ...joining].filter(
    ({ bfsNumber }) => chosen.includes(bfsNumber) && standing.includes(bfsNumber),
  )
  const { error } = asked('members').field
  return (
    <div className="stack" id="members" tabIndex={-1}>
      {error && <p className="field-error">{error}</p>}
      <MunicipalityChooser
        municipalities={municipalities}
        chosen={chosen}
        wanted={wanted}
        search={ASKED}
        name="members"
        asks={{ legend: t('amendment.members'), hint: t('amendment.members.hint') }}
      />
      <SelectField
        {...asked('leadBfsNumber', String(proposedLead(chosen, { lead, successors })))}
        hint={t('amendment.lead.hint')}
        choices={leading.map(({ bfsNumber, name }) => ({ value: String(bfsNumber), label: name }))}
        blank={null}
      />
      <p className="text">{t('amendment.resolution.lead')}</p>
      <ResolutionsHandedIn {...props} resolving={byNumber([...resolving, ...joiningAnew])} />
    </div>
  )
}

/** A municipality that has taken over a member, and joins with its own people, resolves once. */
function byNumber<Named extends { bfsNumber: number }>(all: readonly Named[]): Named[] {
  return [...new Map(all.map((one) => [one.bfsNumber, one])).values()]
}

/** Who leads stays; does it leave, its successor is proposed, or else another member. */
function proposedLead(
  chosen: readonly number[],
  { lead, successors }: Pick<AmendmentFieldsProps, 'lead' | 'successors'>,
): number {
  if (chosen.includes(lead)) return lead
  return successors.find((one) => chosen.includes(one)) ?? chosen[0] ?? lead
}

type HandedIn = {
  side: Side
  reference: string
  kind: string
  query: string
  /** The municipalities that stand today, each for itself and for what has gone into it. */
  resolving: readonly { bfsNumber: number; name: string }[]
  resolutions: readonly {
    bfsNumber: number
    heir: number
    name: string
    resolvedOn: string
    amountRappen: Rappen
  }[]
}

/** The latest resolution of each municipality since the agreement began, and where the next one is handed in. */
export function ResolutionsHandedIn({ resolving, resolutions, kind, query, ...area }: HandedIn) {
  const t = useText()
  const list = amendmentsPath(area)
  const back = encodeURIComponent(`${list}/new/${kind}?${query}`)
  return (
    <div className="box stack-s">
      <p className="field-label">{t('amendment.resolutions')}</p>
      <ul className="stack-xs">
        {resolving.map(({ bfsNumber, name }) => {
          const latest =
            resolutions.findLast((one) => one.bfsNumber === bfsNumber) ??
            resolutions.findLast((one) => one.heir === bfsNumber)
          return (
            <li key={bfsNumber}>
              {latest &&
                `${t('amendment.resolution.known', {
                  name: latest.name,
                  day: shortDate(latest.resolvedOn),
                  amount: formatRappen(latest.amountRappen),
                })} `}
              <Link to={`${list}/resolutions/${bfsNumber}?to=${back}`}>
                {t('amendment.resolution.enter', { name })}
              </Link>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
