/**
 * Chromium's sandbox can't start as root, so that tests that run as root see the window without it. Here the application
 * is started as a user without any rights, and the system is asked what holds the page's process.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmod, chown, copyFile, cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { _electron } from 'playwright/test'
import { EXECUTABLE, expect, layerOnDisk, open, PROJECT, saved, tag, test } from '../factmark.ts'
import { answerDialogs, give } from '../reviewing.ts'
import { COUNCIL } from '../samples.ts'

/** The user without rights, by the number that every system gives it. */
const NOBODY = 65534

test('holds the page, and the reader of strangers’ files, in Chromium’s sandbox, where the user isn’t root', async ({
  folder,
  workspace,
}) => {
  test.skip(process.platform !== 'linux' || process.getuid?.() !== 0, 'only root on Linux can start it as another user')
  test.skip(
    spawnSync('unshare', ['--user', 'true'], { uid: NOBODY, gid: NOBODY }).status !== 0,
    'this system lets users make no namespaces, which the sandbox is built of',
  )
  const executablePath = await startedAsNobody(folder)
  const key = join(folder, 'Xauthority')
  if (process.env.XAUTHORITY) await copyFile(process.env.XAUTHORITY, key)
  execFileSync('chown', ['-R', `${NOBODY}:${NOBODY}`, workspace, ...(process.env.XAUTHORITY ? [key] : [])])
  await chown(folder, NOBODY, NOBODY)
  const app = await _electron.launch({
    executablePath,
    args: [
      join(folder, 'project'),
      `--user-data-dir=${join(folder, 'user-data')}`,
      `--workspace=${workspace}`,
      '--annotator=ann',
      '--lang=en',
    ],
    env: { ...process.env, HOME: folder, ...(process.env.XAUTHORITY && { XAUTHORITY: key }) } as Record<string, string>,
    cwd: folder,
  })
  try {
    const page = await app.firstWindow()
    await open(page, COUNCIL.title)
    await tag(page, '31 votes', 'f')
    await saved(page)
    expect((await layerOnDisk(workspace, COUNCIL.id, 'ann')).annotations).toHaveLength(1)
    const pid = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    )
    await expectSandboxed(pid)
    const file = join(folder, 'stuk.html')
    await writeFile(file, '<p>Ruim dertig locaties.</p>')
    await answerDialogs({ app }, file)
    const extractor = app.evaluate(
      ({ app }) =>
        new Promise<number>((resolve) => {
          app.once('browser-window-created', (_event, { webContents }) => {
            webContents.postMessage = () => undefined
            webContents.once('did-finish-load', () => resolve(webContents.getOSProcessId()))
          })
        }),
    )
    await give({ app }, 'import')
    await expectSandboxed(await extractor)
  } finally {
    app.process().kill('SIGKILL')
  }
})

/** What the system says of a process in the sandbox. */
async function expectSandboxed(pid: number | undefined): Promise<void> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  expect(status).toMatch(/^Uid:\t65534\t/m)
  // No new rights, no rights at all, and system calls are filtered (2).
  expect(status).toMatch(/^NoNewPrivs:\t1$/m)
  expect(status).toMatch(/^CapEff:\t0+$/m)
  expect(status).toMatch(/^Seccomp:\t2$/m)
}

/**
 * Puts the runtime and the build where that user can read them, since root's own folders are closed to it; a script that
 * starts them so. Playwright adds --no-sandbox where it runs as root: the script takes that out again.
 */
async function startedAsNobody(folder: string): Promise<string> {
  const runtime = join(folder, 'runtime')
  await cp(dirname(EXECUTABLE), runtime, { recursive: true })
  await mkdir(join(folder, 'project'))
  for (const name of ['package.json', 'out/main', 'out/preload', 'out/renderer'])
    await cp(join(PROJECT, name), join(folder, 'project', name), { recursive: true })
  const script = join(folder, 'start')
  await writeFile(
    script,
    `#!/bin/sh
for argument do shift; [ "$argument" = --no-sandbox ] || set -- "$@" "$argument"; done
exec setpriv --reuid=${NOBODY} --regid=${NOBODY} --clear-groups -- '${join(runtime, basename(EXECUTABLE))}' "$@"
`,
  )
  await chmod(script, 0o755)
  return script
}
