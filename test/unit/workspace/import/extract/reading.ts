/** What tests of readers ask of what was read: blocks as words, words that are told, and that none is lost. */
import { expect } from 'vitest'
import { type ArticleBlock, blocksIn } from '../../../../../src/core/model/articleBlock.ts'
import type { Result } from '../../../../../src/core/result.ts'
import { extract } from '../../../../../src/workspace/import/extract/extract.ts'
import type { Extracted, RichKind } from '../../../../../src/workspace/import/extract/extracted.ts'

/** A file as it is read; its blocks hold. */
export async function read(kind: RichKind, content: string | Uint8Array): Promise<Extracted> {
  const outcome: Result<Extracted> = await extract(kind, Buffer.from(content), `file.${kind}`)
  if (!outcome.ok) throw new Error(`failed: ${JSON.stringify(outcome.error)}`)
  expect(blocksIn(outcome.value).faults).toEqual([])
  return outcome.value
}

/** Blocks in a form that a test can show: kind, level or marker, words. */
export function shown({ text, blocks }: Pick<Extracted, 'text' | 'blocks'>): readonly string[] {
  return blocks
    .filter(({ kind }) => kind !== 'table')
    .map(({ kind, level, marker, row, column, header, start, end }: ArticleBlock) => {
      const place = kind === 'cell' ? ` ${row},${column}${header ? ' header' : ''}` : ''
      return `${kind}${level ?? ''}${marker === undefined ? '' : ` (${marker})`}${place}: ${text.slice(start, end)}`
    })
}

/** How many words were left out, by kind. */
export function omittedWords({ omitted }: Pick<Extracted, 'omitted'>): Readonly<Record<string, number>> {
  const words: Record<string, number> = {}
  for (const part of omitted) words[part.kind] = (words[part.kind] ?? 0) + part.words
  return words
}
