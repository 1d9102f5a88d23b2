/** The system as Electron gives it. */
import { join } from 'node:path'
import { app, type BrowserWindow, nativeTheme, shell } from 'electron'
import { mergeApart } from '../workspace/backup/mergeApart.ts'
import { recordsApart } from '../workspace/claims/recordsApart.ts'
import { looksApart } from '../workspace/disk/looksApart.ts'
import { incomingApart } from '../workspace/exchange/incomingApart.ts'
import { tableApart } from '../workspace/table/tableApart.ts'
import { aboutProgram, licencesIn } from './about.ts'
import { readClipboard } from './clipboard.ts'
import { startSandboxedExtractor } from './extractor.ts'
import { printToPdf } from './reportPdf.ts'
import { extractorsWithSpare } from './spareExtractor.ts'
import type { Surroundings } from './surroundings.ts'
import { systemKeychain } from './systemKeychain.ts'

/** The system around the program whose window is this one. */
export function electronSurroundings(window: () => BrowserWindow | null): Surroundings {
  const extractors = extractorsWithSpare(startSandboxedExtractor)
  return {
    documents: () => app.getPath('documents'),
    // Beside the program's sources, or beside the packaged program.
    samples: () => join(app.isPackaged ? process.resourcesPath : app.getAppPath(), 'annotations'),
    userData: () => app.getPath('userData'),
    about: () => aboutProgram(app.getVersion()),
    licences: () => licencesIn(app.getAppPath()),
    setTheme: (theme) => {
      nativeTheme.themeSource = theme
    },
    showFile: (path) => shell.showItemInFolder(path),
    openFile: (path) => shell.openPath(path),
    clipboard: readClipboard,
    print: () =>
      new Promise<void>((resolve) => {
        const shown = window()
        // Whether it was printed or cancelled, the system has told its user.
        if (shown) shown.webContents.print({ printBackground: true }, () => resolve())
        else resolve()
      }),
    printToPdf,
    startExtractor: extractors.start,
    prepareExtractor: extractors.prepare,
    keychain: systemKeychain,
    incomingWork: incomingApart,
    mergeWork: mergeApart,
    tableWork: tableApart,
    recordWork: recordsApart,
    looks: looksApart(),
  }
}
