/**
 * Removing a lock that was left behind. Comparing a file and removing it are two steps, so those who want to do it take
 * turns: a lock that somebody else has taken meanwhile is never moved, not for a moment.
 */
import { lstat, rm } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { createExclusively, readText } from './files.ts'

/** How long the turn of another is waited for, in milliseconds: it lasts a few, unless its process was ended in it. */
const TURN = 2000

/** How long apart a turn that is taken is looked at, in milliseconds. */
const BETWEEN_LOOKS = 20

/** How often a lock that says nothing is looked at before it counts as torn, and how long apart in milliseconds. */
const LOOKS_AT_TORN = 20
const BETWEEN_LOOKS_AT_TORN = 50

/**
 * Tells whether a lock that names no holder is torn, after waiting a moment: where there are no links, a lock has its name
 * before it says anything, and only one that stays the same for a second was left behind.
 */
export function tornLock(): (said: string) => Promise<boolean> {
  let last = { said: '', looks: 0 }
  return async (said) => {
    last = { said, looks: last.said === said ? last.looks + 1 : 1 }
    if (last.looks > LOOKS_AT_TORN) return true
    await setTimeout(BETWEEN_LOOKS_AT_TORN)
    return false
  }
}

/** Removes the file at `path` if it still says `text` (nothing, where it can't be read). Throws the system's error. */
export async function removeLeftBehind(path: string, text: string): Promise<void> {
  const turn = `${path}.turn`
  if (!(await createExclusively(turn, ''))) return waitForTurn(turn)
  try {
    const now = await readText(path)
    if ((now.ok ? now.value : '') === text) await rm(path, { force: true })
  } finally {
    await rm(turn, { force: true })
  }
}

/** Waits until somebody's turn is over; one that stays the same was left behind itself, and is ended. */
async function waitForTurn(turn: string): Promise<void> {
  const first = await inodeOf(turn)
  for (let waited = 0; waited < TURN; waited += BETWEEN_LOOKS) {
    const now = await inodeOf(turn)
    if (now === null || now !== first) return
    await setTimeout(BETWEEN_LOOKS)
  }
  await rm(turn, { force: true })
}

async function inodeOf(path: string): Promise<string | null> {
  const found = await lstat(path, { bigint: true }).catch(() => null)
  return found && `${found.ino} ${found.mtimeNs}`
}
