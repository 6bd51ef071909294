import { Link } from '@remix-run/react'
import { inquiryPlace } from '#app/text/inquiries.ts'
import { useText } from '#app/text/use-text.tsx'
import type { ShownInquiry } from '#app/views/inquiry.server.ts'
import { type SummaryItem, SummaryList } from './summary-list.tsx'
import { askedOn } from './ways.ts'
import { Name } from './written.tsx'

/** What a thread is about, with the way there, and who has it. */
export function InquiryFacts({ shown }: { shown: ShownInquiry }) {
  const t = useText()
  const { dossier, assignee, reader } = shown
  const place = inquiryPlace(t, shown)
  const items: SummaryItem[] = [
    ...(dossier
      ? [
          {
            term: t('inquiry.dossier'),
            value: dossier.isOpen ? (
              <Link to={askedOn(reader, { reference: dossier.reference })}>
                {dossier.reference} · <Name>{dossier.party}</Name>
              </Link>
            ) : (
              <Name>{dossier.party}</Name>
            ),
          },
        ]
      : []),
    ...(place ? [{ term: t('inquiry.place'), value: <Place shown={shown} place={place} /> }] : []),
    // The canton reads it beside the thread, with what can be done about it.
    ...(reader === 'municipality' && assignee ? [{ term: t('inquiry.assignee'), value: assignee }] : []),
  ]
  return items.length > 0 ? <SummaryList items={items} /> : null
}

function Place({ shown, place }: { shown: ShownInquiry; place: string }) {
  const path =
    shown.dossier?.isOpen && askedOn(shown.reader, { ...shown, reference: shown.dossier.reference })
  return path ? <Link to={path}>{place}</Link> : place
}
