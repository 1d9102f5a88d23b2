/** Annotator and workspace: at the first start, and changing either later. */
import type { Annotator } from '../../core/model/layer.ts'
import { ok, type Result } from '../../core/result.ts'
import type { Session } from '../../ipc/contract.ts'
import type { Requests } from '../../ipc/methods.ts'
import { annotatorNamed } from '../../workspace/layers/people.ts'
import { createWorkspace, openWorkspace, type Workspace } from '../../workspace/workspace.ts'
import { type Context, withSession } from '../context.ts'
import { typedFolder } from '../places.ts'
import { describeSession } from '../sessions.ts'
import { changeSession } from '../starting.ts'

/** What the new workspace of a first start is called. */
const FIRST_TITLE = 'Factmark'

/** Answers what is asked about sessions. `opened` is called once there is another one. */
export function sessionHandlers(context: Context, opened: () => void) {
  const { settings, dialogs, surroundings } = context
  const change = async (annotator: Annotator, workspace: Workspace): Promise<Result<Session>> => {
    const session = await changeSession(context, annotator, workspace)
    if (!session.ok) return session
    opened()
    return ok(describeSession(session.value))
  }
  return {
    setUp: async ({ name, workspace: folder }) => {
      const workspace = await createWorkspace(typedFolder(folder), {
        title: FIRST_TITLE,
        samples: surroundings.samples(),
      })
      if (!workspace.ok) return workspace
      const annotator = await annotatorNamed(workspace.value.root, name)
      const session = await change(annotator, workspace.value)
      if (session.ok) settings.change({ annotator, workspace: workspace.value.root })
      return session
    },
    switchAnnotator: withSession(context, async (current, { name }) => {
      const annotator = await current.shelf.people.named(name)
      const session = await change(annotator, { root: current.shelf.path, title: current.shelf.title })
      if (session.ok) settings.change({ annotator })
      return session
    }),
    openWorkspace: withSession(context, async (current, { path }) => {
      const workspace = await openWorkspace(typedFolder(path))
      if (!workspace.ok) return workspace
      const session = await change(current.annotator, workspace.value)
      if (session.ok) settings.change({ workspace: workspace.value.root })
      return session
    }),
    chooseFolder: () => dialogs.chooseFolder(),
  } satisfies Partial<Requests>
}
