/** The packaged window. No debugger gets in, so that it is driven as by a person: by keyboard and mouse. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { chown, copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { extract } from 'tar'
import { type Hands, hands } from './hands.ts'
import { expect, NOBODY, PACKAGES, test } from './program.ts'

const TEXT = `${'Ruim dertig locaties zijn volgens de minister al bezocht. '.repeat(60)}\n`

test('imports the article it is given, and saves what a key press tags', async ({ folder, open }) => {
  await writeFile(join(folder, 'bezoek.txt'), TEXT)
  open(['--workspace=work', '--annotator=anna', 'bezoek.txt'])
  const layer = await tagByHand(join(folder, 'work'), 'anna')
  expect(layer.annotations).toHaveLength(1)
  const [annotation] = layer.annotations
  expect(annotation).toMatchObject({ tag: 'claim', quote: TEXT.slice(annotation?.start, annotation?.end) })
  expect(annotation?.quote).toMatch(/^\w+$/)
})

test('keeps its pages in the sandbox, unpacked and run by a user who is not root', async ({ folder, open }) => {
  test.skip(process.getuid?.() !== 0, 'only root can start it as another user')
  test.skip(!namespacesFor(NOBODY), 'this system lets users make no namespaces, which the sandbox is built of')
  const program = join(folder, 'unpacked')
  await mkdir(program)
  const archive = (await readdir(PACKAGES)).find((name) => name.endsWith('.tar.gz'))
  await extract({ file: join(PACKAGES, archive ?? ''), cwd: program, strip: 1 })
  await writeFile(join(folder, 'bezoek.txt'), TEXT)
  await chown(folder, NOBODY, NOBODY)
  const env = await keyToDisplay(folder)
  const { pid } = open(['--workspace=work', '--annotator=anna', 'bezoek.txt'], { program, user: NOBODY, env })
  expect((await tagByHand(join(folder, 'work'), 'anna')).annotations).toHaveLength(1)
  const pages = childrenOf(pid ?? 0).filter(({ command }) => command.includes('--type=renderer'))
  expect(pages.length).toBeGreaterThan(0)
  for (const { command, status } of pages) {
    expect(command).not.toContain('--no-sandbox')
    expect(status).toMatch(/^Uid:\t65534\t/m)
    // No new rights, and system calls are filtered (2).
    expect(status).toMatch(/^NoNewPrivs:\t1$/m)
    expect(status).toMatch(/^Seccomp:\t2$/m)
  }
})

/** Whether the system lets this user have namespaces of their own. */
function namespacesFor(user: number): boolean {
  return spawnSync('unshare', ['--user', 'true'], { uid: user, gid: user }).status === 0
}

/** The display is closed to other users but for those who have its key. */
async function keyToDisplay(folder: string): Promise<Readonly<Record<string, string>>> {
  const { XAUTHORITY } = process.env
  if (XAUTHORITY === undefined) return {}
  const copy = join(folder, 'Xauthority')
  await copyFile(XAUTHORITY, copy)
  await chown(copy, NOBODY, NOBODY)
  return { XAUTHORITY: copy }
}

interface SavedLayer {
  readonly annotations: readonly { tag: string; start: number; end: number; quote: string }[]
}

/** Double-clicks a word in the middle of the text and presses `c`, until a layer with that claim is on the disk. */
async function tagByHand(workspace: string, annotator: string): Promise<SavedLayer> {
  await expect.poll(() => existsSync(join(workspace, 'articles/bezoek.json'))).toBe(true)
  const file = join(workspace, 'layers/bezoek', `${annotator}.json`)
  const person = await hands()
  try {
    await expect(async () => {
      await doubleClickAndTag(person)
      await expect.poll(() => existsSync(file), { timeout: 1500 }).toBe(true)
    }).toPass({ timeout: 30_000 })
  } finally {
    person.letGo()
  }
  return JSON.parse(await readFile(file, 'utf8'))
}

async function doubleClickAndTag(person: Hands): Promise<void> {
  const place = await person.window()
  if (!place) throw new Error('there is no window yet')
  await person.doubleClick(place.xPos + Math.round(place.width / 2), place.yPos + Math.round(place.height / 2))
  await person.press('c')
}

/** The processes that a process started, and those that these started. */
function childrenOf(pid: number): readonly { readonly command: string; readonly status: string }[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(/\s+/).filter(Boolean)
  return children.flatMap((child) => [
    {
      command: readFileSync(`/proc/${child}/cmdline`, 'utf8').replaceAll('\0', ' '),
      status: readFileSync(`/proc/${child}/status`, 'utf8'),
    },
    ...childrenOf(Number(child)),
  ])
}
