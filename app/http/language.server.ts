import { DEFAULT_LANGUAGE, isLanguage, type Language } from '#app/domain/language.ts'

const COOKIE = 'language'
const ONE_YEAR = 365 * 24 * 60 * 60

/** What was chosen before, else what the browser asks for, else German. */
export function languageOf(request: Request): Language {
  const chosen = cookieOf(request)
  if (isLanguage(chosen)) return chosen
  return accepted(request.headers.get('Accept-Language') ?? '').find(isLanguage) ?? DEFAULT_LANGUAGE
}

/** The choice as a `Set-Cookie` line; it holds no secret. */
export function languageCookie(language: Language) {
  return `${COOKIE}=${language}; Path=/; Max-Age=${ONE_YEAR}; SameSite=Lax; HttpOnly`
}

function cookieOf(request: Request) {
  return /(?:^|;\s*)language=([a-z]{2})(?:;|$)/.exec(request.headers.get('Cookie') ?? '')?.[1]
}

/** `en-GB,en;q=0.9,de;q=0.8` to languages, the most wanted first. */
function accepted(header: string) {
  return header
    .slice(0, 500)
    .split(',')
    .map((entry) => {
      const [tag = '', ...rest] = entry.trim().split(';')
      const quality = /^\s*q=([\d.]+)/.exec(rest.join(';'))?.[1]
      return { language: tag.slice(0, 2).toLowerCase(), quality: Number(quality ?? 1) }
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ language }) => language)
}
