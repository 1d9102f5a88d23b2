/**
 * The command line inside Electron, without a window or a display. Most commands are done before Electron is ready, as
 * quickly as under Node; only a reader of web pages and documents waits for it, for it is one of Electron's processes.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import { runCommandLine } from '../cli/program.ts'
import { processSurroundings, whenWritten } from '../cli/surroundings.ts'
import { startUtilityReader } from '../main/reader.ts'
import type { ReaderProcess } from '../workspace/import/extract/extractorProcess.ts'

/** Runs one command and ends the process with its exit code. Resolves when Electron may become ready. */
export async function runWithoutWindow(args: readonly string[]): Promise<void> {
  let profile: string | null = null
  const end = async (code: number) => {
    await whenWritten()
    if (profile !== null) await rm(profile, { recursive: true, force: true }).catch(() => undefined)
    app.exit(code)
  }
  await new Promise<void>((letElectronStart) => {
    const electron = async () => {
      // Chromium keeps a profile even without a page: not in the user's folder, and not for longer than this.
      profile ??= await mkdtemp(join(tmpdir(), 'factmark-'))
      app.setPath('userData', profile)
      letElectronStart()
      await app.whenReady()
    }
    const startReader = () => readerAfter(electron())
    runCommandLine(args, { ...processSurroundings(), startReader }).then(end, () => end(1))
  })
}

/** A reader that starts when `ready` resolves, and takes what it is told until then. */
function readerAfter(ready: Promise<void>): ReaderProcess {
  const starting = ready.then(startUtilityReader)
  const then = (task: (reader: ReaderProcess) => void) => void starting.then(task)
  return {
    send: (request) => then((reader) => reader.send(request)),
    onAnswer: (listener) => then((reader) => reader.onAnswer(listener)),
    onEnd: (listener) => then((reader) => reader.onEnd(listener)),
    memory: () => starting.then((reader) => reader.memory()),
    end: () => then((reader) => reader.end()),
  }
}
