/**
 * The window as the tour sees it: by the roles and keys that outside programs are promised, and by nothing else, so
 * that the tour shows that the promise holds.
 */
import { _electron } from 'playwright'
import { electronEnvironment, sandboxArguments } from '../system/display.mjs'
import { Failure } from '../system/failure.mjs'
import { PROJECT } from '../system/paths.mjs'

/** @typedef {import('playwright').Page} Page */

const SIZE = { width: 1280, height: 800 }
const LAUNCH_LIMIT = 60_000
const LIMIT = 20_000

// Not `getByRole`: to Playwright the page's root element has the role as well.
const ARTICLE = '[role="document"]'

/**
 * Opens Factmark.
 * @param {string} executablePath
 * @param {readonly string[]} args
 */
export async function openFactmark(executablePath, args) {
  const { INIT_CWD: _, ...environment } = electronEnvironment()
  const env = /** @type {Record<string, string>} */ (environment)
  const application = await _electron.launch({
    executablePath,
    args: [PROJECT, ...sandboxArguments(), '--force-device-scale-factor=1', ...args],
    cwd: PROJECT,
    env,
    timeout: LAUNCH_LIMIT,
  })
  const page = await application.firstWindow({ timeout: LAUNCH_LIMIT })
  page.setDefaultTimeout(LIMIT)
  /** @type {string[]} */
  const complaints = []
  page.on('pageerror', (error) => complaints.push(`error in the window: ${error.message}`))
  page.on(
    'console',
    (message) => message.type() === 'error' && complaints.push(`console of the window: ${message.text()}`),
  )
  await application.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
  }, SIZE)
  return { page, complaints, close: () => closeWithin(application, LIMIT) }
}

/**
 * Waits for an article to be open; if none is after a while, opens one from the list.
 * @param {Page} page
 * @param {readonly import('./sample.mjs').Article[]} articles
 * @returns {Promise<import('./sample.mjs').Article>} the one that is open
 */
export async function openFirstArticle(page, articles) {
  const shown = page.locator(ARTICLE)
  try {
    await shown.waitFor({ timeout: LIMIT / 2 })
  } catch {
    await page
      .getByText(articles[0]?.title ?? '')
      .first()
      .click()
    await shown.waitFor()
  }
  const text = bare((await shown.textContent()) ?? '')
  const article = articles.find((candidate) => bare(candidate.text) === text)
  if (!article) throw new Failure('The text in the window is none of the sample articles, white space apart.')
  return article
}

/**
 * Selects a span of the article in the window and tags it with a key.
 * @param {Page} page
 * @param {string} text the article's
 * @param {import('./sample.mjs').Span} span
 * @param {string} key
 */
export async function tagSpan(page, text, span, key) {
  // White space may differ between the text and the window, so places are counted in what is not white space.
  const from = bare(text.slice(0, span.start)).length
  const to = from + bare(text.slice(span.start, span.end)).length
  const selected = await page.evaluate(selectInArticle, { selector: ARTICLE, from, to })
  if (bare(selected) !== bare(span.quote))
    throw new Failure(`Selecting “${span.quote}” in the window selected “${selected}”.`)
  await page.keyboard.press(key)
}

/**
 * Waits until the window says that everything is saved.
 * @param {Page} page
 */
export async function waitForSaved(page) {
  const status = page.locator('[role="status"]')
  try {
    await page.waitForFunction(() => document.querySelector('[role="status"]')?.textContent === 'Saved')
  } catch {
    throw new Failure(
      `The window's status does not become “Saved”; it reads “${await status.textContent({ timeout: 1000 })}”.`,
    )
  }
}

/**
 * A picture of the window's whole content, without a selection in it.
 * @param {Page} page
 * @param {string} path
 */
export async function takePicture(page, path) {
  await page.evaluate(() => {
    getSelection()?.removeAllRanges()
    return document.fonts.ready.then(() => undefined)
  })
  await page.screenshot({ path, scale: 'css' })
}

/** @param {string} text */
const bare = (text) => text.replace(/\s+/g, '')

/**
 * Runs in the window: selects what lies between two places, counted in characters that aren't white space.
 * @param {{ selector: string, from: number, to: number }} place
 */
function selectInArticle({ selector, from, to }) {
  const root = document.querySelector(selector)
  const selection = getSelection()
  if (!root || !selection) return ''
  const range = document.createRange()
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  let seen = 0
  for (let node = walker.nextNode(); node && seen < to; node = walker.nextNode()) {
    const data = node.nodeValue ?? ''
    for (let index = 0; index < data.length && seen < to; index++) {
      if (/\s/.test(data.charAt(index))) continue
      if (seen === from) range.setStart(node, index)
      seen++
      if (seen === to) range.setEnd(node, index + 1)
    }
  }
  range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' })
  selection.removeAllRanges()
  selection.addRange(range)
  return selection.toString()
}

/**
 * @param {import('playwright').ElectronApplication} application
 * @param {number} limit
 */
async function closeWithin(application, limit) {
  const child = application.process()
  const timer = setTimeout(() => child.kill('SIGKILL'), limit)
  await application.close()
  clearTimeout(timer)
}
