import { html, raw } from 'hono/html'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { sizeText } from '#app/domain/file-size.ts'
import { LANGUAGE_TAGS, type Language } from '#app/domain/language.ts'
import { by } from '#app/domain/order.ts'
import type { DossierPackage } from '#app/models/dossier/dossier-package.server.ts'
import { dateAndTime, shortDate } from '#app/text/dates.ts'
import { toldEvent } from '#app/text/events.ts'
import { toldReasons } from '#app/text/reasons.ts'
import { lookUp, translator } from '#app/text/text.ts'
import type { PackageEntry } from './packages.ts'

type Page = { dossier: DossierPackage; entries: readonly PackageEntry[]; language: Language; at: Date }

/** The package to read in a browser, from a folder or a stick: no script, nothing fetched. */
export function packagePage({ dossier, entries, language, at }: Page): string {
  const t = translator(language)
  const title = t('package.title', { reference: dossier.reference })
  const edition = dossier.reader === 'canton' ? 'package.forCanton' : 'package.forMunicipality'
  const page = html`<!DOCTYPE html>
<html lang="${LANGUAGE_TAGS[language]}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title} · ${dossier.party}</title><style>${raw(STYLE)}</style></head>
<body><main>
<header><p class="soft">${t('app.name')}</p><h1>${title}</h1><p class="lead">${dossier.party}</p>
<p>${t('package.lead', { at: dateAndTime(language, at.toISOString()) })} ${t(edition)}</p></header>
<section><h2>${t('package.documents')}</h2>${raw(documents(entries, language))}</section>
${raw(inquiries(entries, language))}
<section><h2>${t('package.data')}</h2><p>${t('package.data.text')}</p>${raw(data(entries, language))}</section>
<section><h2>${t('package.history')}</h2><p>${t('package.history.text')}</p>${raw(history(dossier, language))}</section>
<section><h2>${t('package.mails')}</h2>${raw(mails(dossier, language))}</section>
<section><h2>${t('package.proof')}</h2><p>${t('package.proof.text')}</p><p>${t('package.proof.chain')}</p></section>
</main></body></html>
`
  return String(page)
}

function documents(entries: readonly PackageEntry[], language: Language): string {
  const t = translator(language)
  const rows = entries.flatMap(({ path, size, sha256, about }) =>
    about.kind === 'document'
      ? [
          html`<tr><th scope="row"><a href="${addressOf(path)}">${path.replace('documents/', '')}</a>
<code>${sha256}</code></th>
<td>${kindOf(about, language)}</td><td>${shortDate(dayInZurich(about.at))}</td><td class="end">${sizeText(size)}</td></tr>`,
        ]
      : [],
  )
  if (rows.length === 0) return String(html`<p>${t('package.documents.none')}</p>`)
  const heads = [t('package.file'), t('package.kind'), t('package.day'), t('package.size')]
  return table(t('package.documents'), heads, rows.map(String))
}

function kindOf({ slot, year }: { slot: string; year: number | null }, language: Language) {
  return [lookUp(language, `documentSlot.${slot}`) ?? slot, year].filter(Boolean).join(' ')
}

function inquiries(entries: readonly PackageEntry[], language: Language): string {
  const t = translator(language)
  const items = entries.flatMap(({ path, about }) =>
    about.kind === 'inquiry' ? [html`<li><a href="${addressOf(path)}">${about.subject}</a></li>`] : [],
  )
  if (items.length === 0) return ''
  return String(html`<section><h2>${t('package.inquiries')}</h2><p>${t('package.inquiries.text')}</p>
<ul>${raw(items.map(String).join('\n'))}</ul></section>`)
}

function data(entries: readonly PackageEntry[], language: Language): string {
  const items = entries.flatMap(({ path, about }) =>
    about.kind === 'data'
      ? [
          html`<li><a href="${addressOf(path)}">${path.replace('data/', '')}</a>: ${lookUp(language, `package.name.${about.name}`) ?? about.name}</li>`,
        ]
      : [],
  )
  return `<ul>${items.map(String).join('\n')}</ul>`
}

/** What waited among the canton has no hash of its own in this dossier; it stands in the protocol of the portal. */
function history({ history: events, waited }: DossierPackage, language: Language): string {
  const t = translator(language)
  const asked = waited.map((one) => ({ ...one, machine: 'proposal', asked: null, hash: '' }))
  const rows = [...events, ...asked].sort(by(({ at }) => at)).map((one) => {
    const { year = '', section = '', machine, step } = one.data as Partial<Record<string, string>>
    const about = machine && step ? { machine, action: step } : null
    const what = toldEvent(language, { ...one, year, section, step: about })
    const who = one.asked
      ? t('history.confirmed', { ...one.asked, on: dateAndTime(language, one.asked.at), who: one.actorName })
      : one.actorName
    const why = [one.reason, ...toldReasons(language, one.reasons).map(({ words }) => words)].join(' ').trim()
    return html`<tr><th scope="row">${dateAndTime(language, one.at)}</th><td>${who}</td>
<td>${what}<code>${one.hash}</code></td><td>${why}</td></tr>`
  })
  const heads = [t('package.day'), t('package.who'), t('package.what'), t('package.reason')]
  return table(t('package.history'), heads, rows.map(String))
}

function mails({ mails: sent }: DossierPackage, language: Language): string {
  const t = translator(language)
  if (sent.length === 0) return String(html`<p>${t('package.mails.none')}</p>`)
  return sent
    .map(
      ({ at, to, subject, template, text }) =>
        html`<details><summary>${shortDate(dayInZurich(at))} · ${subject || template}</summary>
<p>${t('package.to')}: ${to}</p><pre>${text}</pre></details>`,
    )
    .map(String)
    .join('\n')
}

function table(caption: string, heads: readonly string[], rows: readonly string[]): string {
  const cells = heads.map((head) => String(html`<th scope="col">${head}</th>`)).join('')
  return `<div class="box" tabindex="0" role="region" aria-label="${String(html`${caption}`)}"><table><thead><tr>${cells}</tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div>`
}

const addressOf = (path: string) => path.split('/').map(encodeURIComponent).join('/')

const STYLE = `
body { margin: 0; font: 1rem/1.55 "Source Sans 3", system-ui, sans-serif; color: #1b2326; background: #fff; overflow-wrap: break-word; }
main { max-width: 72rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1, h2 { color: #0b5868; line-height: 1.2; margin: 2.5rem 0 .75rem; } h1 { margin-top: .25rem; font-size: 2rem; }
.lead { font-size: 1.25rem; margin: 0 0 1rem; } .soft { color: #505b5f; margin: 0; }
a { color: #0b5868; } a:focus-visible, summary:focus-visible, .box:focus-visible { outline: 3px solid #0b5868; outline-offset: 2px; }
.box { overflow-x: auto; } table { border-collapse: collapse; width: 100%; min-width: 40rem; }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid #c9c6be; font-weight: 400; }
thead th { border-bottom: 2px solid #0b5868; font-weight: 600; } .end { text-align: right; white-space: nowrap; }
code { display: block; font-size: .75rem; color: #505b5f; overflow-wrap: anywhere; }
details { border-bottom: 1px solid #c9c6be; } summary { padding: .6rem 0; cursor: pointer; }
pre { white-space: pre-wrap; font: inherit; background: #f6f5f1; padding: 1rem; }
@media print { .box { overflow: visible; } main { padding: 0; } }
`
