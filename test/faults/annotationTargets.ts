/** Annotations from elsewhere: every format that is read, and the layers and bundles that colleagues send. */
import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { INTERCHANGE_FORMATS } from '../../src/core/formats/formats.ts'
import { IMPORT_FORMATS, type ImportFormat } from '../../src/core/formats/names.ts'
import type { Article } from '../../src/core/model/article.ts'
import { serializeBundle, serializeLayer } from '../../src/core/model/files.ts'
import type { Layer } from '../../src/core/model/layer.ts'
import { readForeign } from '../../src/workspace/exchange/foreignFile.ts'
import { tryImport, writeImport } from '../../src/workspace/exchange/importAnnotations.ts'
import { planImport } from '../../src/workspace/exchange/importPlan.ts'
import { readIncoming } from '../../src/workspace/exchange/incoming.ts'
import { takeIn } from '../../src/workspace/exchange/takeIn.ts'
import { createCatalogue } from '../../src/workspace/library/catalogue.ts'
import type { Target } from './target.ts'

/** The targets, for a workspace that has this article. */
export function annotationTargets(article: Article, layer: Layer): readonly Target[] {
  const bundle = {
    format: 'factmark-bundle',
    version: 1,
    made: article.imported,
    by: layer.annotator,
    article,
    guidelines: null,
    layers: [layer],
  } as const
  return [
    ...IMPORT_FORMATS.map((format) => foreign(format, article, layer)),
    sent('bundle', serializeBundle(bundle), article),
    sent('sent layer', serializeLayer(layer), article),
  ]
}

function foreign(format: ImportFormat, article: Article, layer: Layer): Target {
  const written = INTERCHANGE_FORMATS[format].write(article, layer)
  if (!written.ok) throw new Error(`${format}: ${JSON.stringify(written.error)}`)
  const [main, ...beside] = written.value
  return {
    name: format,
    valid: Buffer.from(main?.content ?? ''),
    take: async (bytes, root) => {
      const companion = async (extension: string) => {
        const found = beside.find((file) => file.extension === extension)?.content
        return typeof found === 'string' ? Buffer.from(found) : null
      }
      const file = `in${INTERCHANGE_FORMATS[format].extension}`
      const read = await readForeign(bytes, file, format, companion)
      if (!read.ok) return read
      const plan = await planImport(root, createCatalogue(root), read.value, { file, article: article.id })
      if (!plan.ok) return plan
      const idsAndClock = { now: () => article.imported, newId: () => randomUUID() }
      const how = { annotator: { id: 'guest', name: 'Guest' }, mapping: plan.value.mapping, idsAndClock, replace: true }
      tryImport(plan.value, how)
      return writeImport(root, plan.value, how)
    },
  }
}

function sent(name: string, valid: string, { imported }: Article): Target {
  return {
    name,
    valid: Buffer.from(valid),
    take: async (bytes, root) => {
      const file = join(root, '..', 'in.json')
      await writeFile(file, bytes)
      const now = () => imported
      const found = await readIncoming(root, file, 'in.json', { self: null, now })
      if (!found?.ok) return found
      const accept = found.value.layers.map(({ row }) => row.annotator.id)
      return takeIn(root, found.value, { accept, by: { id: 'guest', name: 'Guest' }, now })
    },
  }
}
