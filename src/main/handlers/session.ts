/** Annotator and workspace: at the first start, and changing either later. */
import type { Annotator } from '../../core/model/layer.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import type { Person, Session, SetUp } from '../../ipc/contract.ts'
import type { Requests } from '../../ipc/methods.ts'
import { annotatorWithId, peopleIn } from '../../workspace/layers/people.ts'
import { createWorkspace, openWorkspace, type Workspace } from '../../workspace/workspace.ts'
import { type Context, withSession } from '../context.ts'
import { proposalIn, typedFolder } from '../places.ts'
import { describeSession } from '../sessions.ts'
import { changeSession, ownAnnotator } from '../starting.ts'

/** Whoever begins: somebody who is there, somebody new, or whom the name says. */
async function annotatorOf(folder: string, name: string, who: SetUp['who']): Promise<Annotator> {
  if (who && 'id' in who) return annotatorWithId(folder, who.id)
  const { annotatorNamed, newPerson } = await import('../../workspace/layers/naming.ts')
  return who ? newPerson(folder, name) : annotatorNamed(folder, name)
}

/** What the new workspace of a first start is called. */
const FIRST_TITLE = 'Factmark'

/**
 * The handlers for sessions. `opened` is called after a new one opens. The page alone can neither name a folder that its
 * user didn't choose nor continue as another annotator: the user is asked first, and a no is answered with `cancelled`.
 */
export function sessionHandlers(context: Context, opened: () => void) {
  const { settings, sessions, dialogs, surroundings } = context
  const change = async (annotator: Annotator, workspace: Workspace): Promise<Result<Session>> => {
    const session = await changeSession(context, annotator, workspace)
    if (!session.ok) return session
    opened()
    return ok(describeSession(session.value))
  }
  const chosen = new Set<string>()
  const mayUse = async (folder: string) => {
    const { workspace, recentWorkspaces } = settings.get()
    const proposed = proposalIn(surroundings.documents()).workspace
    const known = [...chosen, ...recentWorkspaces, workspace, proposed]
    if (known.includes(folder)) return true
    const isAllowed = await dialogs.askFolder(folder)
    // Whoever allows a folder to be looked at doesn't want to be asked again when it is opened.
    if (isAllowed) chosen.add(folder)
    return isAllowed
  }
  const mayBe = async (annotator: Annotator) => {
    const current = sessions.current()?.annotator ?? settings.get().annotator
    const isAnother = current !== null && current.id !== annotator.id
    return !isAnother || dialogs.askAnnotator({ current: current.name, name: annotator.name })
  }
  return {
    peopleIn: async ({ workspace: typed }) => {
      const folder = typedFolder(typed)
      return (await mayUse(folder)) ? ok(await peopleIn(folder)) : fail('cancelled')
    },
    setUp: async ({ name, workspace: typed, who }) => {
      const folder = typedFolder(typed)
      const annotator = await annotatorOf(folder, name, who)
      if (!((await mayUse(folder)) && (await mayBe(annotator)))) return fail('cancelled')
      const workspace = await createWorkspace(folder, { title: FIRST_TITLE, samples: surroundings.samples() })
      if (!workspace.ok) return workspace
      const session = await change(annotator, workspace.value)
      if (session.ok) settings.change({ annotator, workspace: workspace.value.root })
      return session
    },
    switchAnnotator: withSession(context, async (current, { name, id }) => {
      const { people } = current.shelf
      const member = current.team?.state().member
      if (member) return fail('folder-of-member', { folder: current.shelf.path, ...member })
      const annotator = await (id === undefined ? people.named(name) : people.withId(id))
      if (!(await mayBe(annotator))) return fail('cancelled')
      const session = await change(annotator, { root: current.shelf.path, title: current.shelf.title })
      if (session.ok) settings.change({ annotator })
      return session
    }),
    people: withSession<void, readonly Person[]>(context, async ({ shelf }) => ok(await shelf.people.list())),
    openWorkspace: withSession(context, async (current, { path }) => {
      const folder = typedFolder(path)
      if (!(await mayUse(folder))) return fail('cancelled')
      const workspace = await openWorkspace(folder)
      if (!workspace.ok) return workspace
      const session = await change(ownAnnotator(context, current), workspace.value)
      if (session.ok) settings.change({ workspace: workspace.value.root })
      return session
    }),
    chooseFolder: async () => {
      const folder = await dialogs.chooseFolder()
      if (folder !== null) chosen.add(typedFolder(folder))
      return folder
    },
  } satisfies Partial<Requests>
}
