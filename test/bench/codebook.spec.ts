/** What a codebook of forty questions, answered everywhere, costs between a key press and its outcome on the screen. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Attribute } from '../../src/core/model/codebook.ts'
import { EMPTY_CODEBOOK } from '../../src/core/model/codebook.ts'
import { serializeCodebook } from '../../src/core/model/files.ts'
import { TAGS } from '../../src/core/model/tag.ts'
import { test } from '../e2e/factmark.ts'
import { median, ROUNDS, report } from './figures.ts'
import { ANNOTATOR, generate, sizeName, writeWorkspace } from './generate.ts'
import { openArticle } from './opening.ts'
import { helpWith } from './page.ts'
import { type Press, pressAll } from './pressing.ts'

const SIZE = { id: 'report', characters: 100_000, spans: 1_000 }
const QUESTIONS = 40
const VALUES = 8
/** How many of the questions each annotation answers. */
const ANSWERED = 5
/** How often each of the two windows is measured. */
const TURNS = 4

const attributes = Array.from({ length: QUESTIONS }, (_, index): Attribute => {
  const key = `question-${index}`
  const values = Array.from({ length: VALUES }, (_, at) => ({
    ...{ id: `${key}-${at}`, key: `value-${at}`, label: { en: `Value ${at}`, nl: `Waarde ${at}` } },
    ...{ retired: false, changed: 1 },
  }))
  const when = index % 4 === 3 ? { key: `question-${index - 1}`, is: ['value-1', 'value-2'] } : null
  return {
    ...{
      id: key,
      key,
      of: TAGS,
      label: { en: `Question ${index}`, nl: `Vraag ${index}` },
      kind: 'one',
      ordered: false,
    },
    ...{ shortcut: null, values, when, expected: index % 3 === 0, changed: 1 },
  }
})

test('keys with a codebook', async ({ start, folder }, info) => {
  const { article, layer } = generate(SIZE)
  const answered = layer.annotations.map((annotation, index) => ({
    ...annotation,
    codebook: 1,
    attributes: Object.fromEntries(
      Array.from({ length: ANSWERED }, (_, at) => [`question-${at * 7}`, `value-${(index + at) % VALUES}`]),
    ),
  }))
  const opened = async (name: string, annotations: typeof layer.annotations, withCodebook: boolean) => {
    const workspace = join(folder, name)
    await writeWorkspace(workspace, [{ article, layer: { ...layer, annotations } }])
    const codebook = { ...EMPTY_CODEBOOK, revision: 1, attributes }
    if (withCodebook) await writeFile(join(workspace, 'codebook.json'), serializeCodebook(codebook))
    const { page } = await start({
      ...{ workspace, userData: join(folder, `${name}-user-data`) },
      ...{ annotator: ANNOTATOR, size: { width: 1280, height: 800 } },
    })
    await helpWith(page)
    await openArticle(page, SIZE.id)
    return { page, times: new Map<string, Press[]>() }
  }
  const bare = await opened('without', layer.annotations, false)
  const asking = await opened('with', answered, true)
  // By turns, so that whatever else the machine does meanwhile weighs on both alike.
  for (let turn = 0; turn < TURNS; turn += 1)
    for (const { page, times } of turn % 2 ? [asking, bare] : [bare, asking]) {
      await page.bringToFront()
      for (const [name, pressed] of await pressAll(page, ROUNDS))
        times.set(name, [...(times.get(name) ?? []), ...pressed])
    }
  for (const [name, pressed] of asking.times) {
    const without = bare.times.get(name) ?? []
    const size = `${sizeName(SIZE)}, ${QUESTIONS} questions`
    const paints = pressed.map(({ paint }) => paint)
    const floor = { name: 'without', median: median(without.map(({ paint }) => paint)) }
    report(info, { size, name: `key: ${name}`, floor, goal: 1.1 }, paints)
    const scripts = { name: 'without', median: median(without.map(({ script }) => script)) }
    report(
      info,
      { size, name: `script: ${name}`, floor: scripts },
      pressed.map(({ script }) => script),
    )
  }
})
