/** The program itself: its start, its settings, its menu, its end. */
import type { Command } from '../../core/commands/commands.ts'
import type { Problem } from '../../core/problem.ts'
import type { Boot } from '../../ipc/contract.ts'
import type { Requests } from '../../ipc/methods.ts'
import { NO_VIEW } from '../../ipc/view.ts'
import type { Context } from '../context.ts'
import type { MenuSteps } from '../menu.ts'
import { proposalIn } from '../places.ts'
import { describeSession, type OpenSession } from '../sessions.ts'
import type { ViewKey } from '../views.ts'

/** What these handlers need beside the context. */
export interface ProgramOptions {
  /** How the start went, once it is over: what the page should open, and why there is no session. */
  readonly started: () => Promise<{ readonly article: string | null; readonly problem: Problem | null }>
  /** Called when the page has what it needs to draw itself, and can be told things. */
  readonly booted: () => void
  /** Rebuilds the menu: its language or keys may have changed. */
  readonly refreshMenu: () => void
  /** Shows in the menu which commands can be given, and what undo and redo would do. */
  readonly showCommands: (commands: ReadonlySet<Command>, steps: MenuSteps) => void
  readonly pageFinished: () => void
  /** Whether the start named workspace and annotator. */
  readonly isDirected: boolean
}

/** Answers calls about the program. */
export function programHandlers(context: Context, options: ProgramOptions) {
  const { settings, sessions, surroundings, views } = context
  return {
    boot: async () => {
      const { article, problem } = await options.started()
      const session = sessions.current()
      const view = session ? await views.get(viewKeyOf(session)) : NO_VIEW
      // After the answer, which is sent when this function is done.
      setImmediate(options.booted)
      const last = session && settings.get().lastArticle[session.shelf.path]
      return {
        settings: settings.get(),
        language: context.language(),
        session: session && describeSession(session),
        problem,
        proposal: proposalIn(surroundings.documents()),
        article: article ?? last ?? null,
        about: surroundings.about(),
        isDirected: options.isDirected,
        view,
      } satisfies Boot
    },
    saveSettings: async (patch) => {
      const known = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
      const changed = settings.change(known)
      surroundings.setTheme(changed.theme)
      options.refreshMenu()
      return changed
    },
    changeView: async (patch) => {
      const session = sessions.current()
      if (session) await views.change(viewKeyOf(session), patch)
    },
    licences: surroundings.licences,
    menuState: async ({ enabled, undo, redo }) => options.showCommands(new Set(enabled), { undo, redo }),
    closed: async () => options.pageFinished(),
  } satisfies Partial<Requests>
}

function viewKeyOf({ annotator, shelf }: OpenSession): ViewKey {
  return { workspace: shelf.path, annotator: annotator.id }
}
