/**
 * `npm run tour`: shows that Factmark works on this machine, display or not. It opens the real application on a copy
 * of the sample workspace, tags spans in its window, sees them on the disk and exports them, and leaves a picture
 * and the exported files in `out/tour/`.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from './build.mjs'
import { supportNotice } from './electron/runtime.mjs'
import { ensureSetUp } from './electron/setUp.mjs'
import { hasDisplay, runWithDisplay } from './system/display.mjs'
import { Failure, reasonOf, runScript } from './system/failure.mjs'
import { runNpm } from './system/npm.mjs'
import { inProject, PROJECT } from './system/paths.mjs'
import { copySampleWorkspace, readJson, sampleSpans } from './tour/sample.mjs'
import { openFactmark, openFirstArticle, tagSpan, takePicture, waitForSaved } from './tour/window.mjs'

const ANNOTATOR = 'tour'
const SPANS = 8
const FORMATS = ['factmark', 'w3c']
/** @type {Readonly<Record<string, string>>} */
const KEYS = { claim: 'c', figure: 'f', quote: 'q', attribution: 'a' }

/** @param {string} line */
const say = (line) => console.log(line)

await runScript(async () => {
  const runtime = await ensureSetUp(say)
  await ensureBuilt(say)
  if (!hasDisplay()) return runWithDisplay(process.execPath, [fileURLToPath(import.meta.url)])
  say(supportNotice(runtime) ?? `Running on Electron ${runtime.version ?? 'of an unknown version'}.`)

  const output = inProject('out', 'tour')
  rmSync(output, { recursive: true, force: true })
  mkdirSync(output, { recursive: true })
  const temporary = mkdtempSync(join(tmpdir(), 'factmark-tour-'))
  try {
    const workspace = join(temporary, 'workspace')
    const articles = copySampleWorkspace(workspace)
    say(`Workspace: a copy of the sample, ${articles.length} articles and no layers.`)
    const { article, spans } = await tagInWindow(runtime.executable, temporary, articles, output)
    checkLayer(join(workspace, 'layers', article.id, `${ANNOTATOR}.json`), spans)
    for (const format of FORMATS) await exportLayer(workspace, article.id, format, output, spans)
    say('Factmark works here.')
    return 0
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 })
  }
})

/**
 * @param {string} executable
 * @param {string} temporary
 * @param {readonly import('./tour/sample.mjs').Article[]} articles
 * @param {string} output
 */
async function tagInWindow(executable, temporary, articles, output) {
  const factmark = await openFactmark(executable, [
    `--user-data-dir=${join(temporary, 'user-data')}`,
    `--workspace=${join(temporary, 'workspace')}`,
    `--annotator=${ANNOTATOR}`,
    '--lang=en',
  ])
  const { page } = factmark
  try {
    const article = await openFirstArticle(page, articles)
    await waitForSaved(page)
    say(`Opened: “${article.title}”, ${article.text.length} characters.`)
    const spans = sampleSpans(article.id, SPANS)
    for (const span of spans) {
      const key = KEYS[span.tag]
      if (!key) throw new Failure(`The sample has a tag that the tour doesn't know: ${span.tag}`)
      await tagSpan(page, article.text, span, key)
      await waitForSaved(page)
      say(`Tagged with ${key}: ${span.tag} “${span.quote}”`)
    }
    const picture = join(output, 'factmark.png')
    await takePicture(page, picture)
    say(`Picture: ${relative(PROJECT, picture)}`)
    return { article, spans }
  } catch (error) {
    const picture = join(output, 'failure.png')
    await takePicture(page, picture).catch(() => {})
    const seen = existsSync(picture) ? [`The window as it was: ${relative(PROJECT, picture)}`] : []
    throw new Failure(['The tour failed.', reasonOf(error), ...factmark.complaints, ...seen].join('\n'))
  } finally {
    await factmark.close()
  }
}

/**
 * @param {string} path
 * @param {readonly import('./tour/sample.mjs').Span[]} spans
 */
function checkLayer(path, spans) {
  if (!existsSync(path)) throw new Failure('The window said “Saved”, but there is no layer on the disk.')
  /** @type {import('./tour/sample.mjs').Span[]} */
  const saved = readJson(path).annotations
  for (const { tag, start, end, quote } of spans) {
    const found = saved.some(
      (span) => span.tag === tag && span.start === start && span.end === end && span.quote === quote,
    )
    if (!found)
      throw new Failure(
        `The window said “Saved”, but the layer on the disk lacks ${tag} “${quote}” at ${start}–${end}.`,
      )
  }
  say(`On the disk: layers/…/${ANNOTATOR}.json holds all ${spans.length}.`)
}

/**
 * @param {string} workspace
 * @param {string} article
 * @param {string} format
 * @param {string} output
 * @param {readonly import('./tour/sample.mjs').Span[]} spans
 */
async function exportLayer(workspace, article, format, output, spans) {
  const file = join(output, `${article}.${format}.json`)
  const selection = ['--article', article, '--annotator', ANNOTATOR, '--workspace', workspace]
  const run = await runNpm([
    'run',
    '--silent',
    'factmark',
    '--',
    'export',
    '--format',
    format,
    ...selection,
    '--out',
    file,
  ])
  if (run.code !== 0)
    throw new Failure(
      `The export to ${format} failed with exit code ${run.code}:\n${run.stderr || run.stdout}`.trimEnd(),
    )
  const exported = JSON.stringify(readJson(file))
  const lacking = spans.find(({ quote }) => !exported.includes(JSON.stringify(quote).slice(1, -1)))
  if (lacking) throw new Failure(`The export to ${format} lacks “${lacking.quote}”.`)
  say(`Exported: ${relative(PROJECT, file)}`)
}
