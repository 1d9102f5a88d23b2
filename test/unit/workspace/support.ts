/** What the tests of the workspace share: real folders that go away, and a small workspace in one. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fsPromises, { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished, vi } from 'vitest'
import type { Article } from '../../../src/core/model/article.ts'
import { serializeArticle } from '../../../src/core/model/files.ts'
import type { Result } from '../../../src/core/result.ts'
import { sha256Of } from '../../../src/workspace/disk/digest.ts'
import { openWorkspace, type Workspace } from '../../../src/workspace/workspace.ts'

/** The time at which everything happens here. */
const NOW = '2026-03-01T10:00:00.000Z'

/** A fresh folder, removed after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'factmark-unit-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A fresh, empty workspace. */
export async function temporaryWorkspace(): Promise<Workspace> {
  return unwrap(await openWorkspace(join(await temporaryFolder(), 'workspace')))
}

/** What a success holds; a failure fails the test. */
export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`failed: ${JSON.stringify(result.error)}`)
  return result.value
}

/** The code of a failure's problem; null for a success. */
export function codeOf(result: Result<unknown>): string | null {
  return result.ok ? null : result.error.code
}

/** An article file of this text in a workspace. */
export async function putArticle(
  root: string,
  id: string,
  text: string,
  fields: Partial<Article> = {},
): Promise<Article> {
  const article: Article = {
    format: 'factmark-article',
    version: 1,
    id,
    title: id,
    language: 'en',
    published: null,
    source: null,
    imported: NOW,
    sha256: sha256Of(text),
    text,
    ...fields,
  }
  await put(root, `articles/${id}.json`, serializeArticle(article))
  return article
}

/** A file in a workspace, with its folders. */
export async function put(root: string, file: string, content: string | Uint8Array): Promise<string> {
  const path = join(root, file)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
  return path
}

/** A file of a workspace as text; null where there is none. */
export function fileIn(root: string, file: string): Promise<string | null> {
  return readFile(join(root, file), 'utf8').catch(() => null)
}

/**
 * Lets `renaming` stand in for the renaming of files onto `target`, until the test ends or the function that it gives is
 * called.
 */
export function interceptRename(target: string, renaming: (real: () => Promise<void>) => Promise<void>): () => void {
  const { rename } = fsPromises
  vi.spyOn(fsPromises, 'rename').mockImplementation((from, to) => {
    const real = () => rename(from, to)
    return to === target ? renaming(real) : real()
  })
  return untilTestEnds()
}

/** Counts how often a file is opened, until the test ends. */
export function countOpenings(target: string): () => number {
  const { open } = fsPromises
  let count = 0
  vi.spyOn(fsPromises, 'open').mockImplementation((path, ...rest) => {
    if (path === target) count += 1
    return open(path, ...rest)
  })
  untilTestEnds()
  return () => count
}

/** Lets what stands in for Node's functions do so in all modules; gives what ends that before the test does. */
function untilTestEnds(): () => void {
  syncBuiltinESMExports()
  const restore = () => {
    vi.restoreAllMocks()
    syncBuiltinESMExports()
  }
  onTestFinished(restore)
  return restore
}

/** The id of a process that has ended. */
export async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
  await once(child, 'exit')
  return child.pid ?? 0
}
