/** Who works in a workspace: the ids under which people's layers are kept. */
import { isId, mayAnnotateAs } from '../../core/model/ids.ts'
import type { Annotator } from '../../core/model/layer.ts'
import { namesIn } from '../disk/files.ts'
import { layersFolder } from '../disk/paths.ts'
import { layerPlaces, readLayer } from './layers.ts'

/** Somebody who has layers in a workspace. */
export interface Person extends Annotator {
  /** How many articles they have a layer on. */
  readonly layers: number
}

/** Everybody who has a layer here, by name; somebody none of whose layers can be read is called by the id. */
export async function peopleIn(root: string): Promise<readonly Person[]> {
  const articles = new Map<string, string[]>()
  for (const { article, annotator } of await layerPlaces(root)) {
    if (!mayAnnotateAs(annotator)) continue
    const on = articles.get(annotator)
    if (on) on.push(article)
    else articles.set(annotator, [article])
  }
  const people = await Promise.all(
    [...articles].map(async ([id, on]) => ({ id, name: (await nameOn(root, id, on)) ?? id, layers: on.length })),
  )
  return people.sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))
}

/** The annotator with this id, under the name that their layers here have; without layers the id is the name. */
export async function annotatorWithId(root: string, id: string): Promise<Annotator> {
  return { id, name: (await nameUnder(root, id)) ?? id }
}

/** In so many articles' folders a name is looked for at the same time. */
const SHARE = 64

/** The name in a layer of this annotator; null where there is none that can be read. */
export async function nameUnder(root: string, annotator: string): Promise<string | null> {
  const articles = (await namesIn(layersFolder(root))).filter(isId)
  // Whoever works here has a layer on one of the first, as a rule: most of thousands of folders are never looked into.
  for (let from = 0; from < articles.length; from += SHARE) {
    const share = articles.slice(from, from + SHARE)
    const places = (await Promise.all(share.map((article) => layerPlaces(root, { article, annotator })))).flat()
    const on = places.map(({ article }) => article)
    const name = await nameOn(root, annotator, on)
    if (name !== null) return name
  }
  return null
}

async function nameOn(root: string, annotator: string, articles: readonly string[]): Promise<string | null> {
  for (const article of articles) {
    const layer = await readLayer(root, article, annotator)
    if (layer.ok) return layer.value.annotator.name
  }
  return null
}
