import { inEachLanguage, type Language } from '#app/domain/language.ts'

/** The words of each language from what stands in its folder; one without a folder stops the portal with its name. */
export function fromFolders<Words>(files: Readonly<Record<string, Words>>): Record<Language, Words> {
  return inEachLanguage((language) => {
    const found = Object.entries(files).find(([file]) => file.startsWith(`./${language}/`))
    if (!found) throw new Error(`The words of «${language}» are missing: app/text/${language}`)
    return found[1]
  })
}
