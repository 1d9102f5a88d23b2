/** Several desktops on one server in memory, with an article. */
import { serializeArticle } from '../../../../src/core/model/files.ts'
import { type CycleOptions, syncOnce } from '../../../../src/core/sync/cycle.ts'
import type { Remote } from '../../../../src/core/sync/remote.ts'
import { articleOf } from '../support/layers.ts'
import { type Desktop, desktop } from './desktop.ts'
import { type FakeServer, type Fault, fakeServer, sha256 } from './fakeServer.ts'

/** The words of the article. */
export const TEXT = 'The bridge cost 40 million euros.'
/** The article that each has. */
export const ARTICLE = { ...articleOf(TEXT), id: 'bridge', sha256: sha256(TEXT) }

/** One exchange; `faults` are what becomes of its calls, `remote` what it calls. */
export async function sync(
  server: FakeServer,
  one: Desktop,
  {
    faults = [],
    remote = (own) => own,
    pull = 'all',
  }: { faults?: readonly Fault[]; remote?: (own: Remote) => Remote; pull?: CycleOptions['pull'] } = {},
) {
  const left = [...faults]
  const own = server.of(one.member, () => left.shift() ?? 'none')
  return syncOnce({ remote: remote(own), copy: one.copy, tools: one.tools, pull })
}

/** Desktops of these members. */
export function desks(...members: readonly string[]): {
  readonly server: FakeServer
  readonly all: readonly Desktop[]
} {
  const server = fakeServer()
  server.articles.set('bridge', { ...ARTICLE, json: serializeArticle(ARTICLE) })
  const all = members.map((member, index) => {
    const made = desktop(member, (index + 1) * 100_000)
    made.articles.set('bridge', ARTICLE)
    return made
  })
  return { server, all }
}
