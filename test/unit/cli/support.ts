/** Running the command line in tests. */
import { runCommandLine } from '../../../src/cli/program.ts'
import { parseLayer, serializeLayer } from '../../../src/core/model/files.ts'
import type { Layer } from '../../../src/core/model/layer.ts'
import { annotationOf, layerOf, uuid } from '../core/support/layers.ts'
import { extractorHere } from '../workspace/import/extractorHere.ts'
import { fileIn, put, putArticle, temporaryWorkspace, unwrap } from '../workspace/support.ts'

/** What a command said, and how it ended. */
export interface Run {
  readonly code: number
  readonly out: string
  readonly error: string
}

/** Runs a command in a folder. */
export function run(base: string, ...args: readonly string[]): Promise<Run> {
  return runWith('', base, ...args)
}

/** The same with something on standard input. */
export function runWith(input: string, base: string, ...args: readonly string[]): Promise<Run> {
  return runAt({ input }, base, ...args)
}

/** The same at a terminal where these lines are typed, and then its end. */
export function runAsked(answers: readonly string[], base: string, ...args: readonly string[]): Promise<Run> {
  return runAt({ answers }, base, ...args)
}

interface Surrounded {
  readonly input?: string
  readonly answers?: readonly string[]
}

async function runAt({ input = '', answers }: Surrounded, base: string, ...args: readonly string[]): Promise<Run> {
  const lines = [...(answers ?? [])]
  let out = ''
  let error = ''
  const code = await runCommandLine(args, {
    base,
    out: (text) => {
      out += text
    },
    error: (text) => {
      error += text
    },
    now: () => '2026-03-01T10:00:00.000Z',
    input: async () => Buffer.from(input, 'utf8'),
    outBytes: (bytes) => {
      out += Buffer.from(bytes).toString('latin1')
    },
    isOutTerminal: false,
    isInteractive: answers !== undefined,
    showsProgress: false,
    ask: async (question) => {
      error += question
      return lines.shift() ?? null
    },
    onInterrupt: () => () => undefined,
    startExtractor: extractorHere,
  })
  return { code, out, error }
}

/** What the layer of `workspaceWithLayer` is about: an emoji before everything. */
export const TEXT = '💩This is an annotation.\n“Yes,” said Anna, 40.000 men.'
const at = (words: string) => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length] as const

/** A workspace with one article and a layer in which something is of each kind. */
export async function workspaceWithLayer(): Promise<{ root: string; layer: Layer }> {
  const { root } = await temporaryWorkspace()
  const article = await putArticle(root, 'plan', TEXT)
  const layer = {
    ...layerOf(
      article,
      annotationOf(TEXT, 1, ...at('annotation')),
      annotationOf(TEXT, 2, ...at('“Yes,”'), { tag: 'quote', links: [{ rel: 'attributed-to', to: uuid(3) }] }),
      annotationOf(TEXT, 3, ...at('said Anna'), { tag: 'attribution', note: 'who?' }),
      annotationOf(TEXT, 4, ...at('40.000 men'), { tag: 'figure' }),
    ),
    annotator: { id: 'ann', name: 'Ann' },
  }
  await put(root, 'layers/plan/ann.json', serializeLayer(layer))
  return { root, layer }
}

/** A layer on the article of `workspaceWithLayer`. */
export async function layerIn(root: string, annotator: string): Promise<Layer> {
  return unwrap(parseLayer((await fileIn(root, `layers/plan/${annotator}.json`)) ?? '', annotator))
}
