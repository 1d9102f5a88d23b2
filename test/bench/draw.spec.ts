/** Drawing and opening an article, beside bare paragraphs and beside the peer. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { median, ROUNDS, report } from './figures.ts'
import { ANNOTATOR, SIZES, type Size, sizeName } from './generate.ts'
import { openArticle } from './opening.ts'
import { type Stage, test } from './stage.ts'

/** Sets a text as bare paragraphs. */
function drawBare(floor: Page, text: string): Promise<number> {
  return floor.evaluate(async (text) => {
    const root = document.querySelector('#root')
    const from = performance.now()
    const paragraphs = text.split('\n\n').map((words) => {
      const paragraph = document.createElement('p')
      paragraph.textContent = words
      return paragraph
    })
    root?.replaceChildren(...paragraphs)
    return (await window.painted()) - from
  }, text)
}

/** The same with the peer's highlights on it. */
function drawPeer(floor: Page, text: string, spans: readonly unknown[]): Promise<number> {
  return floor.evaluate(
    async ({ text, spans }) => {
      const root = document.querySelector<HTMLElement>('#root')
      if (!root) return 0
      const from = performance.now()
      root.replaceChildren(
        ...text.split('\n\n').map((words) => {
          const paragraph = document.createElement('p')
          paragraph.textContent = words
          return paragraph
        }),
      )
      const stop = window.peer.annotate(root, spans as never)
      // The library draws in a frame of its own.
      await window.painted()
      const time = (await window.painted()) - from
      stop()
      root.replaceChildren()
      return time
    },
    { text, spans },
  )
}

/** Reads both files, parses them once, and sets bare paragraphs: in a page that reads files itself, without a bridge. */
function openBare(floor: Page, files: readonly [string, string]): Promise<number> {
  return floor.evaluate(async ([article, layer]) => {
    const { readFileSync } = (window as unknown as { require: (name: string) => typeof import('node:fs') }).require(
      'node:fs',
    )
    const from = performance.now()
    const { text } = JSON.parse(readFileSync(article, 'utf8')) as { text: string }
    JSON.parse(readFileSync(layer, 'utf8'))
    document.querySelector('#root')?.replaceChildren(
      ...text.split('\n\n').map((words) => {
        const paragraph = document.createElement('p')
        paragraph.textContent = words
        return paragraph
      }),
    )
    return (await window.painted()) - from
  }, files)
}

function filesOf({ workspace }: Stage, { id }: Size): readonly [string, string] {
  return [join(workspace, 'articles', `${id}.json`), join(workspace, 'layers', id, `${ANNOTATOR}.json`)]
}

for (const size of SIZES) {
  test(`draw and open ${size.id}`, async ({ stage }, info) => {
    const { page, floor } = stage
    const files = filesOf(stage, size)
    const { text } = JSON.parse(await readFile(files[0], 'utf8')) as { text: string }
    // The peer counts in the text of its element, where no blank lines part the paragraphs.
    const gaps = [...text.matchAll(/\n\n/g)].map(({ index }) => index)
    const { annotations } = JSON.parse(await readFile(files[1], 'utf8')) as {
      annotations: { id: string; start: number; end: number; quote: string }[]
    }
    const spans = annotations.map(({ id, start, end, quote }) => {
      const shift = 2 * gaps.filter((gap) => gap < start).length
      const inside = 2 * gaps.filter((gap) => gap >= start && gap < end).length
      return { id, start: start - shift, end: end - shift - inside, quote }
    })
    const other = size.id === 'page' ? 'report' : 'page'
    const times = {
      draw: [] as number[],
      open: [] as number[],
      bare: [] as number[],
      peer: [] as number[],
      read: [] as number[],
    }
    for (let round = -1; round < ROUNDS; round += 1) {
      await openArticle(page, other)
      const { open, draw } = await openArticle(page, size.id)
      const bare = await drawBare(floor, text)
      const read = await openBare(floor, files)
      const peer = await drawPeer(floor, text, spans)
      if (round < 0) continue
      times.draw.push(draw)
      times.open.push(open)
      times.bare.push(bare)
      times.read.push(read)
      times.peer.push(peer)
    }
    const named = { size: sizeName(size) }
    report(info, { ...named, name: 'draw', floor: { name: 'bare', median: median(times.bare) }, goal: 2 }, times.draw)
    report(info, { ...named, name: 'draw', floor: { name: 'peer', median: median(times.peer) }, goal: 0.4 }, times.draw)
    report(info, { ...named, name: 'open', floor: { name: 'read', median: median(times.read) }, goal: 2 }, times.open)
  })
}
