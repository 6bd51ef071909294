import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { now } from '#app/clock.server.ts'
import { pdfAnswer } from '#app/http/attachment.ts'
import { calculatorQuestion } from '#app/http/calculator.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { mayDraw } from '#app/models/people/public-limits.server.ts'
import { drawUnkept } from '#app/papers/drawing.server.ts'

/** `/calculator.pdf?…`: what the calculator shows at the same address without the ending, to keep. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { result, names, query } = asked(request)
  if (!result) return redirect(`/calculator${query}`, 303)
  if (!mayDraw(context.address, now())) throw new Response(null, { status: 429 })

  const language = languageOf(request)
  const { calculation, office, ratio } = result
  const calculatedAt = now().toISOString()
  const data = { language, calculatedAt, office, members: names, calculation, ratio }
  return pdfAnswer(await drawUnkept('calculation', data))
}

function asked(request: Request) {
  const { result, query } = calculatorQuestion(request)
  return { result: result?.ok ? result : null, names: result?.ok ? result.names : [], query }
}
