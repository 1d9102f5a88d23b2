/** What is remembered between starts: one small file in the user-data folder. Losing it must never stop the program. */
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { firstIssue } from '../core/model/fileFormat.ts'
import { failAsJson } from '../core/model/jsonFault.ts'
import { fail } from '../core/problem.ts'
import { ok, type Result } from '../core/result.ts'
import { type Settings, settingsSchema } from '../ipc/settings.ts'
import { jsonFile, UnusableFile } from '../workspace/disk/jsonFile.ts'
import { systemProblem } from '../workspace/disk/systemErrors.ts'
import { createWriteQueue } from '../workspace/disk/writeQueue.ts'
import { say } from './log.ts'

/** The settings, in memory and on the disk. */
export interface SettingsStore {
  readonly get: () => Settings
  /** Changes some of them; they are written soon after. Gives all of them. */
  readonly change: (patch: Partial<Settings>) => Settings
  /** Waits until they are on the disk, or a try to write them failed. */
  readonly flush: () => Promise<unknown>
}

/** How many workspaces are remembered. */
const RECENT = 12

/** Reads the settings in `folder`. A file that can't be used is set aside as `settings.json.bad`. */
export async function openSettings(folder: string): Promise<SettingsStore> {
  const path = join(folder, 'settings.json')
  const serialize = (settings: Settings) => `${JSON.stringify(settings, null, 2)}\n`
  const database = new Low<Settings>(jsonFile(path, path, parseSettings, serialize), settingsSchema.parse({}))
  try {
    await database.read()
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error
    await rename(path, `${path}.bad`).catch(() => undefined)
  }
  const queue = createWriteQueue({
    write: () =>
      database.write().then(
        () => null,
        (error: unknown) => systemProblem(error, 'file-unwritable', path),
      ),
    onProblem: (problem) => problem && say(`factmark: settings not saved: ${problem.details.said}`),
  })
  return {
    get: () => database.data,
    change: (patch) => {
      database.data = { ...database.data, ...patch }
      void queue.written()
      return database.data
    },
    flush: () => queue.flush(),
  }
}

/** The recent workspaces with `path` as the latest. */
export function withRecent(recent: readonly string[], path: string): string[] {
  return [path, ...recent.filter((other) => other !== path)].slice(0, RECENT)
}

function parseSettings(text: string, file: string): Result<Settings> {
  try {
    const parsed = settingsSchema.safeParse(JSON.parse(text))
    return parsed.success ? ok(parsed.data) : fail('file-invalid', { file, ...firstIssue(parsed.error) })
  } catch {
    return failAsJson(text, file)
  }
}
