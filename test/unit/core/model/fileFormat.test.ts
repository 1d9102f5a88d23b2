import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { editSchema } from '../../../../src/core/edits/edit.ts'
import { type FileFormat, parseFile } from '../../../../src/core/model/fileFormat.ts'
import { FILE_FORMATS, serializeLayer } from '../../../../src/core/model/files.ts'
import { UNSAVED } from '../../../../src/workspace/layers/unsavedEdits.ts'
import { INVITATION, parseInvitation } from '../../../../src/workspace/server/invitation.ts'
import { MANIFEST } from '../../../../src/workspace/trash/manifest.ts'
import { succeeded } from '../support/layers.ts'

/** A format as it could have gone: words, then spans, then spans with a tag; and one that holds files of it. */
const SPAN: FileFormat<{ readonly span: { readonly words: string }; readonly tag: string }> = {
  schema: z.object({
    format: z.literal('span'),
    version: z.literal(3),
    span: z.object({ words: z.string() }),
    tag: z.string(),
  }),
  format: 'span',
  version: 3,
  steps: [
    { from: 1, change: ({ word, ...rest }) => ({ ...rest, span: { words: word } }) },
    { from: 2, change: (content) => ({ ...content, tag: 'claim' }) },
  ],
}
const BOX: FileFormat<unknown> = {
  schema: z.looseObject({
    format: z.literal('box'),
    version: z.literal(2),
    first: SPAN.schema,
    rest: z.array(SPAN.schema),
  }),
  format: 'box',
  version: 2,
  steps: [{ from: 1, change: ({ spans, ...rest }) => ({ ...rest, rest: spans }) }],
  parts: { first: SPAN, rest: SPAN },
}
const NOW = { format: 'span', version: 3, span: { words: 'wall' }, tag: 'claim' }
const OLD = { format: 'span', version: 1, word: 'wall' }

describe('parseFile', () => {
  it('brings a file up step by step from each older version', () => {
    const middle = { format: 'span', version: 2, span: { words: 'wall' } }
    for (const file of [OLD, middle, NOW]) expect(succeeded(parseFile(JSON.stringify(file), 'a', SPAN))).toEqual(NOW)
  })

  it('brings up the files that a file holds, each from its own version', () => {
    const box = { format: 'box', version: 1, first: OLD, spans: [NOW, OLD] }
    const now = { format: 'box', version: 2, first: NOW, rest: [NOW, NOW] }
    expect(succeeded(parseFile(JSON.stringify(box), 'a', BOX))).toEqual(now)
  })

  it('refuses what is newer, also within a file', () => {
    const newer = { ...NOW, version: 4 }
    const problem = { code: 'version-newer', details: { file: 'a', found: 4, version: 3 } }
    expect(parseFile(JSON.stringify(newer), 'a', SPAN)).toMatchObject({ error: problem })
    const box = { format: 'box', version: 2, first: NOW, rest: [NOW, newer] }
    expect(parseFile(JSON.stringify(box), 'a', BOX)).toMatchObject({ error: problem })
  })

  it('takes no step for what another format calls its version, and says where a file is wrong', () => {
    const other = { ...OLD, format: 'other' }
    expect(parseFile(JSON.stringify(other), 'a', SPAN)).toMatchObject({
      error: { code: 'file-invalid', details: { path: 'format' } },
    })
    const box = { format: 'box', version: 2, first: NOW, rest: 'none' }
    expect(parseFile(JSON.stringify(box), 'a', BOX)).toMatchObject({ error: { details: { path: 'rest' } } })
    expect(parseFile('{', 'a', SPAN)).toMatchObject({ error: { code: 'file-not-json' } })
  })
})

const KEPT = join(import.meta.dirname, 'kept')
const kept = (name: string) => readFileSync(join(KEPT, `${name}.json`), 'utf8')

/** What each sample says, in whatever version it was written. */
const SAID = {
  invitation: { host: 'db.example.org', port: 5432, login: 'work:jan', member: 'jan' },
  layer: { annotations: [{ tag: 'claim' }, { tag: 'figure' }, { tag: 'attribution' }], reviews: [{}], replies: [{}] },
  article: { id: 'oefening', published: '2022-02', text: 'Ruim 40.000 man, aldus de minister.\n' },
  workspace: { title: 'Kept' },
  bundle: { article: { id: 'oefening' }, guidelines: '# Guidelines\n', layers: [{ annotator: { id: 'ann' } }] },
  claim: {
    status: 'done',
    evidence: [{ primary: true }],
    finding: { confirmed: { by: 'bea' } },
    log: [{ path: 'status' }],
  },
  codebook: { revision: 2, attributes: [{ key: 'claim-type', values: [{ key: 'quantity' }] }], examples: [{}] },
  memory: { words: [{ words: 'Ruim 40.000 man', tagged: 2, rejected: 1 }], places: [{ start: 17, end: 33 }] },
  trash: { article: 'oefening', annotator: null, hasArticle: true, layers: ['ann'] },
  unsaved: { edits: [{ type: 'add' }, { type: 'status', status: 'done' }] },
}
const ALL: { readonly [Name in keyof typeof SAID]: FileFormat<unknown> } = {
  ...FILE_FORMATS,
  invitation: INVITATION,
  trash: MANIFEST,
  unsaved: UNSAVED,
}
const SAMPLES = Object.entries(ALL).flatMap(([name, { version }]) =>
  Array.from({ length: version }, (_, index) => [name as keyof typeof SAID, index + 1] as const),
)

describe('the samples that are kept of every version of every format', () => {
  it('are these', () => {
    expect(readdirSync(KEPT).sort()).toEqual(SAMPLES.map(([name, version]) => `${name}-${version}.json`).sort())
  })

  it.each(SAMPLES)('a %s of version %i is read whole', (name, version) => {
    expect(succeeded(parseFile(kept(`${name}-${version}`), name, ALL[name]))).toMatchObject(SAID[name])
  })

  it('of an invitation names an authority', () => {
    expect(succeeded(parseInvitation(kept('invitation-1'), 'x'))).toMatchObject(SAID.invitation)
  })

  it('of this version are written as they were read, and their edits are edits', () => {
    const text = kept(`layer-${FILE_FORMATS.layer.version}`)
    expect(serializeLayer(succeeded(parseFile(text, 'layer.json', FILE_FORMATS.layer)))).toBe(text)
    const { edits } = succeeded(parseFile(kept(`unsaved-${UNSAVED.version}`), 'unsaved.json', UNSAVED))
    expect(edits.map((edit) => editSchema.safeParse(edit).success)).toEqual([true, true])
  })
})
