/** The package is closed: no way in beside its own, and nothing in it that it doesn't need. */
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { extractFile, listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { copyOfProgram, ended, expect, PROGRAM, test } from './program.ts'

/** How the executable writes a fuse down: the characters 0 and 1. */
const DISABLED = 48
const ENABLED = 49

test('has its fuses set', async () => {
  const fuses = await getCurrentFuseWire(join(PROGRAM, 'factmark-desktop'))
  const off = [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
    FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
    FuseV1Options.GrantFileProtocolExtraPrivileges,
  ]
  for (const fuse of off) expect(fuses[fuse], FuseV1Options[fuse]).toBe(DISABLED)
  const on = [FuseV1Options.OnlyLoadAppFromAsar, FuseV1Options.EnableEmbeddedAsarIntegrityValidation]
  for (const fuse of on) expect(fuses[fuse], FuseV1Options[fuse]).toBe(ENABLED)
})

test('holds what was built, the sample and the manual, and no libraries beside them', async () => {
  const packed = listPackage(join(PROGRAM, 'resources', 'app.asar'), { isPack: false })
  const roots = new Set(packed.map((name) => name.split('/').slice(1, 3).join('/')))
  expect([...roots].sort()).toEqual([
    'LICENSE',
    'out',
    'out/THIRD_PARTY_NOTICES.txt',
    'out/main',
    'out/preload',
    'out/renderer',
    'package.json',
  ])
  expect(await readdir(join(PROGRAM, 'resources'))).toEqual(['annotations', 'app.asar', 'factmark.cdx.json'])
  for (const name of ['man/man1/factmark.1', 'bash-completion/completions/factmark'])
    expect(existsSync(join(PROGRAM, 'share', name)), name).toBe(true)
})

test('says what ships in it, by version, and nothing of the machine that built it', async () => {
  const text = await readFile(join(PROGRAM, 'resources', 'factmark.cdx.json'), 'utf8')
  const bill = JSON.parse(text)
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name: 'factmark' } } })
  const { packages } = JSON.parse(await readFile(join(import.meta.dirname, '../../package-lock.json'), 'utf8'))
  const listed = bill.components.map(({ name, version }: Record<string, string>) => `${name}@${version}`)
  const { dependencies } = packages['']
  const named = [...Object.keys(dependencies), 'htmlparser2', 'css-select', 'xmlchars']
  for (const name of named) expect(listed).toContain(`${name}@${packages[`node_modules/${name}`].version}`)
  for (const within of [/^electron@\d/, /^pdfjs-dist@\d/]) expect(listed).toContainEqual(expect.stringMatching(within))
  for (const tool of ['typescript', 'vitest', 'electron-builder', '@types/react'])
    expect(listed.some((one: string) => one.startsWith(`${tool}@`))).toBe(false)
  expect(text).not.toMatch(/registry|timestamp|urn:uuid|file:/)
  expect(text).not.toContain(homedir())
  expect(text).not.toContain(join(import.meta.dirname, '../..'))
})

test('gives the licence of everything that its bill of materials lists', async () => {
  const bill = JSON.parse(await readFile(join(PROGRAM, 'resources', 'factmark.cdx.json'), 'utf8'))
  const notices = extractFile(join(PROGRAM, 'resources', 'app.asar'), 'out/THIRD_PARTY_NOTICES.txt').toString('utf8')
  const brought = ['electron', 'pdfjs-dist']
  for (const { name, version } of bill.components)
    if (!brought.includes(name)) expect(notices).toContain(` - ${name}@${version}\n`)
  expect(notices).toMatch(/pdf\.js@\d[\d.]* \(in unpdf\)\n\nCopyright Mozilla Foundation/)
  expect(existsSync(join(PROGRAM, 'LICENSES.chromium.html'))).toBe(true)
})

for (const name of [
  'remote-debugging-port=0',
  'remote-debugging-pipe',
  'inspect=0',
  'inspect-brk',
  'js-flags=--expose-gc',
  'enable-blink-features=MojoJS',
  'proxy-server=127.0.0.1:9',
  'log-net-log=net.json',
]) {
  test(`refuses to start with --${name}`, async ({ open }) => {
    const { code, stderr } = await ended(open([`--${name}`]))
    expect(code).toBe(2)
    expect(stderr).toContain(`can’t be started with --${name.split('=')[0]}.`)
    expect(stderr).not.toMatch(/listening on/i)
  })
}

test('runs nothing that was put in the place of its archive', async ({ folder, open }) => {
  const program = await copyOfProgram(folder)
  const ran = join(folder, 'ran')
  await rm(join(program, 'resources', 'app.asar'))
  await mkdir(join(program, 'resources', 'app'))
  await writeFile(join(program, 'resources', 'app', 'package.json'), '{"name":"evil","main":"main.cjs"}')
  await writeFile(
    join(program, 'resources', 'app', 'main.cjs'),
    `require('node:fs').writeFileSync(${JSON.stringify(ran)}, '');process.exit()`,
  )
  await Promise.race([ended(open([], { program })), pause(5000)])
  expect(existsSync(ran)).toBe(false)
})
