/**
 * Earlier good versions of a layer, in `.factmark/history/<article>/<annotator>/`: whole layer files, named by their
 * time. Bounded: the newest twenty, and of what is older the last of each of thirty days.
 */
import { link, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseLayer } from '../../core/model/files.ts'
import type { Layer } from '../../core/model/layer.ts'
import { fail } from '../../core/problem.ts'
import type { Result } from '../../core/result.ts'
import { namesIn, readBytes, readText, writeSynced } from '../disk/files.ts'
import { makeFolder, syncFolder } from '../disk/folders.ts'
import { guardPath } from '../disk/guard.ts'
import { historyFolder, nameWithin } from '../disk/paths.ts'
import { systemCode } from '../disk/systemErrors.ts'

/** An earlier version: its name, by which it is restored, and the ISO time at which it was put here. */
export interface Version {
  readonly name: string
  readonly time: string
}

/** How many of the newest are kept, and of how many days before them one each. */
const NEWEST = 20
const DAYS = 30

const NAME = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z$/

/** The versions of a layer, the newest first. */
export async function versionsOf(root: string, article: string, annotator: string): Promise<readonly Version[]> {
  const names = await namesIn(historyFolder(root, article, annotator)).catch(() => [])
  return names
    .flatMap((file) => {
      const name = file.replace(/\.json$/, '')
      const time = name === file ? null : timeOf(name)
      return time === null ? [] : [{ name, time }]
    })
    .reverse()
}

/** A version's layer; `version-missing`, or as `parseLayer` does. */
export async function readVersion(
  root: string,
  article: string,
  annotator: string,
  name: string,
): Promise<Result<Layer>> {
  if (timeOf(name) === null) return fail('version-missing')
  const path = join(historyFolder(root, article, annotator), `${name}.json`)
  const unsafe = await guardPath(root, path)
  if (unsafe) return { ok: false, error: unsafe }
  const text = await readText(path, nameWithin(root, path))
  if (!text.ok) return text.error.code === 'file-missing' ? fail('version-missing') : text
  return parseLayer(text.value, nameWithin(root, path))
}

/**
 * Keeps the file at `path` as a version of this time, and deletes versions beyond the bound. Uses a hard link where
 * possible: the file is about to be replaced under its name, and is never changed itself. Gives the way to take the
 * version back, if the file isn't replaced after all. Throws the system's error.
 */
export async function keepVersion(folder: string, path: string, time: string): Promise<() => Promise<void>> {
  await makeFolder(folder)
  const kept = join(folder, `${nameOf(time)}.json`)
  try {
    await link(path, kept)
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return async () => undefined
    await writeSynced(kept, await readBytes(path))
  }
  await syncFolder(folder)
  return () => rm(kept, { force: true })
}

/** Deletes the versions beyond the bound. */
export async function thinVersions(folder: string): Promise<void> {
  const names = (await namesIn(folder)).filter((name) => timeOf(name.replace(/\.json$/, '')) !== null).reverse()
  for (const name of beyondBound(names)) await rm(join(folder, name), { force: true })
}

/** Of names with the newest first, those that aren't kept. */
export function beyondBound(names: readonly string[]): readonly string[] {
  const days = new Set<string>()
  return names.slice(NEWEST).filter((name) => {
    const day = name.slice(0, 8)
    if (days.has(day) || days.size >= DAYS) return true
    days.add(day)
    return false
  })
}

/** The name for an ISO time: without its signs, so that it sorts and every file system takes it. */
function nameOf(time: string): string {
  return time.replace(/[-:.]/g, '')
}

function timeOf(name: string): string | null {
  const found = NAME.exec(name)
  if (!found) return null
  const [, year, month, day, hour, minute, second, milliseconds] = found
  return `${year}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}Z`
}
