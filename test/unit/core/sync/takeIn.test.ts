/** A folder that holds a few of a server's articles: what it remembers of the others, and what a cycle at rest does. */
import { expect, it } from 'vitest'
import { serializeArticle } from '../../../../src/core/model/files.ts'
import type { Remote } from '../../../../src/core/sync/remote.ts'
import type { WorkingCopy } from '../../../../src/core/sync/workingCopy.ts'
import { countedIds, editFor } from '../support/edits.ts'
import { succeeded } from '../support/layers.ts'
import { ARTICLE, desks, sync, TEXT } from './desks.ts'
import { sha256 } from './fakeServer.ts'

/** The articles `bridge`, `harbour` and `tunnel` on a server, each with a layer by Ben; Ann has the first. */
async function threeArticles() {
  const { server, all } = desks('ann', 'ben')
  const [ann, ben] = all
  if (!ann || !ben) throw new Error('no desks')
  server.blind = false
  for (const [index, id] of ['bridge', 'harbour', 'tunnel'].entries()) {
    const text = `${TEXT} (${id})`
    const article = { ...ARTICLE, id, text, sha256: sha256(text) }
    server.articles.set(id, { ...article, json: serializeArticle(article) })
    ben.articles.set(id, article)
    if (id === 'bridge') ann.articles.set(id, article)
    ben.edit(id, (layer) => editFor(text, layer, { kind: 'add', choices: [1, 3, 1] }, countedIds(index + 1)), false)
  }
  await sync(server, ben)
  return { server, ann, ben }
}

it('remembers of a server what is here or wanted, and gets the rest with its layers once it is', async () => {
  const { server, ann } = await threeArticles()
  await sync(server, ann, { pull: ['harbour'] })
  const state = await ann.copy.state()
  expect(Object.keys(state.articles).sort()).toEqual(['bridge', 'harbour'])
  expect(Object.keys(state.layers).sort()).toEqual(['bridge/ben', 'harbour/ben'])
  const later = succeeded(await sync(server, ann, { pull: ['harbour', 'tunnel'] }))
  expect(later).toMatchObject({ fetched: ['tunnel'], taken: [{ article: 'tunnel', annotator: 'ben' }], held: [] })
  expect(ann.layers.get('tunnel/ben')?.text).toBe(server.file({ article: 'tunnel', annotator: 'ben' }))
})

it('knows an article that was passed over once it is here by another way, and offers it once', async () => {
  const { server, ann, ben } = await threeArticles()
  await sync(server, ann, { pull: [] })
  const tunnel = ben.articles.get('tunnel')
  if (tunnel) ann.articles.set('tunnel', tunnel)
  let offers = 0
  const counted = (own: Remote): Remote => ({
    ...own,
    addArticle: (article) => {
      offers += 1
      return own.addArticle(article)
    },
  })
  expect(succeeded(await sync(server, ann, { pull: [], remote: counted }))).toMatchObject({
    added: [],
    taken: [{ article: 'tunnel', annotator: 'ben' }],
  })
  await sync(server, ann, { pull: [], remote: counted })
  expect(offers).toBe(1)
})

it('reads no layer and writes nothing in a cycle that finds nothing new', async () => {
  const { server, ann } = await threeArticles()
  await sync(server, ann)
  await sync(server, ann)
  const asked: string[] = []
  const noted = (name: 'read' | 'keepState' | 'articles') => {
    const own = ann.copy[name] as (...values: unknown[]) => unknown
    return (...values: unknown[]) => {
      asked.push(name)
      return own(...values)
    }
  }
  const copy = { ...ann.copy, read: noted('read'), keepState: noted('keepState'), articles: noted('articles') }
  await sync(server, { ...ann, copy: copy as WorkingCopy })
  expect(asked).toEqual(['articles'])
})
