/** The program without Electron: its own handlers and workspace code, and a system that answers by itself. */
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { aboutProgram, licencesIn } from '../../src/main/about.ts'
import { createContext } from '../../src/main/createContext.ts'
import type { Dialogs } from '../../src/main/dialogs.ts'
import { allHandlers } from '../../src/main/handlers/all.ts'
import { openSettings } from '../../src/main/settings.ts'
import { startSession } from '../../src/main/starting.ts'
import { mergeApart } from '../../src/workspace/backup/mergeApart.ts'
import { recordsApart } from '../../src/workspace/claims/recordsApart.ts'
import { looksApart } from '../../src/workspace/disk/looksApart.ts'
import { incomingApart } from '../../src/workspace/exchange/incomingApart.ts'
import { startNodeExtractor } from '../../src/workspace/import/extract/nodeExtractor.ts'
import { tableApart } from '../../src/workspace/table/tableApart.ts'
import { carry, tellPage } from './carrier.ts'

const PROJECT = join(import.meta.dirname, '../..')

/** What the program works on. */
export interface ProgramOptions {
  readonly workspace: string
  readonly annotator: string
  /** A folder for documents and for what the program keeps. */
  readonly folder: string
}

/** A running program, as a test sees it. */
export interface Program {
  /** What was printed: each as the bytes of a PDF. */
  readonly printed: readonly Buffer[]
  /** Writes everything and ends the session. */
  readonly end: () => Promise<void>
}

/** Runs the program for a page, which is to be loaded next. */
export async function runProgram(page: Page, { workspace, annotator, folder }: ProgramOptions): Promise<Program> {
  const printed: Buffer[] = []
  const settings = await openSettings(join(folder, 'user-data'))
  const context = createContext({
    settings,
    language: () => 'en',
    tell: (name, payload) => tellPage(page, name, payload),
    dialogs: () => answeringDialogs(folder),
    surroundings: {
      documents: () => folder,
      samples: () => join(PROJECT, 'annotations'),
      userData: () => join(folder, 'user-data'),
      about: () => aboutProgram('test'),
      licences: () => licencesIn(PROJECT),
      setTheme: () => undefined,
      showFile: () => undefined,
      openFile: async () => '',
      clipboard: async () => ({ html: '', text: '' }),
      print: async () => void printed.push(await page.pdf({ printBackground: true })),
      printToPdf: async (html) => {
        const report = await page.context().newPage()
        await report.setContent(html.join(''))
        return report.pdf({ printBackground: true }).finally(() => report.close())
      },
      startExtractor: () => startNodeExtractor(),
      prepareExtractor: () => undefined,
      incomingWork: incomingApart,
      mergeWork: mergeApart,
      tableWork: tableApart,
      recordWork: recordsApart,
      looks: looksApart(),
      keychain: () => ({ isSafe: () => false, encrypt: (text) => Buffer.from(text), decrypt: String }),
    },
  })
  const handlers = allHandlers(context, {
    opened: () => undefined,
    program: {
      started: async () => ({ article: null, problem: null }),
      booted: () => undefined,
      refreshMenu: () => undefined,
      showCommands: () => undefined,
      pageFinished: () => undefined,
      isDirected: true,
    },
  })
  await carry(page, () => handlers)
  const session = await startSession(context, { annotator, workspace })
  if (!session?.ok) throw new Error(JSON.stringify(session))
  return {
    printed,
    end: async () => {
      await session.value.desk.flush()
      await Promise.all([settings.flush(), context.sessions.close()])
    },
  }
}

/** Dialogs that save where it is proposed and choose nothing. */
function answeringDialogs(folder: string): Dialogs {
  return {
    chooseFolder: async () => null,
    chooseImports: async () => [],
    chooseAnnotations: async () => null,
    chooseInvitation: async () => null,
    chooseProjectFolder: async () => null,
    chooseMergeFile: async () => null,
    chooseInboxFolder: async () => null,
    chooseEvidence: async () => null,
    chooseFindings: async () => null,
    chooseCodebook: async () => null,
    chooseMergeFolder: async () => null,
    chooseExportFile: async (proposal) => proposal,
    chooseExportFolder: async () => join(folder, 'exported'),
    askKeepTrying: async () => false,
    askOpen: async () => false,
    askFolder: async () => false,
    askAnnotator: async () => false,
    askUnblind: async () => false,
    showProblem: async (problem) => {
      throw new Error(JSON.stringify(problem))
    },
  }
}
