/**
 * Members' passwords for their teams' servers: encrypted by the system's keychain in the user-data folder, and only in
 * memory where the system has none that deserves the name. The page never gets one.
 */
import { join } from 'node:path'
import { z } from 'zod'
import { openRemembered } from './rememberedFile.ts'

/** The system's keychain. */
export interface Keychain {
  /** Whether it encrypts with more than a key that every program knows. */
  readonly isSafe: () => boolean
  readonly encrypt: (text: string) => Buffer
  /** Throws where this isn't what it encrypted for this user. */
  readonly decrypt: (bytes: Buffer) => string
}

/** The passwords, by server and login (`passwordKey`). */
export interface Passwords {
  readonly get: (key: string) => string | null
  readonly where: (key: string) => 'kept' | 'session' | 'none'
  /** Whether the keychain keeps passwords here. */
  readonly canKeep: () => boolean
  /** Keeps one where the keychain is safe; else until the program ends. */
  readonly set: (key: string, password: string) => void
  readonly forget: (key: string) => void
  readonly flush: () => Promise<unknown>
}

/** A login on a server, as passwords are kept by. */
export function passwordKey(at: {
  readonly host: string
  readonly port: number
  readonly database: string
  readonly login: string
}): string {
  return JSON.stringify([at.host, at.port, at.database, at.login])
}

const passwordsSchema = z.record(z.string(), z.string())

/** Opens those that are kept in `folder`. */
export async function openPasswords(folder: string, keychain: Keychain): Promise<Passwords> {
  const file = await openRemembered(join(folder, 'passwords.json'), passwordsSchema, {})
  const inMemory = new Map<string, string>()
  const kept = (key: string): string | null => {
    const bytes = file.get()[key]
    if (bytes === undefined || !keychain.isSafe()) return null
    try {
      return keychain.decrypt(Buffer.from(bytes, 'base64'))
    } catch {
      // Another user's, or another keychain's: it is asked for again.
      return null
    }
  }
  const forget = (key: string) => {
    inMemory.delete(key)
    if (!(key in file.get())) return
    const { [key]: _gone, ...others } = file.get()
    file.set(others)
  }
  return {
    get: (key) => inMemory.get(key) ?? kept(key),
    where: (key) => (kept(key) !== null ? 'kept' : inMemory.has(key) ? 'session' : 'none'),
    canKeep: keychain.isSafe,
    set: (key, password) => {
      forget(key)
      if (keychain.isSafe()) file.set({ ...file.get(), [key]: keychain.encrypt(password).toString('base64') })
      else inMemory.set(key, password)
    },
    forget,
    flush: file.flush,
  }
}
