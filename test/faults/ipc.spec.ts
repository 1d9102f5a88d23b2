/** The fuzzer of IPC: every method of the contract, from the page, with payloads that are nearly right. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { methods } from '../../src/ipc/methods.ts'
import { expect, open, saved, tag, test } from '../e2e/factmark.ts'
import { COUNCIL } from '../e2e/samples.ts'
import { AMOUNTS, randomNumbers, SEED } from './amounts.ts'
import { mutateValue, pick } from './mutate.ts'
import { VALID } from './payloads.ts'

/** The longest that one call may take, in milliseconds. */
const LONGEST = 2000

/** What reads a stranger's file starts a process for it; it may take so many milliseconds. */
const LONGEST_READING = 20_000
const READS: ReadonlySet<Method> = new Set([
  'importText',
  'pastedText',
  'importFiles',
  'articleSource',
  'remakeArticle',
])

type Method = keyof typeof methods

type Outcome = 'answered' | 'refused' | 'slow'

/** Calls methods all at once, and tells what became of each. */
function call(page: Page, calls: readonly (readonly [Method, unknown])[]): Promise<readonly Outcome[]> {
  const timed = calls.map(([name, payload]) => [name, payload, READS.has(name) ? LONGEST_READING : LONGEST] as const)
  return page.evaluate(async (calls) => {
    const bridge = window.factmark as unknown as Record<string, (payload: unknown) => Promise<unknown>>
    const isRefusal = (answer: unknown) =>
      typeof answer === 'object' && answer !== null && Reflect.get(answer, 'ok') === false
    return Promise.all(
      calls.map(([name, payload, longest]) =>
        Promise.race([
          Promise.resolve(bridge[name]?.(payload)).then(
            (answer): Outcome => (isRefusal(answer) ? 'refused' : 'answered'),
            (): Outcome => 'refused',
          ),
          new Promise<Outcome>((resolve) => setTimeout(() => resolve('slow'), longest)),
        ]),
      ),
    )
  }, timed)
}

test('takes any call without crashing, hanging, or writing outside the workspace', async ({
  start,
  workspace,
  folder,
}) => {
  const { app, page } = await start({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await app.evaluate(({ dialog, shell, BrowserWindow }) => {
    dialog.showOpenDialog = async () => ({ canceled: true, filePaths: [] })
    dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' })
    dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false })
    shell.showItemInFolder = () => undefined
    for (const window of BrowserWindow.getAllWindows()) window.webContents.print = (_options, done) => done?.(true, '')
  })
  const before = (await readdir(folder)).sort()
  const passwords = await readFile('/etc/passwd', 'utf8').catch(() => '')
  const random = randomNumbers(SEED)
  const names = Object.keys(methods) as Method[]
  for (const name of names)
    if (!methods[name].takes.safeParse(undefined).success)
      expect(methods[name].takes.safeParse(VALID[name]).success, name).toBe(true)
  const counts = { answered: 0, refused: 0, slow: 0 }
  let mutated = 0
  for (let sent = 0; sent < AMOUNTS.inputs / 2; ) {
    const batch = Array.from({ length: 50 }, () => {
      const name = pick(random, names)
      const asItIs = random() < 0.2
      const payload = asItIs ? VALID[name] : mutateValue(random, VALID[name])
      if (!asItIs && VALID[name] !== undefined) mutated += 1
      return [name, payload] as const
    })
    sent += batch.length
    const outcomes = await call(page, batch)
    for (const [index, sentCall] of batch.entries()) {
      const first = outcomes[index]
      // What hangs does so by itself too; a call among fifty on a machine that is busy elsewhere doesn't.
      const [outcome = 'slow'] = first && first !== 'slow' ? [first] : await call(page, [sentCall])
      counts[outcome] += 1
      if (outcome === 'slow') console.log('slow', JSON.stringify(sentCall).slice(0, 300))
    }
  }
  console.log(
    `IPC: ${counts.answered + counts.refused + counts.slow} calls (seed ${SEED}) of ${names.length} methods, ${mutated} valid but mutated, ${JSON.stringify(counts)}`,
  )
  expect(counts.slow).toBe(0)
  expect(mutated).toBeGreaterThan((counts.answered + counts.refused) / 3)
  expect((await readdir(folder)).sort()).toEqual(before)
  expect(await readFile('/etc/passwd', 'utf8').catch(() => '')).toBe(passwords)
  expect(await page.evaluate(() => Reflect.get({}, 'polluted'))).toBeUndefined()
  expect(await app.evaluate(() => Reflect.get({}, 'polluted'))).toBeUndefined()
  // The window works as before. Whatever the article was called meanwhile, a name that comes first is in sight.
  const renamed = await page.evaluate(
    (id) =>
      window.factmark.editDetails({
        id,
        details: { title: '0 first', language: 'en', published: null, source: null },
      }),
    COUNCIL.id,
  )
  expect(renamed.ok).toBe(true)
  await page.reload()
  await page.getByRole('navigation').getByText('0 first', { exact: true }).click()
  await tag(page, '31 votes', 'f')
  await saved(page)
  expect((await readdir(join(workspace, 'layers'))).every((name) => /^[a-z0-9-]+$/.test(name))).toBe(true)
})
