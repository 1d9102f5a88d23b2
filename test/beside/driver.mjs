/**
 * One version of Factmark at work in a folder: `driver.mjs PROGRAM ROOT COMMAND …`. Prints one line of JSON for each
 * answer. Both versions are asked by the names that they share.
 */
import { randomUUID } from 'node:crypto'
import { pathToFileURL } from 'node:url'

const [path = '', root = '', command = '', ...args] = process.argv.slice(2)
const module = await import(pathToFileURL(path).href)
const program = module.loadProgram ? await module.loadProgram() : module

/** @param {unknown} value */
const say = (value) => process.stdout.write(`${JSON.stringify(value)}\n`)
const now = () => new Date().toISOString()
const idsAndClock = { now, newId: randomUUID }

/** @param {string} text @param {number} start */
function add(text, start) {
  const [end, time] = [start + 4, now()]
  const anchor = {
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end, end + 32),
  }
  const annotation = {
    id: randomUUID(),
    tag: 'claim',
    start,
    end,
    ...anchor,
    note: '',
    links: [],
    created: time,
    updated: time,
  }
  return { type: 'add', annotation }
}

/** @param {string} article */
async function textOf(article) {
  const stored = await program.readArticle(root, article)
  if (!stored.ok) throw new Error(JSON.stringify(stored.error))
  return stored.value.article.text
}

const onSaving = () => undefined
const commands = {
  /** Edits by turns with another program, for so many milliseconds. */
  contend: async (article = '', annotator = '', milliseconds = '0') => {
    const text = await textOf(article)
    for (const end = Date.now() + Number(milliseconds); Date.now() < end; ) {
      const lock = await program.takeLock({ root, annotator, onChange: () => undefined })
      const store = program.createLayerStore({
        root,
        annotator: { id: annotator, name: annotator },
        onSaving,
        readOnly: lock.problem,
      })
      for (let count = 0; count < 3 && !lock.problem(); count += 1) {
        const edit = add(text, count * 5)
        if ((await store.edit(article, edit)).ok) say(edit.annotation.id)
      }
      await store.flush()
      await lock.release()
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 50))
    }
  },
  edit: async (article = '', annotator = '', name = annotator) => {
    const store = program.createLayerStore({ root, annotator: { id: annotator, name }, onSaving })
    const edit = add(await textOf(article), 0)
    say({ ...(await store.edit(article, edit)), id: edit.annotation.id })
  },
  open: async (article = '', annotator = '') => {
    const store = program.createLayerStore({ root, annotator: { id: annotator, name: annotator }, onSaving })
    say(await store.open(article))
  },
  article: async (article = '') => say(await program.readArticle(root, article)),
  details: async (article = '', title = '') =>
    say(await program.editDetails(root, article, { title, language: 'nl', published: null, source: null })),
  settle: async (article = '', by = '', close = '') => {
    const desk = program.createAdjudication({ root, annotator: { id: by, name: by }, now, onSaving })
    const opened = await desk.open(article)
    say(opened)
    if (opened.ok) say(await desk.edit(article, add(await textOf(article), 0)))
    if (close === 'close') await desk.close(article)
  },
  remove: async (article = '') => say(await program.trashArticle(root, article, idsAndClock)),
  restore: async (trash = '') => say(await program.restoreFromTrash(root, trash)),
  validate: async () => say(await program.validateWorkspace(root)),
  import: async (file = '') => {
    const importer = program.createImporter({
      root,
      catalogue: program.createCatalogue(root),
      now,
      language: () => 'en',
    })
    say(await importer.file(file))
  },
  named: async (name = '') => say(await program.annotatorNamed(root, name)),
}

await commands[/** @type {keyof typeof commands} */ (command)](...args)
process.exit(0)
