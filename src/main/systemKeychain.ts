/** The system's keychain, as Electron reaches it. */
import { safeStorage } from 'electron'
import type { Keychain } from './passwords.ts'

/** Libsecret, KWallet, the keychain of macOS or that of Windows. On Linux without either, Chromium's own key is everybody's. */
export function systemKeychain(): Keychain {
  return {
    isSafe: () =>
      safeStorage.isEncryptionAvailable() &&
      (process.platform !== 'linux' || !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())),
    encrypt: (text) => safeStorage.encryptString(text),
    decrypt: (bytes) => safeStorage.decryptString(bytes),
  }
}
