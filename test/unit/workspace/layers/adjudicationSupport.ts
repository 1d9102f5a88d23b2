/** What tests of the adjudicated layer share. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Edit } from '../../../../src/core/edits/edit.ts'
import { parseLayer, serializeLayer } from '../../../../src/core/model/files.ts'
import type { Decision } from '../../../../src/core/model/layer.ts'
import type { Problem } from '../../../../src/core/problem.ts'
import { type AdjudicationOptions, createAdjudication } from '../../../../src/workspace/layers/adjudication.ts'
import { annotationOf, uuid } from '../../core/support/layers.ts'
import { fileIn, putArticle, temporaryWorkspace, unwrap } from '../support.ts'

const TEXT = 'The plan passed by 31 votes to 17.'
/** The adjudicated layer on it, and the lock on that. */
export const LAYER = 'layers/plan/adjudicated.json'
export const LOCK = '.factmark/settling/plan.json'

/** Ann and Bob, who resolve the same article's differences in one workspace. */
export async function adjudicators() {
  const { root } = await temporaryWorkspace()
  await putArticle(root, 'plan', TEXT)
  let minutes = 0
  const now = () => new Date(Date.UTC(2026, 2, 1, 10, minutes)).toISOString()
  const saving: (Problem | null)[] = []
  const notices: Problem[] = []
  const changed: string[] = []
  const by = (id: string, options: Partial<AdjudicationOptions> = {}) =>
    createAdjudication({
      root,
      annotator: { id, name: id },
      now,
      onSaving: (_article, problem) => saving.push(problem),
      onNotice: (problem) => notices.push(problem),
      onChanged: (article) => changed.push(article),
      wait: () => new Promise((resolve) => setTimeout(resolve, 1)),
      ...options,
    })
  const layer = async () => unwrap(parseLayer((await fileIn(root, LAYER)) ?? '', 'a'))
  const ids = async () => (await layer()).annotations.map(({ id }) => id)
  return {
    root,
    ann: by('ann'),
    bob: by('bob'),
    by,
    wait: (more: number) => (minutes += more),
    saving,
    notices,
    changed,
    layer,
    ids,
    now,
  }
}

/** Adds the annotation with this number. */
export const add = (number: number): Edit => ({ type: 'add', annotation: annotationOf(TEXT, number, 4, 8) })
/** The decision with this number. */
export const decisionOf = (number: number): Decision => ({
  id: uuid(number),
  units: [],
  outcome: 'none',
  by: 'ann',
  at: '2026-03-01T10:00:00.000Z',
})
/** Makes it. */
export const decide = (number: number): Edit => ({ type: 'decision', id: uuid(number), decision: decisionOf(number) })

/** What another program that doesn't know the lock does, at one go: it adds an annotation to the file as it is. */
export function writeOutside(root: string, number: number) {
  const path = join(root, LAYER)
  const layer = unwrap(parseLayer(readFileSync(path, 'utf8'), 'a'))
  writeFileSync(
    path,
    serializeLayer({ ...layer, annotations: [...layer.annotations, annotationOf(TEXT, number, 4, 8)] }),
  )
}
