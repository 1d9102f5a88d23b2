/**
 * The real article, tagged through the window: every quote, figure and attribution and more than ten claims, by their
 * places in the text. Then a restart, an export, and a check of every exported position by a program of its own.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Tag } from '../../src/core/model/tag.ts'
import { close, documentOf, expect, runFactmark, saved, test, titled } from '../e2e/factmark.ts'
import spans from './navo-oostflank.json' with { type: 'json' }

const FILE = join(import.meta.dirname, '../../../shared/articles/navo-oostflank-2022-02.txt')
const TITLE = 'navo-oostflank-2022-02'
const KEYS: Readonly<Record<Tag, string>> = { claim: 'c', figure: 'f', quote: 'q', attribution: 'a' }

test('every tag of the real article survives a restart and an export', async ({ start, workspace, folder }) => {
  const first = await start({ workspace, annotator: 'ann', lang: 'nl', files: [FILE] })
  await expect(titled(first.page, TITLE)).toBeVisible()
  const { text } = JSON.parse(await readFile(join(workspace, 'articles', `${TITLE}.json`), 'utf8')) as { text: string }
  expect(createHash('sha256').update(text).digest('hex')).toHaveLength(64)
  for (const [tag, from, to] of spans as [Tag, number, number][]) {
    await selectOffsets(first.page, text, from, to)
    await first.page.keyboard.press(KEYS[tag])
  }
  await saved(first.page, 'Opgeslagen')
  await close(first)

  const second = await start({ workspace, annotator: 'ann', lang: 'nl', files: [FILE] })
  await expect(titled(second.page, TITLE)).toBeVisible()
  await expect(second.page.getByText(new RegExp(`^${spans.length} annotaties`)).first()).toBeVisible()
  await second.page.screenshot({ path: 'out/shared/navo.png' })

  const out = join(folder, 'navo.jsonld')
  const run = await runFactmark([
    'export',
    '--format',
    'w3c',
    '--article',
    TITLE,
    '--annotator',
    'ann',
    '--out',
    out,
    '--workspace',
    workspace,
  ])
  expect(run).toMatchObject({ code: 0 })
  const { first: page } = JSON.parse(await readFile(out, 'utf8')) as { first: { items: Item[] } }
  const points = [...text]
  const checked = page.items.map(
    ({
      target: {
        selector: [position, quote],
      },
    }) => {
      expect(points.slice(position.start, position.end).join('')).toBe(quote.exact)
      expect(text).toContain(quote.prefix + quote.exact + quote.suffix)
      return quote.exact
    },
  )
  expect(checked).toHaveLength(spans.length)
  console.log(`${checked.length} of ${spans.length} exported annotations agree with the text`)
})

interface Item {
  readonly target: {
    readonly selector: readonly [{ start: number; end: number }, { exact: string; prefix: string; suffix: string }]
  }
}

/** Selects by offsets into the text, which the page holds without the white space between paragraphs. */
async function selectOffsets(page: Parameters<typeof documentOf>[0], text: string, from: number, to: number) {
  const solid = (offset: number) => text.slice(0, offset).replace(/\s+/g, '').length
  await documentOf(page).evaluate(
    (root, [first, last]) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      const places: (readonly [Node, number])[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const data = node.textContent ?? ''
        for (let index = 0; index < data.length; index += 1)
          if (/\S/.test(data.charAt(index))) places.push([node, index])
      }
      const begin = places[first ?? 0]
      const end = places[(last ?? 0) - 1]
      if (!begin || !end) throw new Error('outside the text')
      document.getSelection()?.setBaseAndExtent(begin[0], begin[1], end[0], end[1] + 1)
      ;(root as HTMLElement).focus({ preventScroll: true })
    },
    [solid(from), solid(to)],
  )
}
