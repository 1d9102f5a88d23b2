/** This version, as `driver.mjs` asks for it. */
import { loadProgram as loadStorage } from '../faults/storage/program.ts'

/** The modules that both versions have, and who is who. */
export async function loadProgram() {
  return { ...(await loadStorage()), ...(await import('../../src/workspace/layers/naming.ts')) }
}
