/**
 * The command line inside Electron, without a window or a display. Most commands are done before Electron is ready, as
 * quickly as under Node; only the extractor of web pages and documents waits, because it is one of Electron's processes.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import { runCommandLine } from '../cli/program.ts'
import { processSurroundings, whenWritten } from '../cli/surroundings.ts'
import { startUtilityExtractor } from '../main/utilityExtractor.ts'
import type { ExtractorProcess } from '../workspace/import/extract/extractorProcess.ts'

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
    const startExtractor = () => extractorAfter(electron())
    runCommandLine(args, { ...processSurroundings(), startExtractor }).then(end, () => end(1))
  })
}

/** An extractor that starts when `ready` resolves; until then it keeps what it is sent. */
function extractorAfter(ready: Promise<void>): ExtractorProcess {
  const starting = ready.then(startUtilityExtractor)
  const then = (task: (extractor: ExtractorProcess) => void) => void starting.then(task)
  return {
    send: (request) => then((extractor) => extractor.send(request)),
    onAnswer: (listener) => then((extractor) => extractor.onAnswer(listener)),
    onEnd: (listener) => then((extractor) => extractor.onEnd(listener)),
    memory: () => starting.then((extractor) => extractor.memory()),
    end: () => then((extractor) => extractor.end()),
  }
}
