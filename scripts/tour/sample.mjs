/**
 * What the tour works on: a copy of the sample workspace without its layers, and the sample annotators' own spans as
 * the ones to tag again, by hand, in the window.
 */
import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../system/failure.mjs'
import { inProject } from '../system/paths.mjs'

/** @typedef {{ id: string, title: string, text: string }} Article */
/** @typedef {{ tag: string, start: number, end: number, quote: string }} Span */

/**
 * Copies the sample workspace, as somebody would find it who has tagged nothing yet.
 * @param {string} folder
 * @returns {Article[]} its articles
 */
export function copySampleWorkspace(folder) {
  for (const name of ['workspace.json', 'guidelines.md', 'articles']) {
    cpSync(inProject('annotations', name), join(folder, name), { recursive: true })
  }
  return readdirSync(join(folder, 'articles')).map((name) => readJson(join(folder, 'articles', name)))
}

/**
 * The first spans that a sample annotator tagged in an article, in text order, at least one of each tag.
 * @param {string} article
 * @param {number} count
 * @returns {Span[]}
 */
export function sampleSpans(article, count) {
  const folder = inProject('annotations', 'layers', article)
  const [name] = readdirSync(folder).filter((entry) => entry !== 'adjudicated.json')
  if (!name) throw new Failure(`The sample workspace has no layer in ${folder} to take spans from.`)
  /** @type {Span[]} */
  const spans = readJson(join(folder, name)).annotations
  const firstOfEach = [...new Map(spans.toReversed().map((span) => [span.tag, span])).values()]
  const chosen = new Set([...new Set([...firstOfEach, ...spans])].slice(0, count))
  return spans.filter((span) => chosen.has(span))
}

/**
 * A JSON file's value, unchecked: the project's own files, or what is about to be compared.
 * @param {string} path
 */
export function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'))
}
