/** How long review takes to open in the window, and a step in it, beside opening the article with one layer. */
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from 'playwright/test'
import { findRuntime } from '../../../scripts/electron/runtime.mjs'

const PROJECT = join(import.meta.dirname, '../../..')

/** Measures in a window of its own, on two layers of `count` spans; milliseconds. */
export async function measureWindow({ textOf, spansOf, varied, layerOf }, count) {
  const folder = await mkdtemp(join(tmpdir(), 'factmark-bench-'))
  const workspace = join(folder, 'workspace')
  await fill(workspace, { textOf, spansOf, varied, layerOf }, count)
  const app = await _electron.launch({
    executablePath: findRuntime().executable,
    args: [
      PROJECT,
      `--user-data-dir=${join(folder, 'user-data')}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--workspace=${workspace}`,
      '--annotator=ann',
      '--lang=en',
    ],
    env: { ...process.env, HOME: folder },
  })
  try {
    const page = await app.firstWindow()
    await page.getByRole('navigation').getByText('Long article').waitFor()
    const open = await page.evaluate(untilDrawn, {
      press: null,
      click: 'Long article',
      shown: '[role=document] p',
    })
    const review = await page.evaluate(untilDrawn, {
      press: 'review',
      click: null,
      shown: 'aside[aria-label=Review] [aria-setsize]',
    })
    const steps = []
    for (let step = 0; step < 20; step += 1) steps.push(await page.evaluate(pressKey, ']'))
    return { open, review, step: steps.sort((a, b) => a - b)[10] }
  } finally {
    await app.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function fill(workspace, { textOf, spansOf, varied, layerOf }, count) {
  const text = textOf(100 * count, 1)
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex')
  const article = {
    format: 'factmark-article',
    version: 1,
    id: 'bench',
    title: 'Long article',
    language: 'nl',
    published: null,
    source: null,
    imported: '2026-01-01T00:00:00.000Z',
    sha256,
    text,
  }
  const spans = spansOf(count, text.length, 2)
  await mkdir(join(workspace, 'articles'), { recursive: true })
  await mkdir(join(workspace, 'layers', 'bench'), { recursive: true })
  const write = (file, value) => writeFile(join(workspace, file), JSON.stringify(value))
  await write('workspace.json', { format: 'factmark-workspace', version: 1, title: 'Bench' })
  await write('articles/bench.json', article)
  await write('layers/bench/ann.json', layerOf(article, 'ann', spans))
  await write('layers/bench/bob.json', layerOf(article, 'bob', varied(spans, 3)))
}

/** In the page: does something, and gives how long it takes until what it leads to has been drawn. */
function untilDrawn({ press, click, shown }) {
  return new Promise((resolve) => {
    const start = performance.now()
    const finish = () => requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)))
    const check = () => (document.querySelector(shown) ? finish() : setTimeout(check, 1))
    if (click)
      [...document.querySelectorAll('nav button')].find(({ textContent }) => textContent.includes(click)).click()
    if (press)
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'R', ctrlKey: true, shiftKey: true, bubbles: true }))
    check()
  })
}

/** In the page: presses a key, and gives how long it takes until the frame that shows the outcome. */
function pressKey(key) {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const start = performance.now()
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
    })
  })
}
