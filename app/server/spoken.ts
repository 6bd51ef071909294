import type { ServerBuild } from '@remix-run/node'
import { LANGUAGES, type Language } from '#app/domain/language.ts'
import { languageOf } from '#app/http/language.server.ts'
import { inLanguage } from '#app/text/travelling.ts'
import type { PageHandler } from './areas.ts'

/**
 * The browser loads the chunks of its reader's language. The languages are versions of one manifest, so that a page
 * which stood open while the language changed loads anew as a whole, as after an update.
 */
export function spoken(build: ServerBuild, pagesOf: (build: ServerBuild) => PageHandler): PageHandler {
  const pages = new Map(LANGUAGES.map((language) => [language, pagesOf(speaking(build, language))]))
  return (request, context) => {
    const handler = pages.get(languageOf(request))
    if (!handler) throw new Error(`No pages in the language of ${request.url}`)
    return handler(request, context)
  }
}

function speaking(build: ServerBuild, language: Language): ServerBuild {
  const { entry, routes, version, ...assets } = build.assets
  const own = <Part>(part: Part): Part =>
    JSON.parse(JSON.stringify(part), (_key, value) =>
      typeof value === 'string' && value.endsWith('.js') ? inLanguage(value, language) : value,
    )
  return {
    ...build,
    assets: { ...assets, entry: own(entry), routes: own(routes), version: `${version}-${language}` },
  }
}
