/** A command's surroundings: its folder, its output, its language. */

import { resolve } from 'node:path'
import type { i18n } from 'i18next'
import { isId } from '../core/model/ids.ts'
import type { Language } from '../core/model/language.ts'
import type { Problem } from '../core/problem.ts'
import { ok, type Result } from '../core/result.ts'
import { messageOf } from '../i18n/problemSentences.ts'
import type { IncomingWork } from '../workspace/exchange/incomingWork.ts'
import type { ExtractorProcess } from '../workspace/import/extract/extractorProcess.ts'
import type { Shelf } from '../workspace/shelf.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { visible } from './visible.ts'

/** What the process gives; replaced in tests. */
export interface Surroundings {
  /** The folder that relative paths start from. */
  readonly base: string
  readonly out: (text: string) => void
  readonly error: (text: string) => void
  /** An ISO time in UTC. */
  readonly now: () => string
  /** All of standard input. */
  readonly input: () => Promise<Uint8Array>
  /** Whether standard output is a terminal. */
  readonly isOutTerminal: boolean
  /** Bytes on standard output. */
  readonly outBytes: (bytes: Uint8Array) => void
  /** Whether somebody can be asked: standard input and standard error are a terminal. */
  readonly isInteractive: boolean
  /** Whether progress is visible: standard error is a terminal. */
  readonly showsProgress: boolean
  /** Asks on standard error and gives the line that is typed; null where the input ends. */
  readonly ask: (question: string) => Promise<string | null>
  /** The same for a line that isn't shown while it is typed; `ask`, if left out. */
  readonly askHidden?: ((question: string) => Promise<string | null>) | undefined
  /** Calls back when the process is asked to stop (Ctrl+C, SIGTERM), once, until the function that it gives is called. */
  readonly onInterrupt: (stop: () => void) => () => void
  /** Starts a process that reads web pages and documents; one of Node, if left out. */
  readonly startExtractor?: (() => ExtractorProcess) | undefined
  /** Where bundles and layer files are read; by whoever asks, if left out. */
  readonly incomingWork?: ((root: string) => IncomingWork) | undefined
}

/** The argument of every command. `out`, `error` and `ask` show control characters instead of sending them. */
export interface Console extends Surroundings {
  /** The content of a file on standard output, as it is; shown like everything else where that is a terminal. */
  readonly content: (text: string) => void
  /** On standard error as it is, for a line that is written over. */
  readonly status: (text: string) => void
  readonly language: Language
  readonly translator: i18n
}

/** The options of every command. */
export interface CommonOptions {
  readonly workspace?: string
  readonly json?: true
}

/** Done. */
export const DONE = 0

/** The input is bad: a file, a workspace, what was asked for in it. */
export const BAD_INPUT = 1

/** The command line itself is wrong. */
export const WRONG_USAGE = 2

/** One line on standard error that says what is wrong; gives `code`. */
export function complain({ error, translator }: Console, problem: Problem, code: number = BAD_INPUT): number {
  error(`${messageOf(translator, problem).replaceAll('\n', ' ')}\n`)
  return code
}

/** What is wrong with ids on the command line; null for nothing. Those that weren't given are passed over. */
export function wrongId(ids: readonly (string | undefined)[]): Problem | null {
  const id = ids.find((one) => one !== undefined && !isId(one))
  return id === undefined ? null : { code: 'id-invalid', details: { id } }
}

/** An answer for programs. What JSON doesn't escape itself is escaped when it is shown, and says the same. */
export function answer({ out }: Console, value: unknown): void {
  out(`${JSON.stringify(value, null, 2)}\n`)
}

/** A command's console, with text from files made safe for a terminal. */
export function consoleOf(surroundings: Surroundings, language: Language, translator: i18n): Console {
  const { out, error, ask, isOutTerminal } = surroundings
  return {
    ...surroundings,
    out: (text) => out(visible(text)),
    error: (text) => error(visible(text)),
    ask: (question) => ask(visible(question)),
    content: (text) => out(isOutTerminal ? visible(text) : text),
    status: error,
    language,
    translator,
  }
}

/** The workspace to work on: the one that is named, else the current folder. */
export async function shelfFor(console: Console, options: CommonOptions): Promise<Result<Shelf>> {
  const { openExisting } = await import('../workspace/workspace.ts')
  return shelfOf(console, await openExisting(resolve(console.base, options.workspace ?? '.')))
}

/** The same; a missing or empty folder that is named becomes an empty workspace. */
export async function shelfToFill(console: Console, options: CommonOptions): Promise<Result<Shelf>> {
  const { openExisting, openWorkspace } = await import('../workspace/workspace.ts')
  const workspace =
    options.workspace === undefined
      ? openExisting(console.base)
      : openWorkspace(resolve(console.base, options.workspace))
  return shelfOf(console, await workspace)
}

async function shelfOf(console: Console, workspace: Result<Workspace>): Promise<Result<Shelf>> {
  if (!workspace.ok) return workspace
  const [{ folderShelf }, { onRepairs }] = await Promise.all([
    import('../workspace/folder/folderShelf.ts'),
    import('../workspace/library/repairs.ts'),
  ])
  onRepairs(workspace.value.root, (problem) => complain(console, problem))
  return ok(folderShelf(workspace.value, { incomingWork: console.incomingWork }))
}
