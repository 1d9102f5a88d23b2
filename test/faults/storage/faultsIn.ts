/** What an operation that was cut off may have broken. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isId } from '../../../src/core/model/ids.ts'
import type { Result } from '../../../src/core/result.ts'
import { type Answered, type AnsweredFile, storeOf } from './prepared.ts'
import type { Program } from './program.ts'

/** What is wrong in a workspace that somebody opens after an operation was cut off: nothing, if all is well. */
export async function faultsIn(
  program: Program,
  root: string,
  operation: string,
  answered: readonly Parameters<Answered>[0][],
): Promise<readonly string[]> {
  const faults: string[] = []
  const opened: Result<unknown> = await program.openExisting(root)
  if (!opened.ok) return [`not opened: ${JSON.stringify(opened.error)}`]
  const entries = await program.trashEntries(root)
  const inTrash = new Set(
    (entries.ok ? entries.value : []).flatMap(({ article, layers }) => layers.map((by) => `${article}/${by}`)),
  )
  const places = [...(await program.layerPlaces(root)), ...(await trailsAlone(root))]
  const layers = new Map<string, ReadonlySet<string>>()
  for (const { article, annotator } of places) {
    const layer = await storeOf(program, root, annotator).open(article)
    if (!layer.ok) faults.push(`${article}/${annotator} not opened: ${JSON.stringify(layer.error)}`)
    else {
      const ids: string[] = JSON.parse(layer.value.layer).annotations.map(({ id }: { id: string }) => id)
      layers.set(`${article}/${annotator}`, new Set(ids))
    }
  }
  for (const one of answered) {
    if ('says' in one) {
      if (!(await isSaid(root, one))) faults.push(`lost: “${one.says}” in ${one.within}`)
      continue
    }
    const { article, annotator, id } = one
    const place = `${article}/${annotator}`
    const isThere = layers.get(place)?.has(id)
    const isKept =
      inTrash.has(place) || (operation === 'replacing a layer' && annotator === 'ann' && inTrash.has(place))
    if (!isThere && !isKept) faults.push(`lost: ${place} ${id}`)
  }
  for (const { file, path, problem } of await program.validateWorkspace(root))
    faults.push(`${file} ${path}: ${problem.code}`)
  for (const { article, annotator } of await trailsAlone(root))
    faults.push(`apart: the trail of ${article}/${annotator} without its layer`)
  return faults
}

/** Whether a file in its folder, or in the trash, says so. */
async function isSaid(root: string, { within, says }: AnsweredFile): Promise<boolean> {
  for (const folder of [within, '.factmark/trash']) {
    const names = await readdir(join(root, folder), { recursive: folder !== within, withFileTypes: true }).catch(
      () => [],
    )
    for (const name of names)
      if (name.isFile() && (await readFile(join(name.parentPath, name.name), 'utf8')).includes(says)) return true
  }
  return false
}

/** The layers of which there is a trail that says something, and no file. */
async function trailsAlone(root: string): Promise<readonly { readonly article: string; readonly annotator: string }[]> {
  const alone: { article: string; annotator: string }[] = []
  const audit = join(root, '.factmark/audit')
  // Beside those of articles there is the trail of switched blindness, whose folder is no article's id.
  for (const article of (await readdir(audit).catch((): string[] => [])).filter(isId))
    for (const name of await readdir(join(audit, article)).catch((): string[] => [])) {
      const annotator = name.replace(/\.jsonl$/, '')
      const isThere = (await readdir(join(root, 'layers', article)).catch((): string[] => [])).includes(
        `${annotator}.json`,
      )
      const says = (await readFile(join(audit, article, name), 'utf8')).includes('\n')
      if (annotator !== name && says && !isThere) alone.push({ article, annotator })
    }
  return alone
}
