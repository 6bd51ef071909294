import { renderToPipeableStream, renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { wholePage } from '#app/server/whole-page.ts'

/** Some blocks of the renderer, of words that lie so many bytes further on. */
const Words = ({ offset }: { offset: number }) => (
  <div className={'x'.repeat(offset)}>
    {WORDS.map((word) => (
      <i key={word}>{word}</i>
    ))}
  </div>
)
const WORDS = Array.from({ length: 300 }, (_, place) => `«Wörter» für ${place} €`)

function rendered(page: React.ReactNode) {
  return new Promise<string>((resolve) => {
    const { pipe } = renderToPipeableStream(page, {
      onAllReady: () => pipe(wholePage((body) => resolve(new TextDecoder().decode(body)))),
    })
  })
}

test('characters of several bytes are whole wherever a block of the renderer ends', async () => {
  for (let offset = 0; offset < 8; offset += 1) {
    const page = <Words offset={offset} />
    expect(await rendered(page)).toBe(renderToString(page))
  }
})
