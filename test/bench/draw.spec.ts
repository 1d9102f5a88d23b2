/** Drawing and opening an article, beside bare paragraphs and beside the peer. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { median, ROUNDS, report } from './figures.ts'
import { ANNOTATOR, SIZES, type Size, sizeName } from './generate.ts'
import { openArticle } from './opening.ts'
import { type Stage, test } from './stage.ts'

/** Sets a text as bare paragraphs. */
function drawBare(page: Page, text: string): Promise<number> {
  return page.evaluate(async (text) => {
    const { root, leave } = await window.floor()
    const from = performance.now()
    window.setParagraphs(root, text)
    const time = (await window.painted()) - from
    await leave()
    return time
  }, text)
}

/** The same with the peer's highlights on it. */
function drawPeer(page: Page, text: string, spans: readonly unknown[]): Promise<number> {
  return page.evaluate(
    async ({ text, spans }) => {
      const { root, leave } = await window.floor()
      const from = performance.now()
      window.setParagraphs(root, text)
      const stop = window.peer.annotate(root, spans as never)
      // The library draws in a frame of its own.
      await window.painted()
      const time = (await window.painted()) - from
      stop()
      await leave()
      return time
    },
    { text, spans },
  )
}

/** Reads both files, sends them by the cheapest bridge that was found, parses them once, and sets bare paragraphs. */
function openBare(page: Page, files: readonly [string, string]): Promise<number> {
  return page.evaluate(async (files) => {
    const { root, leave } = await window.floor()
    const from = performance.now()
    const [article, layer] = await window.bench.read(files)
    const { text } = JSON.parse(article) as { text: string }
    JSON.parse(layer)
    window.setParagraphs(root, text)
    const time = (await window.painted()) - from
    await leave()
    return time
  }, files)
}

function filesOf({ workspace }: Stage, { id }: Size): readonly [string, string] {
  return [join(workspace, 'articles', `${id}.json`), join(workspace, 'layers', id, `${ANNOTATOR}.json`)]
}

for (const size of SIZES) {
  test(`draw and open ${size.id}`, async ({ stage }, info) => {
    const { page } = stage
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
      const bare = await drawBare(page, text)
      const read = await openBare(page, files)
      const peer = await drawPeer(page, text, spans)
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
