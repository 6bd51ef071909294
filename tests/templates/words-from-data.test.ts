import { expect, test } from 'vitest'
import { LANGUAGES } from '#app/domain/language.ts'
import { MAIL_TEMPLATES } from '#app/domain/lifecycle/mails.ts'
import { CATALOGUES } from '#app/text/catalogues.ts'
import { renderMail } from '#emails/catalogue.ts'
import { SAMPLE_CONTEXT, SAMPLE_FACTS } from '#emails/samples.ts'
import { draw, everySample, type Sample } from '#templates/catalogue.ts'
import { plain, said } from './drawn-words.ts'

type Words = [where: string, words: string]
type Told = <Data>(data: Data) => Data

const asTold: Told = (data) => data
const mails = (told: Told) =>
  LANGUAGES.flatMap((language) =>
    MAIL_TEMPLATES.map((template): Words => {
      const { subject, text } = renderMail(template, language, told(SAMPLE_FACTS[template]), SAMPLE_CONTEXT)
      return [`${template} in ${language}`, `${subject}\n${text}`]
    }),
  )
const papers = (told: Told, samples: Sample[] = everySample()) =>
  Promise.all(
    samples.map(
      async (sample): Promise<Words> => [
        `${sample.name} ${sample.variant}`,
        await said(draw({ ...sample, data: told(sample.data) } as Sample, plain)),
      ],
    ),
  )

const naming = (all: Words[], phrase: RegExp) =>
  all.flatMap(([where, words]) => words.match(phrase)?.map((found) => `${where}: ${found}`) ?? [])

test('an association of municipalities has one name, on screens, in mails and in papers', async () => {
  const screens = LANGUAGES.flatMap((language) => Object.entries<string>(CATALOGUES[language]))
  const everywhere = [...screens, ...mails(asTold), ...(await papers(asTold))]
  expect(naming(everywhere, /Gemeindeverb[aä]nd\w*/g)).toEqual([])
  expect(naming(everywhere, /Gemeindeverbund/g).length).toBeGreaterThan(10)
})

test('no mail and no paper shows a gap that nothing has filled', async () => {
  const said = [...mails(asTold), ...(await papers(asTold))]
  expect(naming(said, /.{0,20}\{[:\w]*\}.{0,20}|.{0,20}(?:undefined|\[object).{0,20}/g)).toEqual([])
})

test('an agreement of one year speaks of that year, in every mail and every paper', async () => {
  const everywhere = [...mails(inOneYear), ...(await papers(inOneYear))]
  expect(naming(everywhere, /(\d{4}) (?:bis|to|–|-) \1/g)).toEqual([])
  expect(
    naming(everywhere, /(?:in den Jahren|für die Jahre) \d{4}(?! bis)|(?:in|for) the years \d{4}(?! to)/g),
  ).toEqual([])
  expect(
    naming(
      everywhere,
      /.{0,20}(?:jährlich\w*|(?:je|pro|jedes) Jahr\b|(?:a|per|each|every) year\b|yearly).{0,20}/gi,
    ),
  ).toEqual([])
  expect(naming(everywhere, /im Jahr 2025|für das Jahr 2025/g).length).toBeGreaterThan(3)
})

/** The same data with a term of its first year only: what is told of another year falls away. */
function inOneYear<Data>(data: Data): Data {
  return narrowed(data) as Data
}

function narrowed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(narrowed).filter((one) => yearIn(one) <= YEAR)
  if (typeof value !== 'object' || value === null) return value
  const all = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, narrowed(one)]))
  return 'startsOn' in all && 'endsOn' in all
    ? { ...all, startsOn: `${YEAR}-01-01`, endsOn: `${YEAR}-12-31` }
    : all
}

const YEAR = 2025

function yearIn(value: unknown) {
  return typeof value === 'object' && value !== null && 'year' in value ? Number(value.year) : YEAR
}
