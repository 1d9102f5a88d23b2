/** The settings in the user-data folder. */
import { join } from 'node:path'
import { type Settings, settingsSchema } from '../ipc/settings.ts'
import { openRemembered } from './rememberedFile.ts'

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
  const file = await openRemembered(join(folder, 'settings.json'), settingsSchema, settingsSchema.parse({}))
  return {
    get: file.get,
    change: (patch) => {
      file.set({ ...file.get(), ...patch })
      return file.get()
    },
    flush: file.flush,
  }
}

/** The recent workspaces with `path` as the latest. */
export function withRecent(recent: readonly string[], path: string): string[] {
  return [path, ...recent.filter((other) => other !== path)].slice(0, RECENT)
}
