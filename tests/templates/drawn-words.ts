import { agreementPdf } from '#templates/agreement.ts'
import type { AgreementData } from '#templates/agreement-data.ts'
import { readPdf, spoken } from './pdf-reader.ts'

/** How a paper is drawn so that the reader of the tests can read it. */
export const plain = { compress: false }

export const read = async (pdf: Promise<Uint8Array>) => readPdf(await pdf)

/** What a paper says to those who hear it. */
export const said = async (pdf: Promise<Uint8Array>) => spoken((await read(pdf)).elements)

export const readAgreement = (data: AgreementData, draft = false) =>
  read(agreementPdf(data, { draft, ...plain }))

export const agreementSays = (data: AgreementData) => said(agreementPdf(data, plain))
