/**
 * `npm run pictures [-- NAME…]`: takes the pictures of the guide from the real window, all or those named. Every picture
 * has the same size, shows a fresh copy of the sample workspace, and contains no time of day, so that a picture changes
 * only when the window does.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from './build.mjs'
import { ensureSetUp } from './electron/setUp.mjs'
import { SCENES } from './pictures/scenes.mjs'
import { hasDisplay, runWithDisplay } from './system/display.mjs'
import { Failure, reasonOf, runScript } from './system/failure.mjs'
import { inProject, PROJECT } from './system/paths.mjs'
import { openFactmark, takePicture } from './tour/window.mjs'

/** In milliseconds. Suggestions of a sample article take less. */
const STILL_FOR = 700
const MOST_TURNS = 30

/** @param {string} line */
const say = (line) => console.log(line)

await runScript(async () => {
  const names = process.argv.slice(2)
  const unknown = names.find((name) => !SCENES.some((scene) => scene.name === name))
  if (unknown) throw new Failure(`There is no picture “${unknown}”: ${SCENES.map(({ name }) => name).join(', ')}.`, 2)
  const runtime = await ensureSetUp(say)
  await ensureBuilt(say)
  if (!hasDisplay()) return runWithDisplay(process.execPath, [fileURLToPath(import.meta.url), ...names])
  for (const scene of SCENES) {
    if (names.length === 0 || names.includes(scene.name)) await take(scene, runtime.executable)
  }
  return 0
})

/**
 * @param {import('./pictures/scenes.mjs').Scene} scene
 * @param {string} executable
 */
async function take(scene, executable) {
  const temporary = mkdtempSync(join(tmpdir(), 'factmark-pictures-'))
  const folder = inProject('docs', 'guide', 'pictures')
  mkdirSync(folder, { recursive: true })
  try {
    const workspace = join(temporary, 'workspace')
    cpSync(inProject('annotations'), workspace, { recursive: true })
    const factmark = await openFactmark(executable, [
      `--user-data-dir=${join(temporary, 'user-data')}`,
      `--workspace=${workspace}`,
      `--annotator=${scene.annotator}`,
      `--lang=${scene.language}`,
    ])
    const { page } = factmark
    try {
      await page.emulateMedia({ colorScheme: scene.dark ? 'dark' : 'light', reducedMotion: 'reduce' })
      await page.getByText(scene.article).first().click()
      await page.getByRole('heading', { level: 1, name: scene.article }).waitFor()
      await scene.prepare(page)
      await page.mouse.move(0, 0)
      const picture = join(folder, `${scene.name}.png`)
      await takeWhenStill(page, picture)
      say(`Picture: ${relative(PROJECT, picture)}`)
    } catch (error) {
      const seen = inProject('out', `picture-${scene.name}-failed.png`)
      await page.screenshot({ path: seen }).catch(() => {})
      throw new Failure(
        [
          `The picture “${scene.name}” failed: ${reasonOf(error)}`,
          ...factmark.complaints,
          `The window as it was: ${relative(PROJECT, seen)}`,
        ].join('\n'),
      )
    } finally {
      await factmark.close()
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 })
  }
}

/**
 * Takes a picture until two in a row are the same: whatever the window computes after opening has then been drawn.
 * @param {import('playwright').Page} page
 * @param {string} path
 */
async function takeWhenStill(page, path) {
  let before = Buffer.alloc(0)
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    await takePicture(page, path)
    const now = readFileSync(path)
    if (now.equals(before)) return
    before = now
    await pause(STILL_FOR)
  }
  throw new Failure('The window kept changing.')
}
