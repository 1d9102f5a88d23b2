/** Folders that the program knows by itself. */
import { homedir, userInfo } from 'node:os'
import { join, resolve } from 'node:path'

/** What the first start proposes: the system's user name and the folder Factmark in the user's `documents`. */
export function proposalIn(documents: string): { readonly name: string; readonly workspace: string } {
  return { name: userName(), workspace: join(documents, 'Factmark') }
}

/** The absolute path of a folder that somebody typed: relative to, and with `~` for, the home folder. */
export function typedFolder(path: string): string {
  return resolve(homedir(), path.trim().replace(/^~(?=[/\\]|$)/, '.'))
}

function userName(): string {
  try {
    return userInfo().username
  } catch {
    // There are users without an entry in the system's table: in containers, for one.
    return ''
  }
}
